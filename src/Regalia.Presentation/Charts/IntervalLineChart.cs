using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Lines over years with bands; incomplete years are hatched.</summary>
public static class IntervalLineChart
{
    /// <summary>Draws it.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="lines">Its lines; a year without a value breaks a line.</param>
    /// <param name="unit">Unit of the values: "points", "%"; empty for a count.</param>
    /// <param name="has95">Whether the values were counted, not drawn: their intervals are then of 95 %, and they are the median of nothing.</param>
    /// <param name="years">How its years are called; null for <see cref="YearNames.Usual"/>.</param>
    public static Chart Of(
        ChartHead head,
        ImmutableArray<IntervalLine> lines,
        string unit,
        bool has95 = false,
        YearNames? years = null
    )
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(unit);
        years ??= YearNames.Usual;
        return ChartSheet.Draw(
            head,
            Table(head, lines, unit, has95, years),
            sheet => new YearPlot(sheet, lines, unit, has95, years).Draw()
        );
    }

    private static DataTable Table(
        ChartHead head,
        ImmutableArray<IntervalLine> lines,
        string unit,
        bool has95,
        YearNames names
    )
    {
        ImmutableArray<int> years = [.. lines.SelectMany(l => l.Points).Select(p => p.Year).Distinct().Order()];
        string suffix = unit.Length > 0 ? " (" + unit + ")" : "";
        return new(
            head.Id + "-data",
            head.Title,
            [
                new(names.Heading),
                .. lines.SelectMany(line =>
                    HasIntervals(line)
                        ? new DataColumn[]
                        {
                            new(
                                line.Name + ": " + (has95 ? IntervalText.CountHeading : IntervalText.Heading) + suffix,
                                IsNumber: true
                            ),
                            new(line.Name + suffix, IsNumber: true),
                        }
                        : [new(line.Name + suffix, IsNumber: true)]
                ),
            ],
            [
                .. years.Select(year => new DataRow([
                    new DataCell(names.Of(year) + (IsIncomplete(lines, year) ? ", " + names.Incomplete : ""))
                    {
                        Number = year,
                    },
                    .. lines.SelectMany(line =>
                        Cells(line.Points.FirstOrDefault(p => p.Year == year), HasIntervals(line), has95)
                    ),
                ])),
            ]
        );
    }

    internal static bool IsIncomplete(ImmutableArray<IntervalLine> lines, int year) =>
        lines.Any(l => l.Points.Any(p => p.Year == year && p.IsIncomplete));

    // A count has no interval; a column that says so in every row would only make one doubt the count.
    private static bool HasIntervals(IntervalLine line) => line.Points.Any(p => p is { Low: not null, High: not null });

    private static DataCell[] Cells(YearPoint? point, bool hasIntervals, bool has95) =>
        point switch
        {
            { Value: { } value } when !hasIntervals => [new(LinearScale.Text(value)) { Number = value }],
            _ when !hasIntervals => ["unknown"],
            { Value: { } value, Low: { } low, High: { } high } when has95 =>
            [
                new(string.Create(CultureInfo.InvariantCulture, $"{low:0.#} to {high:0.#}")) { Number = low },
                new(LinearScale.Text(value)) { Number = value },
            ],
            { Value: { } value, Low: { } low, High: { } high } =>
            [
                new(IntervalText.Short(low, high)) { Number = low },
                new(IntervalText.Median(new ScoreInterval(low, value, high))) { Number = value },
            ],
            { Value: { } value } => ["not given", new(LinearScale.Text(value)) { Number = value }],
            _ => ["unknown", "unknown"],
        };
}
