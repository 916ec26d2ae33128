using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Dots with intervals: one row a thing, the 90 % interval drawn before the median.</summary>
public static class IntervalDotsChart
{
    /// <summary>Draws it.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="rows">
    /// Its rows in the order of reading; those of one group stand together. One scale for all: from the least to the most of their
    /// scales.
    /// </param>
    public static Chart Of(ChartHead head, ImmutableArray<IntervalDot> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        return ChartSheet.Draw(
            head,
            Table(head, rows),
            sheet =>
                new DotPlot(sheet, rows, ChartSheet.Margin, sheet.Right - ChartSheet.Margin).Draw(
                    rows,
                    DotPlot.Key(sheet, 0)
                ) + 4
        );
    }

    private static DataTable Table(ChartHead head, ImmutableArray<IntervalDot> rows)
    {
        bool remarks = rows.Any(r => r.Interval is not null && r.Remark is not null);
        DataColumn[] last = remarks ? [new("Remark")] : [];
        return new(
            head.Id + "-data",
            head.Title,
            [new("Name"), new(IntervalText.Heading, IsNumber: true), new("Median", IsNumber: true), .. last],
            [
                .. rows.Select(row => new DataRow([.. Cells(row), .. remarks ? [Remark(row)] : None])
                {
                    Group = row.Group,
                }),
            ]
        );
    }

    private static DataCell[] None => [];

    private static DataCell Remark(IntervalDot row) => row.Interval is null ? "" : row.Remark ?? "";

    /// <summary>Name, interval and median of a row, the same in every table of dots.</summary>
    internal static IEnumerable<DataCell> Cells(IntervalDot row) =>
        Figures(row).Prepend(row.Link is { } link ? Prose.To(row.Name, link) : row.Name);

    /// <summary>Interval and median.</summary>
    internal static DataCell[] Figures(IntervalDot row) =>
        row.Interval is { } interval
            ?
            [
                new(IntervalText.Short(interval)) { Number = interval.Low, Interval = interval },
                new(IntervalText.Median(interval)) { Number = interval.Value },
            ]
            : [DotPlot.Why(row), DotPlot.Why(row)];
}
