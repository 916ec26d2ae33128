using Regalia.Assessment.Drivers;
using Regalia.Assessment.Tests.Oracle;

namespace Regalia.Assessment.Tests.Drivers;

/// <summary>Drivers by hand: the axis as coded less the axis with one indicator at the median country's score.</summary>
public sealed class DriverTests
{
    private static readonly PlainScores Plain = PlainScores.Bundled;

    [Fact]
    public void On_pressure_by_hand()
    {
        double own = Plain["USA", "EXP_RD_USD"];
        double threat = Plain["USA", "threat"];
        double exposure = Plain["USA", "exposure"];
        // .5 of exposure is stock, .30 of stock is spending on research.
        double without = exposure + (0.5 * 0.30 * (Median("EXP_RD_USD") - own));
        double expected = Math.Sqrt(exposure * threat) - Math.Sqrt(without * threat);
        Driver driver = Find("USA", "EXP_RD_USD");
        Assert.Equal("pressure", driver.Axis);
        Assert.True(expected > 1);
        Assert.Equal(expected, driver.Effect, 1e-4);
        Assert.Equal(driver.Effect, driver.TowardsVulnerability);
    }

    [Fact]
    public void On_readiness_by_hand()
    {
        double expected = 0.35 * 0.35 * (Plain["CHL", "PRE_NCSI"] - Median("PRE_NCSI"));
        Driver driver = Find("CHL", "PRE_NCSI");
        Assert.Equal("readiness", driver.Axis);
        Assert.NotEqual(0, driver.Effect);
        Assert.Equal(expected, driver.Effect, 1e-9);
        Assert.Equal(-driver.Effect, driver.TowardsVulnerability);
    }

    [Fact]
    public void With_a_missing_sibling_the_weights_are_renormalised()
    {
        // Peru has no researchers: .80 of the intensity is there.
        double own = Plain["PER", "EXP_GII_KTO"];
        double exposure = Plain["PER", "exposure"];
        double without = exposure + (0.5 * 0.20 / 0.80 * (Median("EXP_GII_KTO") - own));
        double threat = Plain["PER", "threat"];
        Assert.Equal(
            Math.Sqrt(exposure * threat) - Math.Sqrt(without * threat),
            Find("PER", "EXP_GII_KTO").Effect,
            1e-4
        );
        Assert.DoesNotContain(BundledRelease.Country("PER").Drivers, d => d.Indicator.Id is "EXP_RESEARCHERS");
    }

    [Fact]
    public void The_median_of_an_even_number_of_countries_lies_between_the_two_in_the_middle()
    {
        // 26 of 27 countries have researchers.
        double exposure = Plain["DEU", "exposure"];
        double without = exposure + (0.5 * 0.20 * (Median("EXP_RESEARCHERS") - Plain["DEU", "EXP_RESEARCHERS"]));
        double threat = Plain["DEU", "threat"];
        double expected = Math.Sqrt(exposure * threat) - Math.Sqrt(without * threat);
        Assert.Equal(expected, Find("DEU", "EXP_RESEARCHERS").Effect, 1e-4);
    }

    [Fact]
    public void Every_present_indicator_has_one_and_the_largest_comes_first()
    {
        foreach (CountryAssessment country in BundledRelease.Result.Countries)
        {
            Assert.Equal(
                country.Indicators.Where(i => i.IsPresent).Select(i => i.Indicator.Id).Order(StringComparer.Ordinal),
                country.Drivers.Select(d => d.Indicator.Id).Order(StringComparer.Ordinal)
            );
            double[] sizes = [.. country.Drivers.Select(d => Math.Abs(d.Effect))];
            Assert.Equal(sizes.OrderDescending(), sizes);
        }
    }

    private static Driver Find(string country, string indicator) =>
        Assert.Single(BundledRelease.Country(country).Drivers, d => d.Indicator.Id == indicator);

    private static double Median(string indicator)
    {
        double[] sorted =
        [
            .. Plain.Evidence.Codes.Select(c => Plain[c, indicator]).Where(s => !double.IsNaN(s)).Order(),
        ];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
