using Regalia.Assessment;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Comparisons;

/// <summary>Every pair of countries: the probability that the one of the row scores above the one of the column.</summary>
internal static class ComparisonPairs
{
    internal static Section Section(ComparisonSubject subject) =>
        new("pairs", "Who can be told apart", [new Paragraph(PairWords.HowToRead), Summary(subject), Matrix(subject)]);

    private static DataTable Summary(ComparisonSubject subject) =>
        new(
            "told-apart",
            $"How many of the others each country can be told apart from, on {subject.CompositeName}",
            [
                new DataColumn("Country"),
                new DataColumn("Scores above", IsNumber: true),
                new DataColumn("Not distinguishable from", IsNumber: true),
                new DataColumn("Scores below", IsNumber: true),
            ],
            [.. subject.Countries.Select(c => SummaryRow(subject, c))]
        );

    private static DataRow SummaryRow(ComparisonSubject subject, CountryAssessment country)
    {
        CountryComparison[] pairs =
        [
            .. subject.Countries.Where(c => c != country).Select(other => subject.Pair(country, other)),
        ];
        int above = pairs.Count(p => p is { IsDistinguishable: true, ProbabilityAbove: > 0.5 });
        int below = pairs.Count(p => p is { IsDistinguishable: true, ProbabilityAbove: < 0.5 });
        return new([
            Prose.To(country.Country.Name, PageAddress.Country(country.Country.Code)),
            Count(above),
            Count(pairs.Length - above - below),
            Count(below),
        ]);
    }

    private static DataCell Count(int countries) => new(Digits.Of(countries)) { Number = countries };

    private static DataTable Matrix(ComparisonSubject subject) =>
        new(
            "pair-matrix",
            $"Probability that the country of the row scores above the country of the column, on {subject.CompositeName}",
            [
                new DataColumn("Row above column"),
                .. subject.Countries.Select(c => new DataColumn(
                    subject.IsSmall ? c.Country.Name : c.Country.Code.ToString(),
                    IsNumber: true
                )
                {
                    Description = subject.IsSmall ? null : c.Country.Name,
                }),
            ],
            [
                .. subject.Countries.Select(row => new DataRow([
                    row.Country.Name,
                    .. subject.Countries.Select(column => Cell(subject, row, column)),
                ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static DataCell Cell(ComparisonSubject subject, CountryAssessment row, CountryAssessment column)
    {
        if (row == column)
        {
            return "the same";
        }
        CountryComparison pair = subject.Pair(row, column);
        return new DataCell(PairWords.Of(pair)) { Number = pair.ProbabilityAbove };
    }
}
