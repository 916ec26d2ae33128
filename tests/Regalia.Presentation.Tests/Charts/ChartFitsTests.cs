using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Labels;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Whatever the names and figures, nothing is cut off, nothing lies on the values, and the table says the same.</summary>
public sealed class ChartFitsTests
{
    private static readonly ChartHead Head = new("c", "Title", "What");

    private static readonly Gen<string> Name = Gen.OneOf(
        AnyOf(
            "Peru",
            "Trinidad and Tobago",
            "Lao People's Democratic Republic",
            "ไทย แลนด์",
            "بعض الدول ذات الأسماء الطويلة",
            "",
            "a b c d e f g h i j k l m n o p q r s t u v w x y z and so on and so forth without an end in sight"
        ),
        Gen.Const(new string('W', 300)),
        Gen.String[Gen.Char["abc WM-\u0007<"], 0, 60]
    );

    private static readonly Gen<IntervalDot> Dot = Gen.Select(
            Name,
            Gen.Double[0, 100].Array[3],
            Gen.Bool,
            Gen.OneOf(Name, Gen.Const("")),
            AnyOf("Pressure", "Readiness", "A group with a long name that needs more than the width of one row")
        )
        .Select(
            (name, ends, has, remark, group) =>
            {
                Array.Sort(ends);
                return new IntervalDot(name, has ? new ScoreInterval(ends[0], ends[1], ends[2]) : null)
                {
                    Remark = remark.Length == 0 ? null : remark,
                    Group = group,
                };
            }
        );

    private static readonly Gen<SharePart[]> Parts = Gen.Double[0, 50]
        .Array[4]
        .Select(values =>
            values
                .Select((value, place) => new SharePart("Part " + "abcd"[place], value, ChartPalette.Labels[place]))
                .ToArray()
        );

    [Fact]
    public void Dots_with_intervals() =>
        Dot.Array[0, 9]
            .Sample(rows =>
            {
                Chart chart = IntervalDotsChart.Of(Head, [.. rows]);
                Fits(chart);
                Assert.Equal(rows.Length, chart.Data.Rows.Length);
                foreach ((IntervalDot row, DataRow said) in rows.Zip(chart.Data.Rows))
                {
                    Assert.Equal(row.Interval?.Low, said.Cells[1].Number);
                    Assert.Equal(row.Interval?.Value, said.Cells[2].Number);
                }
                foreach (Drawing drawing in new[] { chart.Drawing, chart.Narrow! })
                {
                    string[] shown = [.. Texts(drawing).Select(t => t.Text)];
                    Assert.All(
                        rows.Where(r => r.Interval is not null),
                        r => Assert.Contains(IntervalText.Short(r.Interval!), shown)
                    );
                }
                OnlyInTheirRow(chart, rows.Length);
            });

    [Fact]
    public void Small_multiples() =>
        Dot.Array[0, 4]
            .SelectMany(rows => Name.Array[0, 5].Select(names => (rows, names)))
            .Sample(sample =>
                Fits(
                    SmallMultiplesChart.Of(
                        Head,
                        [.. sample.names.Select(name => new ChartPanel(name, [.. sample.rows]))]
                    )
                )
            );

    [Fact]
    public void Probabilities_of_labels() =>
        Gen.Select(Name, Gen.Double[0, 1].Array[4], Gen.Bool)
            .Array[0, 6]
            .Sample(rows =>
            {
                LabelShares[] shares = [.. rows.Select(row => Shares(row.Item1, row.Item2, row.Item3))];
                Chart chart = LabelProbabilityChart.Of(Head, [.. shares]);
                Fits(chart);
                foreach ((LabelShares row, DataRow said) in shares.Zip(chart.Data.Rows))
                {
                    double?[] expected =
                    [
                        .. said.Cells.Skip(1).Select((_, place) => row.Probabilities?[place].Probability),
                    ];
                    Assert.Equal(expected, said.Cells.Skip(1).Select(c => c.Number));
                }
            });

    [Fact]
    public void Stacked_shares() =>
        Gen.Select(Name, Parts, Gen.Bool)
            .Array[0, 6]
            .SelectMany(rows => AnyOf("", "%", "% of the weight", "cases").Select(unit => (rows, unit)))
            .Sample(sample =>
            {
                StackedShare[] rows =
                [
                    .. sample.rows.Select(r => new StackedShare(r.Item1, r.Item3 ? [.. r.Item2] : [])),
                ];
                Chart chart = StackedShareChart.Of(Head, [.. rows], sample.unit);
                Fits(chart);
                foreach ((StackedShare row, DataRow said) in rows.Zip(chart.Data.Rows))
                {
                    Assert.Equal(row.Parts.IsEmpty ? null : row.Parts.Sum(p => p.Value), said.Cells[^1].Number);
                }
            });

    [Fact]
    public void Lines_over_years() =>
        Gen.Select(Name, Gen.Double[-20, 1e5].Array[1, 25], Gen.Int[0, 3])
            .Array[0, 9]
            .Sample(lines =>
                Fits(IntervalLineChart.Of(Head, [.. lines.Select(l => Line(l.Item1, l.Item2, l.Item3))], "cases"))
            );

    [Fact]
    public void Matrices() =>
        Gen.Select(Name.Array[0, 30], Name.Array[0, 5])
            .Sample(
                (columns, rows) =>
                {
                    Chart chart = MatrixChart.Of(
                        Head,
                        [.. columns],
                        [
                            .. rows.Select(name => new MatrixRow(
                                name,
                                [
                                    .. columns.Select(
                                        (_, i) =>
                                            i % 2 == 0
                                                ? new MatrixCell(ChartPalette.Present, "P", "party since 2004")
                                                : new MatrixCell(ChartPalette.Unknown, "?", "unknown")
                                    ),
                                ]
                            )),
                        ]
                    );
                    Fits(chart);
                    foreach (Drawing drawing in new[] { chart.Drawing, chart.Narrow! })
                    {
                        int cells = drawing
                            .Marks.OfType<MarkGroup>()
                            .Count(g =>
                                g.Label.EndsWith(": unknown", StringComparison.Ordinal)
                                || g.Label.EndsWith(": party since 2004", StringComparison.Ordinal)
                            );
                        Assert.Equal(rows.Length * columns.Length, cells);
                    }
                }
            );

    [Fact]
    public void A_row_with_too_few_cells_is_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixChart.Of(Head, ["a", "b"], [new MatrixRow("Peru", [])]));

    [Fact]
    public void What_the_samples_show_fits() => Assert.All(SampleCharts.Names, name => Fits(SampleCharts.Of(name)));

    [Fact]
    public void Nothing_to_show_is_said()
    {
        foreach (Drawing drawing in new[] { SampleCharts.Of("nothing").Drawing, SampleCharts.Of("nothing").Narrow! })
        {
            Assert.Equal("There is nothing to show.", Assert.Single(Texts(drawing)).Text);
        }
    }

    // The label of a year needs its points, each with an interval, some missing, the last incomplete.
    private static IntervalLine Line(string name, double[] values, int gap) =>
        new(
            name,
            [
                .. values.Select(
                    (value, place) =>
                        new YearPoint(
                            2000 + place,
                            place % 4 == gap ? null : value,
                            place % 3 == gap ? null : value - 3,
                            place % 3 == gap ? null : value + 9,
                            place == values.Length - 1
                        )
                ),
            ],
            ChartPalette.Threat
        );

    private static LabelShares Shares(string name, double[] weights, bool has)
    {
        double sum = weights.Sum() + 1e-9;
        return new(
            name,
            has ? [.. weights.Select((w, place) => new LabelProbability("Label " + "abcd"[place], w / sum))] : null
        );
    }

    private static void Fits(Chart chart)
    {
        Assert.InRange(chart.Drawing.Width, 1, 720);
        Assert.Equal(320, chart.Narrow!.Width);
        foreach (Drawing drawing in new[] { chart.Drawing, chart.Narrow })
        {
            foreach (DrawingMark mark in DrawnMarks.All(drawing))
            {
                (double left, double top, double right, double bottom) = DrawnMarks.Extent(mark);
                Assert.True(
                    left >= -0.01 && top >= -0.01 && right <= drawing.Width + 0.01 && bottom <= drawing.Height + 0.01,
                    FormattableString.Invariant($"{mark} lies outside {drawing.Width} x {drawing.Height}")
                );
            }
            Assert.All(Texts(drawing), text => Assert.True(text.Size >= 11, text.Text));
            Assert.All(
                drawing.Marks.OfType<MarkGroup>().Select(g => g.Target),
                target => Assert.True(target is null or { Width: >= 24, Height: >= 24 }, target?.ToString())
            );
        }
    }

    // No row's text lies on that of another, and within a row nothing lies on the value.
    private static void OnlyInTheirRow(Chart chart, int rows)
    {
        foreach (Drawing drawing in new[] { chart.Drawing, chart.Narrow! })
        {
            MarkGroup[] groups = [.. drawing.Marks.OfType<MarkGroup>()];
            Assert.Equal(rows, groups.Length);
            foreach (MarkGroup group in groups)
            {
                TextMark[] texts = [.. group.Marks.OfType<TextMark>()];
                foreach (TextMark value in texts.Where(t => t.Anchor == TextAnchor.End))
                {
                    (double left, double top, _, double bottom) = DrawnMarks.Extent(value);
                    Assert.All(
                        group.Marks.Where(m => m != value && m is not LineMark).Select(DrawnMarks.Extent),
                        other => Assert.True(other.Right <= left || other.Top >= bottom || other.Bottom <= top)
                    );
                }
                foreach (TextMark text in texts)
                {
                    Assert.InRange(text.Y, group.Target!.Y, group.Target.Y + group.Target.Height);
                }
            }
        }
    }

    private static Gen<string> AnyOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static ImmutableArray<TextMark> Texts(Drawing drawing) => [.. DrawnMarks.All(drawing).OfType<TextMark>()];
}
