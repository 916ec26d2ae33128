using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Incidents;

/// <summary>The words of incident records, the same on the screen and in every file.</summary>
internal static class IncidentWords
{
    internal const string NotAspi = "Not an assessment by ASPI. An attribution is its author's statement.";

    internal static string Level(RecordLevel level) =>
        level switch
        {
            RecordLevel.Report => "report",
            RecordLevel.VictimImpact => "victim impact",
            RecordLevel.Incident => "incident",
            RecordLevel.Campaign => "campaign",
            _ => "actor",
        };

    internal static string Judgement(Judgement judgement) =>
        judgement switch
        {
            Regalia.Incidents.Classification.Judgement.Yes => "yes",
            Regalia.Incidents.Classification.Judgement.No => "no",
            _ => "unknown",
        };

    internal static string Date(IncidentDate? date) => date?.ToString() ?? "not given";

    internal static string Kind(DateKind kind) =>
        kind switch
        {
            DateKind.Started => "started",
            DateKind.Ended => "ended",
            DateKind.Disclosed => "became known",
            DateKind.Reported => "reported",
            _ => "put into the source",
        };

    /// <summary>Countries of the victims, each once: "DEU, USA".</summary>
    internal static string Countries(IncidentRecord record)
    {
        string[] codes =
        [
            .. record.Victims.Select(v => v.Country?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        return codes.Length == 0 ? "not given" : string.Join(", ", codes.Order(StringComparer.Ordinal));
    }

    internal static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Id by which commands find a record: <c>cfr@2023-02:12</c>.</summary>
    internal static string Address(Snapshot snapshot, string id) => snapshot.Name + ":" + id;

    internal static string Terms(Snapshot snapshot) =>
        snapshot.Source.Licence + (snapshot.Source.MayBePassedOn ? "" : ", not to be passed on");
}
