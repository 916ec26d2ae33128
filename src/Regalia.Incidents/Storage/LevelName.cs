using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>How levels are written in files: in words, for a number would change its meaning with the order of the levels.</summary>
internal static class LevelName
{
    internal static string Of(RecordLevel level) =>
        level switch
        {
            RecordLevel.Report => "report",
            RecordLevel.VictimImpact => "victim-impact",
            RecordLevel.Incident => "incident",
            RecordLevel.Campaign => "campaign",
            RecordLevel.Actor => "actor",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "is no level of a record"),
        };

    internal static RecordLevel? Find(string? name) =>
        name switch
        {
            "report" => RecordLevel.Report,
            "victim-impact" => RecordLevel.VictimImpact,
            "incident" => RecordLevel.Incident,
            "campaign" => RecordLevel.Campaign,
            "actor" => RecordLevel.Actor,
            _ => null,
        };
}
