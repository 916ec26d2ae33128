using System.Collections.Immutable;
using Regalia.Assessment.Labels;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>One chart of each kind with made-up figures: the pictures must not change when the data do.</summary>
internal static class SampleCharts
{
    public static ImmutableArray<string> Names { get; } =
    ["dots", "dots-groups", "labels", "labels-one", "lines", "shares", "matrix", "multiples", "nothing"];

    public static Chart Of(string name) =>
        name switch
        {
            "dots" => IntervalDotsChart.Of(Head(name, "Readiness of eleven economies"), Dots),
            "dots-groups" => IntervalDotsChart.Of(
                Head(name, "Viet Nam: scores by part"),
                [
                    Dot("Exposure", 38.2, 44.9, 52, "Pressure") with
                    {
                        Tone = ChartPalette.Exposure,
                    },
                    Dot("Threat", 61, 70.4, 78, "Pressure") with
                    {
                        Tone = ChartPalette.Threat,
                        Remark = "mostly unverified",
                    },
                    Dot("Preparedness", 41, 47, 53, "Readiness") with
                    {
                        Tone = ChartPalette.Preparedness,
                    },
                    Dot("Guardrails", 55.25, 55.5, 56.1, "Readiness") with
                    {
                        Tone = ChartPalette.Guardrails,
                    },
                ]
            ),
            "labels" => LabelProbabilityChart.Of(
                Head(name, "Probability of each label"),
                [
                    Labels("Brazil", 0, 0.12, 0.63, 0.25),
                    Labels("Malaysia", 0.04, 0.56, 0.397, 0.003),
                    Labels("Viet Nam", 0, 0.002, 0.398, 0.6),
                    new LabelShares("Lao People's Democratic Republic, a name of two lines", null),
                    Labels("Singapore", 0.97, 0.03, 0, 0),
                ]
            ),
            "labels-one" => LabelProbabilityChart.Of(
                Head(name, "Viet Nam: probability of each label"),
                [Labels("Viet Nam", 0.01, 0.09, 0.51, 0.39)]
            ),
            "lines" => IntervalLineChart.Of(Head(name, "Reported cases by year"), Lines, "cases"),
            "shares" => StackedShareChart.Of(
                Head(name, "What the score rests on"),
                [
                    Shares("Brazil", 61, 29, 10),
                    Shares("Trinidad and Tobago and a longer name", 12, 38, 50),
                    new StackedShare("Nauru", []),
                    Shares("Viet Nam", 47, 51, 2),
                ],
                "% of the weight"
            ),
            "matrix" => MatrixChart.Of(Head(name, "Positions on ten instruments"), Instruments, Positions),
            "multiples" => SmallMultiplesChart.Of(Head(name, "Four scores, country by country"), Panels),
            _ => IntervalDotsChart.Of(Head(name, "No country chosen"), []),
        };

    public static ChartHead Head(string id, string title) =>
        new("chart-" + id, title, "Made up, to be looked at. Intervals before points.")
        {
            Source = "Made-up figures · evidence release 0 (00000000)\nThese are not ASPI's assessments.",
        };

    private static ImmutableArray<IntervalDot> Dots =>
        [
            Dot("Argentina", 44, 51.4, 58) with
            {
                Link = PageAddress.Country(Iso3.Parse("ARG")),
            },
            Dot("Brazil", 52, 59.6, 66) with
            {
                Link = PageAddress.Country(Iso3.Parse("BRA")),
            },
            Dot("Colombia", 47.3, 48.1, 48.9),
            Dot("India", 40, 46, 53) with
            {
                Remark = "unverified",
            },
            Dot("Indonesia", 35, 43, 50),
            Dot("Lao People's Democratic Republic and a name without end", 3, 9, 22),
            new("Mexico", null) { Remark = "insufficient evidence" },
            Dot("Peru", 0, 0, 0),
            Dot("Thailand", 91, 97, 100),
            new("Türkiye", null),
            Dot("Viet Nam", 41, 47, 53) with
            {
                Link = PageAddress.Country(Iso3.Parse("VNM")),
            },
        ];

    private static IntervalDot Dot(string name, double low, double value, double high, string? group = null) =>
        new(name, new ScoreInterval(low, value, high)) { Group = group };

    private static LabelShares Labels(string name, params double[] shares) =>
        new(
            name,
            [
                .. new[] { "Guarded", "Alert", "Moderately vulnerable", "Highly vulnerable" }.Zip(
                    shares,
                    (label, share) => new LabelProbability(label, share)
                ),
            ]
        )
        {
            Link = PageAddress.Country(Iso3.Parse("VNM")),
        };

    private static StackedShare Shares(string name, params double[] values) =>
        new(
            name,
            [
                new("Read at the source", values[0], ChartPalette.Present),
                new("Unverified", values[1], ChartPalette.Partial),
                new("Unknown", values[2], ChartPalette.Unknown),
            ]
        );

    private static ImmutableArray<IntervalLine> Lines =>
        [
            new(
                "Confirmed by a court or a government",
                [
                    .. Enumerable
                        .Range(2012, 14)
                        .Where(year => year is not 2017)
                        .Select(year => new YearPoint(year, year - 2006, year - 2009, year - 2001, year >= 2024)),
                ],
                ChartPalette.Threat
            ),
            new(
                "Reported",
                [
                    .. Enumerable
                        .Range(2012, 14)
                        .Select(year => new YearPoint(
                            year,
                            year == 2015 ? null : 30 - ((year - 2019) * (year - 2019) / 3.0),
                            null,
                            null,
                            year >= 2024
                        )),
                ],
                ChartPalette.Preparedness
            ),
        ];

    private static ImmutableArray<string> Instruments =>
        [
            "Budapest Convention",
            "UN cybercrime convention",
            "TRIPS article 39",
            "G20 Antalya 2015",
            "UN norms of responsible behaviour",
            "Wassenaar Arrangement",
            "ASEAN digital framework",
            "Bilateral pledge",
            "Paris Call",
            "A further instrument with a very long name that does not fit",
        ];

    private static ImmutableArray<MatrixRow> Positions =>
        [
            .. new[] { "Argentina", "Brazil", "Indonesia", "Lao People's Democratic Republic", "Viet Nam" }.Select(
                (name, row) =>
                    new MatrixRow(name, [.. Enumerable.Range(0, 10).Select(column => Position((row * 3) + column))])
                    {
                        Link = PageAddress.Country(Iso3.Parse("BRA")),
                    }
            ),
        ];

    private static MatrixCell Position(int place) =>
        (place % 5) switch
        {
            0 => new(ChartPalette.Present, "P", "party since 2004") { Link = PageAddress.Instrument("BUDAPEST") },
            1 => new(ChartPalette.Partial, "S", "signed, unverified"),
            2 => new(ChartPalette.Absent, "N", "not a party"),
            3 => new(ChartPalette.NotApplicable, "–", "not applicable"),
            _ => new(ChartPalette.Unknown, "?", "unknown"),
        };

    private static ImmutableArray<ChartPanel> Panels =>
        [
            .. new[] { "Brazil", "India", "Malaysia", "Viet Nam" }.Select(
                (name, place) =>
                    new ChartPanel(
                        name,
                        [
                            Dot("Exposure", 30 + place, 38 + place, 44 + place),
                            Dot("Threat", 50 + (5 * place), 58 + (5 * place), 71 + (5 * place)),
                            Dot("Preparedness", 41, 47, 53 + place),
                            place == 1
                                ? new("Guardrails", null) { Remark = "insufficient evidence" }
                                : Dot("Guardrails", 55, 63, 71),
                        ]
                    )
            ),
        ];
}
