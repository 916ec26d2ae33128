namespace Regalia.Incidents.Sources.Veris;

/// <summary>What the reader makes of a field of a VERIS record.</summary>
internal enum VerisRole
{
    None,
    IncidentId,
    SchemaVersion,
    Summary,
    Reference,
    CampaignId,
    StartYear,
    StartMonth,
    StartDay,
    NoticeYear,
    NoticeMonth,
    NoticeDay,
    Created,
    VictimId,
    VictimCountry,
    VictimIndustry,
    SecondaryVictim,
    ExternalName,
    ExternalCountry,
    ExternalVariety,
    InternalVariety,
    PartnerName,
    PartnerCountry,
    PartnerSign,
}
