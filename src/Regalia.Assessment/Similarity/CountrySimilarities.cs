using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Similarity;

/// <summary>
/// Likeness of countries, 0 to 1, by income group (same 1, neighbouring group 0.5, else 0), region (same 1, else 0), stock
/// of know-how (1 - difference / 100) and profile of readiness (1 - mean difference / 100 over the legislative,
/// defensive and reactive measures and the guardrails that both have), weighted by the framework. Scores are those as
/// coded: no draws. A feature that either side lacks is left out and the other weights are renormalised. A group of
/// countries is as similar as its members are on average.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class CountrySimilarities
{
    private const string NothingKnown = "nothing known to compare";

    private readonly double[] _weights;
    private readonly Dictionary<string, CountryFeatures[]> _features;
    private readonly ImmutableArray<Country> _countries;

    internal CountrySimilarities(EvidenceRelease release, GapRules rules, Func<Iso3, string, double?> asCoded)
    {
        _weights = [rules.IncomeWeight, rules.RegionWeight, rules.StockWeight, rules.ReadinessWeight];
        _countries = [.. release.Countries.OrderBy(c => c.Code)];
        var countries = _countries.ToDictionary(
            c => c.Code.ToString(),
            c => new CountryFeatures(
                c.IncomeGroup,
                c.Region,
                asCoded(c.Code, CompositeCodes.Stock),
                [.. ReadinessProfile.Select(part => asCoded(c.Code, part))]
            ),
            StringComparer.Ordinal
        );
        foreach (var j in release.Jurisdictions.Where(j => j.Members.IsEmpty))
        {
            countries.TryAdd(j.Code, new CountryFeatures(j.IncomeGroup, j.Region, null, []));
        }
        _features = countries.ToDictionary(c => c.Key, c => new[] { c.Value }, StringComparer.Ordinal);
        foreach (var group in release.Jurisdictions.Where(j => !j.Members.IsEmpty))
        {
            _features.TryAdd(group.Code, [.. group.Members.Where(countries.ContainsKey).Select(m => countries[m])]);
        }
    }

    /// <summary>The composites whose scores are the profile of readiness; what a framework lacks takes no part.</summary>
    public static ImmutableArray<string> ReadinessProfile { get; } =
    ["legislative", "defensive", "reactive", CompositeCodes.Guardrails];

    /// <summary>Computes the features of every country from the evidence that counts, as coded.</summary>
    /// <param name="release">A release without faults.</param>
    /// <param name="framework">A framework that fits it.</param>
    /// <param name="selection">Which evidence counts; income group and region always do.</param>
    public static CountrySimilarities Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(selection);
        return new CountrySimilarities(
            release,
            framework.Gaps,
            AsCodedScores.WithoutThreat(release, framework, selection).Find
        );
    }

    /// <summary>Likeness of a country and a jurisdiction, country or group; 0 where nothing is known of the latter.</summary>
    /// <param name="country">Code of a country.</param>
    /// <param name="jurisdiction">Code of a country or group.</param>
    /// <exception cref="ArgumentException">Nothing is known of the first country, or it is a group.</exception>
    public CountrySimilarity Between(string country, string jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        if (!_features.TryGetValue(country, out CountryFeatures[]? found) || found is not [var own])
        {
            throw new ArgumentException($"\"{country}\" is no country of this release", nameof(country));
        }
        CountryFeatures[] others = _features.GetValueOrDefault(jurisdiction, []);
        return others.Length switch
        {
            0 => new CountrySimilarity(0, NothingKnown, []),
            1 => Pair(own, others[0]),
            _ => Group([.. others.Select(other => Pair(own, other))]),
        };
    }

    /// <summary>Likeness of two countries or of a country and a group.</summary>
    /// <exception cref="ArgumentException">Nothing is known of the first country.</exception>
    public CountrySimilarity Between(Iso3 country, string jurisdiction) => Between(country.ToString(), jurisdiction);

    /// <summary>The other countries of the release, the most similar first; ties in the order of their codes.</summary>
    /// <exception cref="ArgumentException">The release does not assess the country.</exception>
    public ImmutableArray<SimilarCountry> Nearest(Iso3 country) =>
        [
            .. _countries
                .Where(c => c.Code != country)
                .Select(c => new SimilarCountry(c, Between(country, c.Code.ToString())))
                .OrderByDescending(c => c.Similarity.Score)
                .ThenBy(c => c.Country.Code),
        ];

    private CountrySimilarity Pair(CountryFeatures own, CountryFeatures other)
    {
        double[] scores = FeatureComparison.Scores(own, other);
        double known = 0;
        for (int feature = 0; feature < scores.Length; feature++)
        {
            known += double.IsNaN(scores[feature]) ? 0 : _weights[feature];
        }
        var features = ImmutableArray.CreateBuilder<FeatureLikeness>(scores.Length);
        for (int feature = 0; feature < scores.Length; feature++)
        {
            bool has = !double.IsNaN(scores[feature]);
            features.Add(
                new FeatureLikeness(
                    FeatureComparison.Names[feature],
                    has ? scores[feature] : null,
                    has && known > 0 ? _weights[feature] / known : 0,
                    FeatureComparison.Reason(feature, scores[feature], own, other)
                )
            );
        }
        double mean = WeightedMean.Arithmetic(scores, _weights);
        string reason = string.Join(", ", features.Where(f => f.Score is not null).Select(f => f.Reason));
        return new CountrySimilarity(
            double.IsNaN(mean) ? 0 : mean,
            reason.Length == 0 ? NothingKnown : reason,
            features.MoveToImmutable()
        );
    }

    private static CountrySimilarity Group(CountrySimilarity[] members)
    {
        ImmutableArray<FeatureLikeness> features =
        [
            .. FeatureComparison.Names.Select(
                (name, feature) => Mean(name, [.. members.Select(m => m.Features[feature])])
            ),
        ];
        string each = string.Join(
            ", ",
            features
                .Where(f => f.Score is not null)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Feature} {100 * f.Score:F0}"))
        );
        return new CountrySimilarity(
            members.Average(m => m.Score),
            each.Length == 0 ? NothingKnown : Mean(members.Length) + ": " + each + " of 100",
            features
        );
    }

    private static FeatureLikeness Mean(string feature, FeatureLikeness[] members)
    {
        double[] known = [.. members.Select(m => m.Score).OfType<double>()];
        return new FeatureLikeness(
            feature,
            known.Length == 0 ? null : known.Average(),
            members.Average(m => m.Weight),
            known.Length == 0 ? FeatureComparison.NotKnown : Mean(known.Length)
        );
    }

    private static string Mean(int members) =>
        string.Create(CultureInfo.InvariantCulture, $"mean of {members} member{(members == 1 ? "" : "s")}");
}
