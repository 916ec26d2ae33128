using Regalia.Assessment.Tests.Oracle;

namespace Regalia.Assessment.Tests.Scoring;

/// <summary>A second implementation, plain and slow, must come to the same scores as coded.</summary>
public sealed class AsCodedOracleTests
{
    public static TheoryData<string> Countries => [.. PlainScores.Bundled.Evidence.Codes];

    [Fact]
    public void All_27_countries_are_assessed_in_the_order_of_their_codes()
    {
        string[] codes = [.. BundledRelease.Result.Countries.Select(c => c.Country.Code.ToString())];
        Assert.Equal(PlainScores.Bundled.Evidence.Codes, codes);
        Assert.Equal(27, codes.Length);
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Composites_agree_with_a_plain_computation(string country)
    {
        CountryAssessment assessed = BundledRelease.Country(country);
        foreach ((string code, _, _) in PlainFramework.Composites)
        {
            Near(PlainScores.Bundled[country, code], assessed[code].AsCoded, code is "threat" ? 1e-5 : 1e-9);
        }
        Near(PlainScores.Bundled[country, "pressure"], assessed["pressure"].AsCoded, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Indicators_agree_with_a_plain_computation(string country)
    {
        CountryAssessment assessed = BundledRelease.Country(country);
        Assert.Equal(
            PlainFramework.Leaves.Select(l => l.Id).Order(StringComparer.Ordinal),
            assessed.Indicators.Select(i => i.Indicator.Id).Order(StringComparer.Ordinal)
        );
        foreach (PlainLeaf leaf in PlainFramework.Leaves)
        {
            double expected = PlainScores.Bundled[country, leaf.Id];
            Near(expected, assessed.Indicator(leaf.Id).AsCoded, leaf.Parent is "threat" ? 1e-5 : 1e-9);
        }
    }

    [Fact]
    public void Effective_weights_are_the_products_down_the_path()
    {
        CountryAssessment country = BundledRelease.Country("BRA");
        Assert.Equal(0.5 * 0.5 * 0.30, country.Indicator("EXP_RD_USD").EffectiveWeight, 1e-12);
        Assert.Equal(0.5 * 0.75, country.Indicator("THR_RATE").EffectiveWeight, 1e-12);
        Assert.Equal(0.35 * 0.35, country.Indicator("PRE_NCSI").EffectiveWeight, 1e-12);
        Assert.Equal(0.10 * 0.20, country.Indicator("GRD_G20").EffectiveWeight, 1e-12);
        Assert.Equal(2, country.Indicators.Sum(i => i.EffectiveWeight), 1e-12);
    }

    [Fact]
    public void Not_yet_measured_are_the_eleven_that_methods_names()
    {
        string[] codes = ["E8", "E9", "E12", "T3", "D1", "D4", "D5", "D6", "R2", "R3", "R5"];
        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            BundledRelease.Result.NotYetMeasured.Select(i => i.Code!).Order(StringComparer.Ordinal)
        );
    }

    private static void Near(double expected, double? actual, double relative)
    {
        Assert.Equal(double.IsNaN(expected), actual is null);
        if (actual is { } value)
        {
            Assert.InRange(
                value - expected,
                -relative * Math.Abs(expected) - 1e-12,
                relative * Math.Abs(expected) + 1e-12
            );
        }
    }
}
