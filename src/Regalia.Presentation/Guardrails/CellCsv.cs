using System.Collections.Immutable;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Guardrails;

/// <summary>Cells of the matrix as CSV, one row a cell, the same columns in every answer.</summary>
internal static class CellCsv
{
    /// <summary>What the columns mean, in their order.</summary>
    internal static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("code", "Country, ISO 3166-1 alpha-3, or the code of a group."),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("instrument", "Instrument, as in instruments.csv."),
        BundleColumn.Text("instrument_name", "Its name."),
        BundleColumn.Text("type", "Its type, as the release words it."),
        BundleColumn.Text(
            "position",
            "Where the country stands. Unknown: no row; none: the list was read, the country is not on it; none_found: a "
                + "search found nothing; addressed: applies to every UN member, no position of its own was read.",
            range: string.Join(", ", Enum.GetValues<PositionKind>().Select(GuardrailWords.Code))
        ),
        BundleColumn.Text("date", "As exactly as it is known: year, year-month or year-month-day.", "not given"),
        BundleColumn.Text("via", "The group whose position it is.", "the country's own, or unknown"),
        BundleColumn.Text("status", "Whether what it rests on was checked.", "unknown", "sourced, unverified"),
        BundleColumn.YesNo("left_out", "Whether there is a row that was left out because nobody has checked it."),
        BundleColumn.Text("address", "What was read.", "not given, or unknown"),
        BundleColumn.Text("note", "What a reader should know.", "nothing"),
        BundleColumn.Text("file", "File of the release that the cell rests on.", "unknown"),
        BundleColumn.Whole("row", "", "2 or more", "Line in that file, header = 1.", "unknown"),
    ];

    internal static string Of(IEnumerable<PositionCell> cells)
    {
        CsvText csv = new(Columns);
        foreach (PositionCell cell in cells)
        {
            (string? file, int? row) = GuardrailJson.RowOf(cell);
            csv.Text(cell.Holder.Code)
                .Text(cell.Holder.Name)
                .Text(cell.Instrument.Id)
                .Text(cell.Instrument.Name)
                .Text(cell.Instrument.Type)
                .Text(GuardrailWords.Code(cell.Kind))
                .Text(cell.Date)
                .Text(cell.Via?.Code)
                .Text(cell.Status is { } status ? StatusWords.Of(status) : null)
                .YesNo(cell.IsLeftOut)
                .Text(cell.Address)
                .Text(cell.Position?.Note)
                .Text(file)
                .Whole(row)
                .EndRow();
        }

        return csv.ToString();
    }
}
