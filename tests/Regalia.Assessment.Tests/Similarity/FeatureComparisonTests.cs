using CsCheck;
using Regalia.Assessment.Similarity;

namespace Regalia.Assessment.Tests.Similarity;

/// <summary>The features of any two countries, with gaps anywhere.</summary>
public sealed class FeatureComparisonTests
{
    private static readonly Gen<double?> Part = Gen.Select(
        Gen.Bool,
        Gen.Double[0, 100],
        (known, score) => known ? score : (double?)null
    );

    private static readonly Gen<CountryFeatures> Features = Gen.Select(
        AnyOf.The<string?>(null, "Low income", "Lower middle income", "Upper middle income", "High income", "Other"),
        AnyOf.The<string?>(null, "North", "South"),
        Part,
        Part.Array[4],
        (income, region, stock, readiness) => new CountryFeatures(income, region, stock, [.. readiness])
    );

    [Fact]
    public void Are_the_same_both_ways_between_0_and_1_and_1_for_the_same_country() =>
        Gen.Select(Features, Features)
            .Sample(
                (a, b) =>
                {
                    double[] scores = FeatureComparison.Scores(a, b);
                    Assert.Equal(scores, FeatureComparison.Scores(b, a));
                    Assert.All(scores, s => Assert.True(double.IsNaN(s) || s is >= 0 and <= 1));
                    Assert.All(
                        FeatureComparison.Scores(a, a),
                        s => Assert.True(double.IsNaN(s) || Math.Abs(s - 1) < 1e-12)
                    );
                }
            );

    [Fact]
    public void The_readiness_profile_by_hand()
    {
        // 40 and 20 apart in the two parts that both have.
        CountryFeatures a = Profile(80, 50, null, 10);
        CountryFeatures b = Profile(40, 70, 30, null);
        Assert.Equal(0.70, FeatureComparison.Scores(a, b)[3], 1e-12);
        Assert.Equal("readiness profile 30 points apart", FeatureComparison.Reason(3, 0.70, a, b));
        Assert.True(double.IsNaN(FeatureComparison.Scores(Profile(80, null), Profile(null, 70))[3]));
        Assert.True(double.IsNaN(FeatureComparison.Scores(a, a with { Readiness = [] })[3]));
    }

    private static CountryFeatures Profile(params double?[] parts) => new(null, null, null, [.. parts]);
}
