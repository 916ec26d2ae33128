using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>The columns of an exported table. Judgements are Regalia's and not the source's: their names say so.</summary>
internal static class ExportColumns
{
    internal const string JudgedPrefix = "judged_";

    internal static ImmutableArray<string> Names(IEnumerable<string> criteria) =>
        [
            "source",
            "vintage",
            "id",
            "level",
            "title",
            "started",
            "disclosed",
            "victim_countries",
            "licence",
            .. criteria.Select(static criterion => JudgedPrefix + criterion),
            "attributions",
            "references",
            "summary",
        ];

    internal static IEnumerable<string?> Cells(ExportRow row)
    {
        IncidentRecord record = row.Record;
        yield return record.Source;
        yield return row.Snapshot.Vintage;
        yield return record.Id;
        yield return record.Level.Word();
        yield return record.Title;
        yield return RecordSummary.Started(record);
        yield return RecordSummary.Disclosure(record)?.ToString();
        yield return RecordSummary.VictimCountries(record) is { Length: > 0 } countries ? countries : null;
        yield return row.Snapshot.Source.Licence;
        foreach (Judgement judgement in row.Judgements)
        {
            yield return Word(judgement);
        }
        yield return RecordSummary.Attributions(record);
        yield return record.References.IsDefaultOrEmpty ? null : string.Join(' ', record.References);
        yield return record.Summary;
    }

    internal static string Word(Judgement judgement) =>
        judgement switch
        {
            Judgement.Yes => "yes",
            Judgement.No => "no",
            _ => "unknown",
        };
}
