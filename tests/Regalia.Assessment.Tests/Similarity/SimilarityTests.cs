using System.Globalization;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Similarity;
using Regalia.Assessment.Tests.Oracle;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Similarity;

/// <summary>Likeness of countries, feature by feature.</summary>
public sealed class SimilarityTests
{
    private static readonly CountrySimilarities Scale = CountrySimilarities.Of(
        BundledRelease.Release,
        BundledRelease.Framework,
        EvidenceSelection.None
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
        double Distance(string node) => Math.Abs(PlainScores.Bundled[a, node] - PlainScores.Bundled[b, node]);
        double stock = 1 - (Distance("stock") / 100);
        double readiness =
            1
            - ((Distance("legislative") + Distance("defensive") + Distance("reactive") + Distance("guardrails")) / 400);
        double expected = (0.30 * income) + (0.30 * region) + (0.20 * stock) + (0.20 * readiness);
        CountrySimilarity found = Scale.Between(a, b);
        Assert.Equal(expected, found.Score, 1e-9);
        Assert.Equal(expected, Scale.Between(b, a).Score, 1e-9);
        Assert.Equal(["income", "region", "stock", "readiness"], found.Features.Select(f => f.Feature));
        Assert.Equal([0.30, 0.30, 0.20, 0.20], found.Features.Select(f => Math.Round(f.Weight, 12)));
        Assert.Equal(readiness, found.Features[3].Score!.Value, 1e-9);
    }

    [Theory]
    // Neither stock nor readiness is known of a country that is not assessed: income and region share the weight.
    [InlineData("VNM", "TWN", 0.5)]
    [InlineData("DEU", "NOR", 1)]
    [InlineData("BRA", "BOL", 0.75)]
    // Of Venezuela the income is not known either.
    [InlineData("BRA", "VEN", 1)]
    public void What_is_not_known_takes_no_part(string a, string b, double expected)
    {
        CountrySimilarity found = Scale.Between(a, b);
        Assert.Equal(expected, found.Score, 1e-12);
        Assert.Null(found.Features[2].Score);
        Assert.Null(found.Features[3].Score);
        Assert.Equal(0, found.Features[3].Weight);
        Assert.Equal("not known", found.Features[3].Reason);
        Assert.Equal(1, found.Features.Sum(f => f.Weight), 1e-12);
    }

    [Fact]
    public void A_group_is_as_alike_as_its_members_are_on_average()
    {
        double mean = new[] { "AUS", "CAN", "GBR", "NZL", "USA" }.Average(m => Scale.Between("BRA", m).Score);
        Assert.Equal(mean, Scale.Between("BRA", "FVEY").Score, 1e-12);
        string[] union = ["AUT", "CZE", "DEU", "DNK", "EST", "FIN", "FRA", "NLD", "SWE"];
        CountrySimilarity whole = Scale.Between("TUR", "EU");
        Assert.Equal(union.Average(m => Scale.Between("TUR", m).Score), whole.Score, 1e-12);
        Assert.StartsWith("mean of 9 members: income ", whole.Reason, StringComparison.Ordinal);
        // Of five members the stock is not known.
        Assert.Equal("mean of 4 members", whole.Features[2].Reason);
        Assert.Equal("mean of 9 members", whole.Features[1].Reason);
    }

    [Fact]
    public void Nothing_known_is_nothing_alike()
    {
        CountrySimilarity found = Scale.Between("BRA", "XYZ");
        Assert.Equal(0, found.Score);
        Assert.Empty(found.Features);
        Assert.Equal("nothing known to compare", found.Reason);
    }

    [Theory]
    [InlineData("XYZ")]
    [InlineData("EU")]
    [InlineData("")]
    public void Only_a_country_can_look_for_others_like_it(string own) =>
        Assert.Throws<ArgumentException>(() => Scale.Between(own, "BRA"));

    [Fact]
    public void A_country_is_most_alike_to_itself() =>
        Assert.All(
            BundledRelease.Release.Countries,
            c => Assert.Equal(1, Scale.Between(c.Code.ToString(), c.Code.ToString()).Score, 1e-12)
        );

    [Fact]
    public void Every_score_is_the_mean_of_its_features_and_the_same_both_ways()
    {
        string[] codes = [.. BundledRelease.Release.Countries.Select(c => c.Code.ToString())];
        foreach (string a in codes)
        {
            foreach (string b in codes)
            {
                CountrySimilarity found = Scale.Between(a, b);
                Assert.InRange(found.Score, 0, 1);
                Assert.Equal(found.Features.Sum(f => f.Weight * f.Score!.Value), found.Score, 1e-12);
                Assert.Equal(found.Score, Scale.Between(b, a).Score, 1e-12);
            }
        }
    }

    [Fact]
    public void The_nearest_are_all_others_in_order()
    {
        Iso3 own = Iso3.Parse("VNM");
        SimilarCountry[] nearest = [.. Scale.Nearest(own)];
        Assert.Equal(26, nearest.Length);
        Assert.DoesNotContain(nearest, n => n.Country.Code == own);
        Assert.Equal("PHL", nearest[0].Country.Code.ToString());
        Assert.Equal(
            nearest.OrderByDescending(n => n.Similarity.Score).ThenBy(n => n.Country.Code).Select(n => n.Country),
            nearest.Select(n => n.Country)
        );
    }

    [Fact]
    public void Gaps_are_matched_by_the_same_likeness()
    {
        foreach (CountryAssessment country in BundledRelease.Result.Countries)
        {
            foreach (MatchedPractice match in country.Gaps.SelectMany(g => g.Practices))
            {
                CountrySimilarity again = Scale.Between(country.Country.Code, match.Practice.Jurisdiction);
                Assert.Equal(again.Score, match.Similarity.Score);
                Assert.Equal(again.Reason, match.Similarity.Reason);
            }
        }
    }

    [Fact]
    public void What_nobody_has_checked_takes_no_part_when_only_verified_evidence_counts()
    {
        var verified = CountrySimilarities.Of(
            BundledRelease.Release,
            BundledRelease.Framework,
            new EvidenceSelection(VerifiedOnly: true, OpenLicencesOnly: false)
        );
        Assert.NotEqual(
            Scale.Between("VNM", "AUS").Features[3].Score,
            verified.Between("VNM", "AUS").Features[3].Score
        );
        Assert.Equal(Scale.Between("VNM", "AUS").Features[0], verified.Between("VNM", "AUS").Features[0]);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void The_reason_names_what_was_compared_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            string reason = Scale.Between("VNM", "IDN").Reason;
            Assert.Matches(
                @"^income: upper middle \(yours lower middle\), same region, stock of know-how [0-9]+ \(yours [0-9]+\), readiness profile [0-9]+ points apart$",
                reason
            );
            Assert.Equal("same income group, same region", Scale.Between("DEU", "NOR").Reason);
            Assert.StartsWith(
                "differs in income (high), differs in region (North America), ",
                Scale.Between("IND", "USA").Reason,
                StringComparison.Ordinal
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
