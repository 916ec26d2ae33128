using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Guardrails;

/// <summary>Cells of the matrix as CSV, one row a cell, the same columns in every answer.</summary>
internal static class CellCsv
{
    private static readonly string[] Columns =
    [
        "code",
        "name",
        "instrument",
        "instrument_name",
        "type",
        "position",
        "date",
        "via",
        "status",
        "left_out",
        "address",
        "note",
        "file",
        "row",
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
