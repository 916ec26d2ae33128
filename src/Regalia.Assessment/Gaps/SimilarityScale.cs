using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Gaps;

/// <summary>
/// Likeness of countries by income group (same 1, neighbouring group 0.5, else 0), region (same 1, else 0) and stock
/// of know-how (1 - difference / 100), weighted by the framework. A feature that either side lacks is left out and the
/// other weights are renormalised. A group of countries is as similar as its members are on average.
/// </summary>
internal sealed class SimilarityScale
{
    private static readonly string[] IncomeGroups =
    [
        "Low income",
        "Lower middle income",
        "Upper middle income",
        "High income",
    ];

    private readonly GapRules _rules;
    private readonly Dictionary<string, CountryFeatures[]> _features;

    public SimilarityScale(EvidenceRelease release, GapRules rules, Func<Evidence.Iso3, double?> stock)
    {
        _rules = rules;
        var countries = release.Countries.ToDictionary(
            c => c.Code.ToString(),
            c => new CountryFeatures(c.Region, c.IncomeGroup, stock(c.Code)),
            StringComparer.Ordinal
        );
        foreach (var j in release.Jurisdictions.Where(j => j.Members.IsEmpty))
        {
            countries.TryAdd(j.Code, new CountryFeatures(j.Region, j.IncomeGroup, null));
        }
        _features = countries.ToDictionary(c => c.Key, c => new[] { c.Value }, StringComparer.Ordinal);
        foreach (var group in release.Jurisdictions.Where(j => !j.Members.IsEmpty))
        {
            _features.TryAdd(group.Code, [.. group.Members.Where(countries.ContainsKey).Select(m => countries[m])]);
        }
    }

    /// <summary>Likeness of a country and a jurisdiction.</summary>
    public CountrySimilarity Between(string country, string jurisdiction)
    {
        CountryFeatures own = _features[country][0];
        CountryFeatures[] others = _features.GetValueOrDefault(jurisdiction, []);
        if (others.Length == 0)
        {
            return new CountrySimilarity(0, "nothing known to compare");
        }
        double score = others.Average(other => Score(own, other));
        return new CountrySimilarity(
            score,
            others is [var only]
                ? Reason(own, only)
                : string.Create(CultureInfo.InvariantCulture, $"mean of {others.Length} members")
        );
    }

    private double Score(CountryFeatures a, CountryFeatures b)
    {
        double mean = WeightedMean.Arithmetic(
            [Income(a, b), Region(a, b), Stock(a, b)],
            [_rules.IncomeWeight, _rules.RegionWeight, _rules.StockWeight]
        );
        return double.IsNaN(mean) ? 0 : mean;
    }

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

    private static string Reason(CountryFeatures own, CountryFeatures other)
    {
        var parts = new List<string>();
        if (!double.IsNaN(Income(own, other)))
        {
            parts.Add(Income(own, other) >= 1 ? "same income group" : other.IncomeGroup!.ToLowerInvariant());
        }
        if (!double.IsNaN(Region(own, other)))
        {
            parts.Add(Region(own, other) >= 1 ? "same region" : other.Region!);
        }
        if (own.Stock is { } first && other.Stock is { } second)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"stock of know-how {second:F0} against {first:F0}"));
        }
        return parts.Count == 0 ? "nothing known to compare" : string.Join(", ", parts);
    }
}
