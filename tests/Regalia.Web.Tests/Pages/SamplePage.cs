using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Tests.Pages;

/// <summary>A page with every kind of block in it, as long and as mixed as a country profile.</summary>
internal static class SamplePage
{
    private static readonly Iso3 s_vietNam = Iso3.Parse("VNM");

    public static PageAddress Address { get; } = PageAddress.Country(s_vietNam);

    public static Publication Profile { get; } =
        new(
            "Viet Nam",
            (Prose)"Between Alert and Moderately vulnerable, with probability 0.81. Preparedness lies "
                + Prose.Strong("between 41 and 53")
                + ", held back most by laws that do not name economic espionage.",
            [
                Figures,
                new Note(
                    NoteKind.Reading,
                    (Prose)
                        "An interval holds 90 % of 10,000 draws in which weights, goalposts and unverified values vary. "
                        + Prose.To("What it leaves out", PageAddress.Method.At("excluded"))
                        + "."
                ),
                Labels,
                new Section(
                    "scores",
                    "Scores by pillar",
                    [Scores, new Figure(SampleCharts.Pillars, SampleCharts.Caption)]
                ),
                Gaps,
                Evidence,
                new Section(
                    "compare-form",
                    "Beside others",
                    [
                        new Paragraph("Countries with similar income, region and legal family come first."),
                        SampleControls.Comparison,
                        SampleControls.WhatIf,
                        new Note(NoteKind.Empty, "The release holds no sector data for this country."),
                        new Note(
                            NoteKind.Caution,
                            "Threat rests on counts of what was disclosed, not of what happened."
                        ),
                        new Note(NoteKind.Hypothetical, "Nothing is assumed on this page."),
                        new Note(NoteKind.Private, "No own answers are mixed in."),
                    ]
                ),
            ]
        )
        {
            Kicker = "Country profile",
        };

    private static KeyFigures Figures =>
        new([
            new KeyFigure("Exposure", "38 to 45", "median 42; as much to steal as in the middle third")
            {
                Interval = new ScoreInterval(38.2, 41.6, 45.1),
                Link = PageAddress.Indicators,
            },
            new KeyFigure("Threat", "29 to 58", "median 44; the widest interval of the four")
            {
                Interval = new ScoreInterval(29.4, 43.9, 58.0),
            },
            new KeyFigure("Preparedness", "41 to 53", "median 47; 92 % of the weight has evidence")
            {
                Interval = new ScoreInterval(41.0, 47.2, 53.3),
            },
            new KeyFigure("Guardrails", "54 to 79", "median 69; " + Prose.Quiet("3 of 11 positions unverified"))
            {
                Interval = new ScoreInterval(54.1, 68.8, 79.4),
            },
        ]);

    private static Section Labels =>
        new(
            "label",
            "Label",
            [
                new Paragraph(
                    (Prose)
                        "No label reaches probability 0.60, so the shortest run of labels that holds 0.80 is shown. Label names follow "
                        + "ASPI's wording; these are not ASPI's assessments."
                ),
                new Figure(SampleCharts.Labels, "Share of draws that end in each label. Release 2026.1.")
                {
                    ShowsTable = true,
                },
            ]
        );

    private static DataTable Scores =>
        new(
            "scores-table",
            "Scores by pillar, 0 to 100, with 90 % intervals",
            [
                new DataColumn("Pillar"),
                new DataColumn("Score, interval", IsNumber: true)
                {
                    Description = "Between which values 90 % of draws lie.",
                },
                new DataColumn("Median", IsNumber: true),
                new DataColumn("Evidence"),
                new DataColumn("Coverage, %", IsNumber: true)
                {
                    Description = "Share of the weight that has evidence.",
                },
                new DataColumn("Indicator that moves it most"),
            ],
            [
                Row("Preparedness", "Legislative", (33.1, 40.2, 48.8), "verified", 96, "Trade-secret law"),
                Row("Preparedness", "Defensive", (47.3, 55.0, 62.4), "verified", 91, "Incident duty"),
                Row("Preparedness", "Reactive", (30.2, 41.1, 52.9), "unverified", 78, "Prosecutions"),
                Row("Guardrails", "Norms and treaties", (54.1, 68.8, 79.4), "unverified", 84, "Budapest Convention"),
                new DataRow(["Sector duties", "not applicable", "not applicable", "none found", "unknown", "unknown"])
                {
                    Group = "Guardrails",
                },
            ]
        )
        {
            Note = "Unverified values count with a wider error.",
        };

    private static Section Gaps =>
        new(
            "gaps",
            "Gaps",
            [
                new BulletList(
                    [
                        (Prose)"No offence of economic espionage: up to 6 points. "
                            + Prose.To("Practices elsewhere", PageAddress.Practices),
                        (Prose)"No duty to report incidents outside critical infrastructure: up to 3 points.",
                        (Prose)"No outreach to universities that " + Prose.Code("PRE_IP_OUTREACH") + " would count.",
                    ],
                    IsOrdered: true
                ),
                new SideBySide([
                    new Section(
                        "strengths",
                        "Strengths",
                        [new BulletList(["A national team since 2005", "A cyber-security law"])]
                    ),
                    new Section("limits", "Limits", [new BulletList(["Court records are not public"])]),
                ]),
                new Disclosure(
                    "How a gap is weighed",
                    [new Paragraph("Weight of the indicator times its distance from the upper goalpost.")]
                ),
            ]
        );

    private static Section Evidence =>
        new(
            "evidence",
            "Evidence",
            [
                new CardList([
                    new Card(
                        "source-law",
                        "Law on Intellectual Property",
                        [
                            new Paragraph(
                                (Prose)"Article 84 protects "
                                    + Prose.Quote("bí mật kinh doanh", "vi")
                                    + " (trade secrets) that are not common knowledge."
                            ),
                            new Facts([
                                new Fact("Publisher", "National Assembly"),
                                new Fact("Edition", "2005, amended 2022"),
                                new Fact("Status", Prose.Strong("unverified")),
                                new Fact(
                                    "Address",
                                    Prose.To("vanban.chinhphu.vn", Link.Out("https://vanban.chinhphu.vn/")!)
                                ),
                            ]),
                        ]
                    )
                    {
                        Kicker = "Legal text, 2022",
                    },
                    new Card(
                        "source-index",
                        "Global index, seventh edition",
                        [
                            new Paragraph("Value withheld: its publisher has not allowed passing it on."),
                            new Facts([new Fact("Publisher", "A think tank"), new Fact("Status", "verified")]),
                        ]
                    ),
                ]),
            ]
        );

    private static DataRow Row(
        string group,
        string name,
        (double Low, double Value, double High) score,
        string status,
        double coverage,
        string driver
    ) =>
        new([
            Prose.To(name, PageAddress.Indicators),
            new DataCell(SampleCharts.Whole(score.Low) + "–" + SampleCharts.Whole(score.High))
            {
                Number = score.Low,
                Interval = new ScoreInterval(score.Low, score.Value, score.High),
            },
            new DataCell(SampleCharts.Whole(score.Value)) { Number = score.Value },
            new DataCell(status) { Tone = status is "verified" ? ChartPalette.Present : ChartPalette.Unknown },
            new DataCell(SampleCharts.Whole(coverage)) { Number = coverage },
            new DataCell(driver) { Detail = Prose.Quiet("2024") },
        ])
        {
            Group = group,
        };
}
