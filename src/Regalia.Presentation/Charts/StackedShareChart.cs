using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Wholes with their parts, all on one scale from 0.</summary>
public static class StackedShareChart
{
    /// <summary>Draws it.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="rows">Its rows; a row without parts is unknown, not 0.</param>
    /// <param name="unit">Unit of the values: "%", "% of the weight", "points"; empty for a count.</param>
    public static Chart Of(ChartHead head, ImmutableArray<StackedShare> rows, string unit)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(unit);
        return ChartSheet.Draw(
            head,
            Table(head, rows, unit),
            sheet =>
                ShareBars.Draw(sheet, [.. rows.Select(row => Row(row, unit))], unit is "" or "%" ? "" : "in " + unit)
        );
    }

    // Of per cent the whole is known without being printed.
    private static ShareRow Row(StackedShare row, string unit) =>
        new(row.Name, row.Link, [.. row.Parts.Select(part => (part, Text(part.Value, unit)))], "unknown")
        {
            Total = row.Parts.IsEmpty || unit.StartsWith('%') ? "" : Text(row.Parts.Sum(p => p.Value), unit),
        };

    private static DataTable Table(ChartHead head, ImmutableArray<StackedShare> rows, string unit)
    {
        ImmutableArray<string> parts =
        [
            .. rows.SelectMany(r => r.Parts).Select(p => p.Name).Distinct(StringComparer.Ordinal),
        ];
        return new(
            head.Id + "-data",
            head.Title + (unit.Length > 0 ? " (" + unit + ")" : ""),
            [
                new("Name"),
                .. parts.Select(part => new DataColumn(part, IsNumber: true)),
                new("Together", IsNumber: true),
            ],
            [
                .. rows.Select(row => new DataRow([
                    row.Link is { } link ? Prose.To(row.Name, link) : (DataCell)row.Name,
                    .. parts.Select(part =>
                        row.Parts.FirstOrDefault(p => string.Equals(p.Name, part, StringComparison.Ordinal))
                            is { } found
                            ? Cell(found.Value)
                            : "unknown"
                    ),
                    row.Parts.IsEmpty ? "unknown" : Cell(row.Parts.Sum(p => p.Value)),
                ])),
            ]
        );
    }

    private static DataCell Cell(double value) => new(LinearScale.Text(Rounded(value))) { Number = value };

    private static string Text(double value, string unit) =>
        LinearScale.Text(Rounded(value)) + (unit.StartsWith('%') ? " %" : "");

    // Three figures are as many as a bar can show.
    private static double Rounded(double value) =>
        Math.Abs(value) >= 100 ? Math.Round(value)
        : Math.Abs(value) >= 10 ? Math.Round(value, 1)
        : Math.Round(value, 2);
}
