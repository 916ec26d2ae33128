using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>Which objects of STIX are records, and what they stand for.</summary>
internal static class StixKinds
{
    /// <summary>The extension in which incidents carry their details.</summary>
    public const string IncidentCore = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

    /// <summary>The extension in which Regalia puts the whole record into what it writes.</summary>
    public const string WholeRecord = "extension-definition--e114a04b-42b4-53bd-bc4c-05973d205ec6";

    /// <summary>The level of a type; null if its objects are no records, but support those that are.</summary>
    public static RecordLevel? Level(string type) =>
        type switch
        {
            "report" => RecordLevel.Report,
            "incident" => RecordLevel.Incident,
            "campaign" => RecordLevel.Campaign,
            "intrusion-set" or "threat-actor" => RecordLevel.Actor,
            _ => null,
        };

    /// <summary>Whether objects of the type say something about records: who was hit, where, who stated it.</summary>
    public static bool IsSupport(string type) => type is "identity" or "location" or "relationship" or "event";

    /// <summary>Whether a relationship says who was hit, who is said to be behind it, or what belongs to what.</summary>
    public static bool IsRead(string relationship) =>
        relationship
            is "targets"
                or "impacts"
                or "attributed-to"
                or "associated-with"
                or "originates-from"
                or "located-at";
}
