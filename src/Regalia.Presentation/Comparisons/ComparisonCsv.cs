using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Comparisons;

/// <summary>Countries compared as one table: a row for each composite and ordered pair, in full digits.</summary>
public static class ComparisonCsv
{
    private const string NoEvidence = "no country has evidence for it";

    /// <summary>Its columns, in order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("composite", "Code of the composite.", range: string.Join(", ", CompositeCodes.Shown)),
        BundleColumn.Text("a", "One country, ISO 3166-1 alpha-3."),
        BundleColumn.Text("b", "The other."),
        BundleColumn.Share(
            "probability_above",
            "Share of the draws in which a scores above b, a tie counting half.",
            "one of them has no score"
        ),
        BundleColumn.YesNo("distinguishable", "Whether the evidence tells the two apart: below 0.2 or above 0.8."),
        BundleColumn.Score("value_a", "Median of a.", NoEvidence),
        BundleColumn.Score("low_a", "5 % of the draws of a are lower.", NoEvidence),
        BundleColumn.Score("high_a", "5 % of the draws of a are higher.", NoEvidence),
        BundleColumn.Score("value_b", "Median of b.", NoEvidence),
        BundleColumn.Score("low_b", "5 % of the draws of b are lower.", NoEvidence),
        BundleColumn.Score("high_b", "5 % of the draws of b are higher.", NoEvidence),
    ];

    /// <summary>Writes the table; the order in which the countries are given makes no difference.</summary>
    /// <param name="result">An assessment made with <see cref="AssessmentOptions.Compare"/>.</param>
    /// <param name="countries">Countries of it.</param>
    public static string Of(AssessmentResult result, IEnumerable<Iso3> countries)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(countries);
        HashSet<Iso3> chosen = [.. countries];
        var assessed = result.Countries.Where(c => chosen.Contains(c.Country.Code)).ToDictionary(c => c.Country.Code);
        var csv = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (string composite in CompositeCodes.Shown)
        {
            foreach (
                CountryComparison pair in result
                    .Comparisons.Where(p =>
                        chosen.Contains(p.A)
                        && chosen.Contains(p.B)
                        && string.Equals(p.Composite, composite, StringComparison.Ordinal)
                    )
                    .OrderBy(p => p.A)
                    .ThenBy(p => p.B)
            )
            {
                csv.Text(composite)
                    .Text(pair.A.ToString())
                    .Text(pair.B.ToString())
                    .Number(pair.ProbabilityAbove)
                    .YesNo(pair.IsDistinguishable);
                Write(csv, assessed[pair.A][composite]);
                Write(csv, assessed[pair.B][composite]);
                csv.EndRow();
            }
        }
        return csv.ToString();
    }

    private static void Write(CsvText csv, CompositeScore score) =>
        csv.Number(score.Value).Number(score.Low).Number(score.High);
}
