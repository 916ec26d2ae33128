using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Tests.Pages;

/// <summary>Charts for the sample page, in both widths; what real charts look like is tested where they are made.</summary>
internal static class SampleCharts
{
    private static readonly (string Name, double Low, double Value, double High)[] s_pillars =
    [
        ("Legislative", 33, 40, 49),
        ("Defensive", 47, 55, 62),
        ("Reactive", 30, 41, 53),
    ];

    public static Prose Caption { get; } =
        "Bars hold 90 % of draws, dots are medians. Where two bars overlap much, the order of the two is not known. Release 2026.1.";

    public static Chart Labels { get; } =
        new(
            "labels",
            "How likely each label is",
            "Alert has probability 0.44 and Moderately vulnerable 0.37.",
            Bar(720),
            Table(
                "labels-data",
                "Probability of each label",
                ("Guarded", "0.07"),
                ("Alert", "0.44"),
                ("Moderately vulnerable", "0.37"),
                ("Highly vulnerable", "0.12")
            )
        )
        {
            Narrow = Bar(320),
        };

    public static Chart Pillars { get; } =
        new(
            "pillars",
            "Preparedness by pillar",
            "Defensive measures score highest, legislative and reactive ones lower; their intervals overlap.",
            Dots(720),
            Table(
                "pillars-data",
                "Scores by pillar",
                [
                    .. s_pillars.Select(p =>
                        (p.Name, $"between {Whole(p.Low)} and {Whole(p.High)}, median {Whole(p.Value)}")
                    ),
                ]
            )
        );

    public static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static Drawing Bar(double width)
    {
        double[] shares = [0.07, 0.44, 0.37, 0.12];
        return new(
            width,
            56,
            [.. shares.Index().SelectMany(share => Part(share.Index, shares.Take(share.Index).Sum(), share.Item))]
        );

        IEnumerable<DrawingMark> Part(int place, double from, double share) =>
            [
                new BoxMark(from * width, 0, (share * width) - 2, 32, Paint.Of(ChartPalette.Labels[place])),
                new TextMark(from * width, 50, share.ToString("0.00", CultureInfo.InvariantCulture), 12),
            ];
    }

    private static Drawing Dots(double width)
    {
        double At(double value) => 140 + (value * (width - 220) / 100);
        ImmutableArray<DrawingMark> axis =
        [
            .. new[] { 0, 25, 50, 75, 100 }.SelectMany(tick =>
                new DrawingMark[]
                {
                    new LineMark(At(tick), 8, At(tick), 128, Paint.Stroke(ChartPalette.Grid, 1)),
                    new TextMark(At(tick), 146, Whole(tick), 11)
                    {
                        Anchor = TextAnchor.Middle,
                        Tone = ChartPalette.Soft,
                    },
                }
            ),
        ];
        return new(width, 152, [.. axis, .. s_pillars.Index().SelectMany(row => Row(row.Item, 28 + (40 * row.Index)))]);

        // The name alone is in the link: what is read out must hold every visible word of it (WCAG 2.5.3).
        IEnumerable<DrawingMark> Row((string Name, double Low, double Value, double High) pillar, double y) =>
            [
                new TextMark(width, y + 4, $"{Whole(pillar.Low)}–{Whole(pillar.High)}", 13) { Anchor = TextAnchor.End },
                new MarkGroup(
                    $"{pillar.Name}, between {Whole(pillar.Low)} and {Whole(pillar.High)}",
                    [
                        new TextMark(0, y + 4, pillar.Name, 13) { IsName = true },
                        new BoxMark(
                            At(pillar.Low),
                            y - 6,
                            At(pillar.High) - At(pillar.Low),
                            12,
                            Paint.Plain(ChartPalette.Score, PaintStrength.Quiet)
                        ),
                        new CircleMark(At(pillar.Value), y, 5, Paint.Plain(ChartPalette.Score)),
                    ]
                )
                {
                    Link = PageAddress.Indicators,
                    Detail = [$"median {Whole(pillar.Value)}"],
                    Target = new BoxMark(0, y - 18, width, 36, Paint.None),
                },
            ];
    }

    private static DataTable Table(
        string id,
        string caption,
        params ImmutableArray<(string Name, string Value)> rows
    ) =>
        new(
            id,
            caption,
            [new DataColumn("Name"), new DataColumn("Value", IsNumber: true)],
            [.. rows.Select(r => new DataRow([r.Name, r.Value]))]
        );
}
