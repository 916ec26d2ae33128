using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Presentation.Incidents;

/// <summary>The words of incident records, the same on the screen and in every file.</summary>
internal static class IncidentWords
{
    internal const string NotAspi = "Not an assessment by ASPI. An attribution is its author's statement.";

    /// <summary>Whose statement it is where the source itself makes it.</summary>
    internal const string TheSource = "the source";

    internal const string NotGiven = "not given";

    internal const string NobodyNamed = "nobody named";

    internal const string NoRule = "no rule speaks";

    internal const string NoVictim = "The source names no victim.";

    internal const string NoAttribution = "The source names nobody.";

    /// <summary>Headings, of the screen and of pages alike.</summary>
    internal const string Started = "Started";

    internal const string Known = "Became known";

    internal const string VictimsIn = "Victims in";

    internal const string Behind = "Said to be behind it";

    internal const string Interval = "95 % interval";

    internal const string Unknown = "Unknown";

    internal const string Report = "Report";

    internal const string Repair = "Mended while reading";

    internal const string PartOf = "Part of";

    internal const string OtherName = "Other name";

    /// <summary>A title in the words of the source, or what stands in its place.</summary>
    internal static string Title(IncidentRecord record) => record.Title ?? "Record " + record.Id;

    /// <summary>What happened in the year into which a record falls: "started", "became known".</summary>
    internal static string Basis(YearBasis basis) => basis == YearBasis.Disclosed ? "became known" : "started";

    /// <summary>Records of which a filter is unknown, as a sentence with a blank before it; empty for none.</summary>
    internal static string Unknowns(int unknown) =>
        unknown == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" Unknown for {unknown:#,##0} more: {(unknown == 1 ? "it does" : "they do")} not say whether {(unknown == 1 ? "it belongs" : "they belong")}."
            );

    /// <summary>What findings rest on.</summary>
    internal static string Rules(string digest) =>
        "Rules " + digest[..12] + ". Unknown is not no: the record does not say.";

    /// <summary>A text with an ellipsis where it is longer than so many letters.</summary>
    internal static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        int end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end].TrimEnd() + "…";
    }

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

    internal static string Date(IncidentDate? date) => date?.ToString() ?? NotGiven;

    /// <summary>A date with how exactly it is known, where that is not to the day.</summary>
    internal static string Dated(IncidentDate date) =>
        date
        + (
            date.Precision switch
            {
                DatePrecision.Year => " (year only)",
                DatePrecision.Month => " (no day given)",
                _ => "",
            }
        );

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
        return codes.Length == 0 ? NotGiven : string.Join(", ", codes.Order(StringComparer.Ordinal));
    }

    internal static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Id by which commands find a record: <c>cfr@2023-02:12</c>.</summary>
    internal static string Address(Snapshot snapshot, string id) => snapshot.Name + ":" + id;

    internal static string Terms(Snapshot snapshot) =>
        snapshot.Source.Licence + (snapshot.Source.MayBePassedOn ? "" : ", not to be passed on");
}
