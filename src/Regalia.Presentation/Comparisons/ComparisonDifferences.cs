using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Comparisons;

/// <summary>In which indicators the countries differ, the widest difference first.</summary>
internal static class ComparisonDifferences
{
    internal static Section Section(ComparisonSubject subject)
    {
        ImmutableArray<Row> rows =
        [
            .. subject
                .Countries[0]
                .Indicators.Select(i => Row.Of(subject, i.Indicator))
                .OrderByDescending(r => r.Spread ?? double.NegativeInfinity),
        ];
        ImmutableArray<Row> differing = [.. rows.Where(r => r.Spread is null or > 0)];
        ImmutableArray<Row> same = [.. rows.Where(r => r.Spread is 0)];
        return new(
            "differences",
            "Differences by indicator",
            [
                new Paragraph(
                    "Indicators whose scores as coded lie furthest apart come first. Every score leads to its evidence."
                ),
                Table(subject, "differences-table", "Scores by indicator, the widest difference first", differing),
                .. same.IsEmpty
                    ? (Block[])[]
                    :
                    [
                        new Disclosure(
                            $"Indicators on which all score the same as coded ({Digits.Of(same.Length)})",
                            [Table(subject, "same-table", "Scores by indicator, no difference as coded", same)]
                        ),
                    ],
            ]
        );
    }

    private static DataTable Table(ComparisonSubject subject, string id, string caption, ImmutableArray<Row> rows) =>
        subject.IsSmall
            ? new DataTable(
                id,
                caption,
                [
                    new DataColumn("Indicator"),
                    new DataColumn("Widest difference", IsNumber: true)
                    {
                        Description = "Points between highest and lowest, as coded.",
                    },
                    .. subject.Countries.Select(c => new DataColumn(c.Country.Name, IsNumber: true)),
                ],
                [
                    .. rows.Select(r => new DataRow([
                        Name(r.Indicator),
                        Spread(r),
                        .. subject.Countries.Select(c => Cell(subject, c, r.Indicator)),
                    ])),
                ]
            )
            : new DataTable(
                id,
                caption,
                [
                    new DataColumn("Indicator"),
                    new DataColumn("Widest difference", IsNumber: true)
                    {
                        Description = "Points between highest and lowest, as coded.",
                    },
                    new DataColumn("Countries with a value", IsNumber: true),
                ],
                [
                    .. rows.Select(r => new DataRow([
                        Name(r.Indicator),
                        Spread(r),
                        new DataCell(Digits.Of(r.Present)) { Number = r.Present },
                    ])),
                ]
            );

    private static Prose Name(Indicator indicator) => Prose.To(indicator.Name, PageAddress.Indicator(indicator.Id));

    private static DataCell Spread(Row row) =>
        row.Withheld ? ScoreWords.Withheld
        : row.Spread is { } spread ? new DataCell(Briefs.Figure.Points(spread, 0)) { Number = spread }
        : "unknown";

    private static DataCell Cell(ComparisonSubject subject, CountryAssessment country, Indicator indicator)
    {
        IndicatorScore score = ComparisonSubject.Score(country, indicator.Id);
        Link evidence = PageAddress.Evidence(country.Country.Code, indicator.Id);
        return !subject.Scope.Withheld(score).IsEmpty ? Prose.To(ScoreWords.Withheld, evidence)
            : score.IsPresent ? ScoreWords.Cell(score.Value, score.Low, score.High, evidence)
            : Prose.To("unknown", evidence);
    }

    /// <summary>An indicator with the distance between the highest and the lowest score as coded.</summary>
    private sealed record Row(Indicator Indicator, double? Spread, int Present, bool Withheld)
    {
        internal static Row Of(ComparisonSubject subject, Indicator indicator)
        {
            IndicatorScore[] scores = [.. subject.Countries.Select(c => ComparisonSubject.Score(c, indicator.Id))];
            double[] coded = [.. scores.Select(s => s.AsCoded).OfType<double>()];
            bool withheld = scores.Any(s => !subject.Scope.Withheld(s).IsEmpty);
            // Of what is withheld not even the place in the list may tell.
            return new(
                indicator,
                withheld || coded.Length < 2 ? null : coded.Max() - coded.Min(),
                coded.Length,
                withheld
            );
        }
    }
}
