namespace Regalia.Incidents.Sources.Veris;

/// <summary>Which fields of a VERIS record the reader makes something of.</summary>
internal static class VerisPaths
{
    /// <summary>The role of a path.</summary>
    public static int Role(string path) => (int)Of(path);

    private static VerisRole Of(string path) =>
        path switch
        {
            "incident_id" => VerisRole.IncidentId,
            "schema_version" => VerisRole.SchemaVersion,
            "summary" => VerisRole.Summary,
            "reference" => VerisRole.Reference,
            "campaign_id" => VerisRole.CampaignId,
            "timeline.incident.year" => VerisRole.StartYear,
            "timeline.incident.month" => VerisRole.StartMonth,
            "timeline.incident.day" => VerisRole.StartDay,
            "plus.timeline.notification.year" => VerisRole.NoticeYear,
            "plus.timeline.notification.month" => VerisRole.NoticeMonth,
            "plus.timeline.notification.day" => VerisRole.NoticeDay,
            "plus.created" => VerisRole.Created,
            "victim.victim_id" => VerisRole.VictimId,
            "victim.country" => VerisRole.VictimCountry,
            "victim.industry" => VerisRole.VictimIndustry,
            "victim.secondary.victim_id" => VerisRole.SecondaryVictim,
            "actor.external.name" => VerisRole.ExternalName,
            "actor.external.country" => VerisRole.ExternalCountry,
            "actor.external.variety" => VerisRole.ExternalVariety,
            "actor.internal.variety" => VerisRole.InternalVariety,
            "actor.partner.name" => VerisRole.PartnerName,
            "actor.partner.country" => VerisRole.PartnerCountry,
            "actor.partner" => VerisRole.PartnerSign,
            _ when path.StartsWith("actor.partner.", StringComparison.Ordinal) => VerisRole.PartnerSign,
            _ => VerisRole.None,
        };
}
