using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Csis;

/// <summary>The columns of the copy. Its first, unnamed one counts from 0 and is the id.</summary>
internal sealed class CsisLayout(TableSource table) : TabularLayout
{
    private static readonly string[] s_missing = ["Unknown", "not specified", "unspecified", "N/A", "None"];

    private readonly int _adversary = table.IndexOf("adversary");
    private readonly int _target = table.IndexOf("target");
    private readonly int _technique = table.IndexOf("technique");
    private readonly int _date = table.IndexOf("publish date");
    private readonly int _motive = table.IndexOf("motive");
    private readonly int _insight = table.IndexOf("interesting_insight");

    public override int IdColumn { get; } = table.Header is ["", ..] ? 0 : table.IndexOf("id");

    public override IncidentRecord? Read(
        string[] cells,
        string id,
        ImmutableArray<SourceField> fields,
        List<string> repairs,
        out string? reason
    )
    {
        reason = null;
        string? target = Known(cells, _target);
        string? adversary = Known(cells, _adversary);
        string[] sentences =
        [
            .. ((int[])[_technique, _motive, _insight]).Select(c => Known(cells, c)).OfType<string>(),
        ];
        return new IncidentRecord
        {
            Source = "csis",
            Id = id,
            Level = RecordLevel.Report,
            Summary = sentences.Length > 0 ? string.Join("; ", sentences) : null,
            Dates = Dates(Cell(cells, _date), repairs),
            Victims = target is null ? [] : Victims(target),
            Attributions = adversary is null ? [] : [Attribution(adversary)],
            Repairs = [.. repairs],
            Fields = fields,
        };
    }

    private static ImmutableArray<Victim> Victims(string target) =>
        Gazetteer.Find(target) is Place place && VictimTexts.IsCountry(target, place)
            ? [new Victim(null, target, place.Code, [])]
            : VictimTexts.Read(target, []);

    private static Attribution Attribution(string adversary) =>
        Gazetteer.Find(adversary) is Place place
            ? new Attribution([], adversary, place.Code, null, null, null, null)
            : new Attribution([adversary], null, null, null, null, null, null);

    // "Late 2017 and early 2018" is no date; "second half of 2020" is a year.
    private static ImmutableArray<IncidentDate> Dates(string cell, List<string> repairs)
    {
        if (cell.Length == 0 || IsMissing(cell))
        {
            return [];
        }
        if (CellDate.Read(DateKind.Reported, cell) is IncidentDate date)
        {
            return [date];
        }
        if (OnlyYear(cell) is string year && CellDate.Read(DateKind.Reported, year) is IncidentDate rough)
        {
            repairs.Add($"publish date \"{cell}\": read as the year {year}");
            return [rough];
        }
        repairs.Add($"publish date \"{cell}\": no date, or more than one; left out");
        return [];
    }

    private static string? OnlyYear(string cell)
    {
        string? year = null;
        for (int i = 0; i < cell.Length; i++)
        {
            int length = cell.AsSpan(i).IndexOfAnyExceptInRange('0', '9');
            length = length < 0 ? cell.Length - i : length;
            if (length == 4)
            {
                string found = cell.Substring(i, 4);
                if (year is not null && !string.Equals(year, found, StringComparison.Ordinal))
                {
                    return null;
                }
                year = found;
            }
            i += length;
        }
        return year;
    }

    private static string? Known(string[] cells, int column) =>
        Text(cells, column) is string text && !IsMissing(text) ? text : null;

    private static bool IsMissing(string text) => s_missing.Contains(text, StringComparer.OrdinalIgnoreCase);
}
