using Regalia.Assessment.Gaps;
using Regalia.Assessment.Tests.Oracle;

namespace Regalia.Assessment.Tests.Gaps;

/// <summary>Likeness of countries, feature by feature.</summary>
public sealed class SimilarityTests
{
    private static readonly SimilarityScale Scale = new(
        BundledRelease.Release,
        BundledRelease.Framework.Gaps,
        code => PlainScores.Bundled[code.ToString(), "stock"]
    );

    // Income: same 1, neighbouring group .5, else 0; region: same 1, else 0; stock: 1 less a hundredth of the distance.
    [Theory]
    [InlineData("VNM", "PHL", 1, 1)] // both lower middle income, both East Asia & Pacific
    [InlineData("VNM", "IDN", 0.5, 1)]
    [InlineData("VNM", "IND", 1, 0)]
    [InlineData("VNM", "BRA", 0.5, 0)]
    [InlineData("VNM", "USA", 0, 0)]
    [InlineData("VNM", "JPN", 0, 1)]
    [InlineData("BRA", "CHL", 0.5, 1)]
    public void Of_two_countries_by_hand(string a, string b, double income, double region)
    {
        double stock = 1 - (Math.Abs(PlainScores.Bundled[a, "stock"] - PlainScores.Bundled[b, "stock"]) / 100);
        double expected = (0.35 * income) + (0.35 * region) + (0.30 * stock);
        Assert.Equal(expected, Scale.Between(a, b).Score, 1e-9);
        Assert.Equal(expected, Scale.Between(b, a).Score, 1e-9);
    }

    [Theory]
    // No stock is known of a country that is not assessed: .35 and .35 share the weight.
    [InlineData("VNM", "TWN", 0.5)]
    [InlineData("DEU", "NOR", 1)]
    [InlineData("BRA", "BOL", 0.75)]
    // Of Venezuela the income is not known either.
    [InlineData("BRA", "VEN", 1)]
    public void What_is_not_known_takes_no_part(string a, string b, double expected) =>
        Assert.Equal(expected, Scale.Between(a, b).Score, 1e-12);

    [Fact]
    public void A_group_is_as_alike_as_its_members_are_on_average()
    {
        double mean = new[] { "AUS", "CAN", "GBR", "NZL", "USA" }.Average(m => Scale.Between("BRA", m).Score);
        Assert.Equal(mean, Scale.Between("BRA", "FVEY").Score, 1e-12);
        string[] union = ["AUT", "CZE", "DEU", "DNK", "EST", "FIN", "FRA", "NLD", "SWE"];
        Assert.Equal(union.Average(m => Scale.Between("TUR", m).Score), Scale.Between("TUR", "EU").Score, 1e-12);
    }

    [Fact]
    public void Nothing_known_is_nothing_alike() => Assert.Equal(0, Scale.Between("BRA", "XYZ").Score);

    [Fact]
    public void A_country_is_most_alike_to_itself() =>
        Assert.All(
            BundledRelease.Release.Countries,
            c => Assert.Equal(1, Scale.Between(c.Code.ToString(), c.Code.ToString()).Score, 1e-12)
        );

    [Fact]
    public void The_reason_names_what_was_compared()
    {
        string reason = Scale.Between("VNM", "IDN").Reason;
        Assert.StartsWith("upper middle income, same region, stock of know-how ", reason, StringComparison.Ordinal);
        Assert.Equal("same income group, same region", Scale.Between("DEU", "NOR").Reason);
    }
}
