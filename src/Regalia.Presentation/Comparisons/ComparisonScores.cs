using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Comparisons;

/// <summary>Labels and all scores of the countries, as small multiples and as a table.</summary>
internal static class ComparisonScores
{
    internal static Section Section(ComparisonSubject subject) =>
        new(
            "scores",
            "All scores",
            [
                .. subject.IsSmall ? (Block[])[Multiples(subject)] : [],
                Table(subject),
                new Paragraph(Prose.Quiet(ReleaseLine.NotAspi)),
            ]
        );

    private static Figure Multiples(ComparisonSubject subject) =>
        new(
            SmallMultiplesChart.Of(
                new ChartHead(
                    "multiples",
                    "Six scores on one scale",
                    $"{string.Join(", ", CompositeCodes.Shown.Select(code => subject.Countries[0][code].Name))} of "
                        + $"{string.Join(", ", subject.Countries.Select(c => c.Country.Name))}, each with its 90 % interval, 0 to 100."
                )
                {
                    Source = ReleaseLine.Of(subject.Source.Result),
                },
                [
                    .. CompositeCodes.Shown.Select(code => new ChartPanel(
                        subject.Countries[0][code].Name,
                        [
                            .. subject.Countries.Select(c => new IntervalDot(
                                c.Country.Name,
                                ScoreWords.Picture(c[code])
                            )
                            {
                                Link = PageAddress.Country(c.Country.Code),
                                Tone = ChartPalette.Composite(code),
                                Remark = c[code].Value is null ? "no score" : null,
                            }),
                        ]
                    )),
                ]
            ),
            "Higher is worse for exposure, threat and pressure, and better for preparedness, guardrails and readiness."
        );

    private static DataTable Table(ComparisonSubject subject) =>
        new(
            "scores-table",
            "Labels and scores, 0 to 100: 90 % interval, then the median",
            [
                new DataColumn("Country"),
                new DataColumn("Label"),
                .. CompositeCodes.Shown.Select(code => new DataColumn(subject.Countries[0][code].Name, IsNumber: true)
                {
                    Description = ScoreWords.Meaning(code),
                }),
            ],
            [.. subject.Countries.Select(Row)]
        );

    private static DataRow Row(CountryAssessment country) =>
        new([
            Prose.To(country.Country.Name, PageAddress.Country(country.Country.Code)),
            new DataCell(country.Label.Shown)
            {
                Detail = country.Label.ShownProbability is { } probability
                    ? (Prose)(
                        "probability "
                        + ScoreWords.Percent(probability)
                        + (country.Label.IsNearMark ? ", near a mark: another seed may show it otherwise" : "")
                    )
                    : null,
            },
            .. CompositeCodes.Shown.Select(code => ScoreWords.Cell(country[code])),
        ]);
}
