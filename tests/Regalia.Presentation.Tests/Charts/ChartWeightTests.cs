using Regalia.Presentation.Charts;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>What a large chart leaves away, and what a table of counts does not claim.</summary>
public sealed class ChartWeightTests
{
    [Theory]
    [InlineData(34, 27, false)]
    [InlineData(12, 27, true)]
    public void A_large_matrix_is_drawn_once(int columns, int rows, bool hasNarrow)
    {
        Chart chart = Matrix(columns, rows);

        Assert.Equal(hasNarrow, chart.Narrow is not null);
        Assert.Equal(rows, chart.Data.Rows.Length);
    }

    [Fact]
    public void An_unknown_cell_is_its_word_alone()
    {
        Chart chart = Matrix(1, 1);

        Assert.Null(chart.Data.Rows[0].Cells[1].Tone);
        Assert.Equal("unknown", chart.Data.Rows[0].Cells[1].Text.Plain);
    }

    [Fact]
    public void Counts_have_no_column_of_intervals()
    {
        Chart chart = IntervalLineChart.Of(
            new ChartHead("counts", "Counts", "Two years."),
            [new IntervalLine("Incidents", [new(2020, 3, null, null), new(2021, 0, null, null)], ChartPalette.Present)],
            "incidents a year"
        );

        Assert.Equal(2, chart.Data.Columns.Length);
        Assert.All(chart.Data.Rows, row => Assert.Equal(2, row.Cells.Length));
    }

    [Theory]
    [InlineData(-2.5e-18, "0")]
    [InlineData(-0.0358, "-0.0358")]
    [InlineData(0.0, "0")]
    public void A_value_that_rounds_to_nothing_has_no_minus(double value, string shown) =>
        Assert.Equal(shown, Figures.Raw(value));

    private static Chart Matrix(int columns, int rows) =>
        MatrixChart.Of(
            new ChartHead("matrix", "Matrix", "Many cells."),
            [.. Enumerable.Range(0, columns).Select(c => "C" + Figures.Raw(c))],
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(r => new MatrixRow(
                        "R" + Figures.Raw(r),
                        [
                            .. Enumerable
                                .Range(0, columns)
                                .Select(_ => new MatrixCell(ChartPalette.Unknown, "?", "unknown")),
                        ]
                    )),
            ]
        );
}
