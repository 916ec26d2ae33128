using System.Globalization;

namespace Regalia.Assessment.Similarity;

/// <summary>The four features of two countries held against each other; NaN where one of the two is not known.</summary>
internal static class FeatureComparison
{
    /// <summary>Names of the features, in the order of their scores.</summary>
    public static readonly string[] Names = ["income", "region", "stock", "readiness"];

    /// <summary>Reason of a feature that one of the two lacks.</summary>
    public const string NotKnown = "not known";

    private static readonly string[] IncomeGroups =
    [
        "Low income",
        "Lower middle income",
        "Upper middle income",
        "High income",
    ];

    /// <summary>Scores of the features, 0 to 1 each.</summary>
    public static double[] Scores(CountryFeatures own, CountryFeatures other) =>
        [Income(own, other), Region(own, other), Stock(own, other), Readiness(own, other)];

    /// <summary>What the score of a feature rests on.</summary>
    public static string Reason(int feature, double score, CountryFeatures own, CountryFeatures other) =>
        feature switch
        {
            _ when double.IsNaN(score) => NotKnown,
            0 when score >= 1 => "same income group",
            0 when score > 0 => $"income: {Group(other)} (yours {Group(own)})",
            0 => $"differs in income ({Group(other)})",
            1 => score >= 1 ? "same region" : $"differs in region ({other.Region})",
            2 => string.Create(
                CultureInfo.InvariantCulture,
                $"stock of know-how {other.Stock:F0} (yours {own.Stock:F0})"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"readiness profile {100 * (1 - score):F0} points apart"),
        };

    // "Upper middle income" as it reads after the word "income": "upper middle".
    private static string Group(CountryFeatures country) =>
        country.IncomeGroup!.Replace(" income", "", StringComparison.Ordinal).ToLowerInvariant();

    private static double Income(CountryFeatures a, CountryFeatures b)
    {
        int first = Array.IndexOf(IncomeGroups, a.IncomeGroup);
        int second = Array.IndexOf(IncomeGroups, b.IncomeGroup);
        return first < 0 || second < 0 ? double.NaN : Math.Max(0, 1 - (0.5 * Math.Abs(first - second)));
    }

    private static double Region(CountryFeatures a, CountryFeatures b) =>
        a.Region is null || b.Region is null ? double.NaN
        : string.Equals(a.Region, b.Region, StringComparison.Ordinal) ? 1
        : 0;

    private static double Stock(CountryFeatures a, CountryFeatures b) =>
        a.Stock is { } first && b.Stock is { } second ? 1 - (Math.Abs(first - second) / 100) : double.NaN;

    private static double Readiness(CountryFeatures a, CountryFeatures b)
    {
        (double distance, int parts) = (0, 0);
        for (int part = 0; part < Math.Min(a.Readiness.Length, b.Readiness.Length); part++)
        {
            if (a.Readiness[part] is { } first && b.Readiness[part] is { } second)
            {
                distance += Math.Abs(first - second);
                parts++;
            }
        }
        return parts == 0 ? double.NaN : 1 - (distance / parts / 100);
    }
}
