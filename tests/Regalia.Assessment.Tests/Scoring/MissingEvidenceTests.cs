using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Scoring;

/// <summary>What is left out or absent is missing, never zero.</summary>
public sealed class MissingEvidenceTests
{
    private static readonly EvidenceSelection VerifiedOnly = new(VerifiedOnly: true, OpenLicencesOnly: false);
    private static readonly EvidenceSelection OpenOnly = new(VerifiedOnly: false, OpenLicencesOnly: true);
    private static readonly Lazy<AssessmentResult> Verified = new(() => Assess(VerifiedOnly));
    private static readonly Lazy<AssessmentResult> Open = new(() => Assess(OpenOnly));

    // Brazil, unverified: L2 .15; outreach .35, crown list .20; FIRST .15; GGE .10.
    // Viet Nam, unverified: clusters .15 (IP receipts .15 missing); L2 .15; outreach .35; FIRST .15; NATPOS .20,
    // second protocol .05, GGE .10.
    [Theory]
    [InlineData("BRA", "stock", 1)]
    [InlineData("BRA", "intensity", 1)]
    [InlineData("BRA", "exposure", 1)]
    [InlineData("BRA", "threat", 1)]
    [InlineData("BRA", "legislative", 0.85)]
    [InlineData("BRA", "defensive", 0.45)]
    [InlineData("BRA", "reactive", 0.85)]
    [InlineData("BRA", "preparedness", ((0.30 * 0.85) + (0.35 * 0.45) + (0.25 * 0.85)) / 0.90)]
    [InlineData("BRA", "guardrails", 0.90)]
    [InlineData("VNM", "stock", 0.85)]
    [InlineData("VNM", "intensity", 0.85)]
    [InlineData("VNM", "exposure", 0.85)]
    [InlineData("VNM", "threat", 1)]
    [InlineData("VNM", "legislative", 0.85)]
    [InlineData("VNM", "defensive", 0.65)]
    [InlineData("VNM", "reactive", 0.85)]
    [InlineData("VNM", "preparedness", ((0.30 * 0.85) + (0.35 * 0.65) + (0.25 * 0.85)) / 0.90)]
    [InlineData("VNM", "guardrails", 0.65)]
    public void Verified_only_coverage_by_hand(string country, string composite, double coverage) =>
        Assert.Equal(coverage, Verified.Value.Country(country)[composite].Coverage, 1e-12);

    // Not open: the Global Cybersecurity Index (.05 and .10), the National Cyber Security Index .35, the Rule of Law
    // Index twice .15.
    [Theory]
    [InlineData("BRA", "exposure", 1)]
    [InlineData("VNM", "exposure", 0.925)]
    [InlineData("BRA", "legislative", 0.95)]
    [InlineData("BRA", "defensive", 0.55)]
    [InlineData("BRA", "reactive", 0.70)]
    [InlineData("BRA", "preparedness", ((0.30 * 0.95) + (0.35 * 0.55) + (0.25 * 0.70)) / 0.90)]
    [InlineData("VNM", "preparedness", ((0.30 * 0.95) + (0.35 * 0.55) + (0.25 * 0.70)) / 0.90)]
    [InlineData("BRA", "guardrails", 1)]
    [InlineData("VNM", "readiness", (0.90 * (((0.30 * 0.95) + (0.35 * 0.55) + (0.25 * 0.70)) / 0.90)) + 0.10)]
    public void Open_licence_coverage_by_hand(string country, string composite, double coverage) =>
        Assert.Equal(coverage, Open.Value.Country(country)[composite].Coverage, 1e-12);

    [Fact]
    public void Coverage_below_seven_tenths_gives_no_label_and_says_so()
    {
        foreach (CountryAssessment country in Verified.Value.Countries)
        {
            bool enough = new[] { "exposure", "threat", "preparedness", "guardrails" }.All(c =>
                country[c].Coverage >= 0.70
            );
            Assert.Equal(enough, country.Label.Probabilities is not null);
            Assert.Equal(enough, country.Label.Range is not null);
            if (!enough)
            {
                Assert.Null(country.Label.Label);
                Assert.Null(country.Label.ShownProbability);
                Assert.Equal("insufficient evidence", country.Label.Shown);
            }
        }
        Assert.Null(Verified.Value.Country("BRA").Label.Range);
        Assert.Null(Verified.Value.Country("VNM").Label.Range);
        Assert.NotNull(Open.Value.Country("BRA").Label.Range);
        Assert.NotNull(Open.Value.Country("VNM").Label.Range);
    }

    [Fact]
    public void As_coded_what_is_left_out_takes_no_part()
    {
        CountryAssessment all = BundledRelease.Country("BRA");
        double Score(string id) => all.Indicator(id).AsCoded!.Value;
        double defensive = ((0.35 * Score("PRE_NCSI")) + (0.10 * Score("PRE_GCI_TOC"))) / 0.45;
        Assert.Equal(defensive, Verified.Value.Country("BRA")["defensive"].AsCoded!.Value, 1e-9);
        Assert.Null(Verified.Value.Country("BRA").Indicator("PRE_CROWN_LIST").AsCoded);
        Assert.False(Verified.Value.Country("BRA").Indicator("PRE_CROWN_LIST").IsPresent);
    }

    [Fact]
    public void Verified_share_by_hand()
    {
        // Pressure: all of threat .5; exposure without its unverified or missing parts. Readiness as in the coverage.
        double pressure = 0.5 + (0.5 * 0.85);
        double readiness = (0.30 * 0.85) + (0.35 * 0.65) + (0.25 * 0.85) + (0.10 * 0.65);
        Assert.Equal((pressure + readiness) / 2, BundledRelease.Country("VNM").VerifiedShare, 1e-12);
        Assert.Equal((pressure + readiness) / 2, Verified.Value.Country("VNM").VerifiedShare, 1e-12);
        double brazil = (0.30 * 0.85) + (0.35 * 0.45) + (0.25 * 0.85) + (0.10 * 0.90);
        Assert.Equal((1 + brazil) / 2, BundledRelease.Country("BRA").VerifiedShare, 1e-12);
    }

    [Fact]
    public void Missing_values_are_drawn_and_never_as_zero()
    {
        CountryAssessment country = BundledRelease.Country("VNM");
        var missing = country.Indicator("EXP_IP_RECEIPTS_GDP");
        Assert.False(missing.IsPresent);
        Assert.Null(missing.AsCoded);
        Assert.Null(missing.Raw);
        Assert.InRange(missing.Value!.Value, 10, 90);
        Assert.True(missing.High - missing.Low > 20);
    }

    [Fact]
    public void Without_incident_counts_threat_keeps_the_prior_and_no_label_is_given()
    {
        using var copy = new ReleaseCopy();
        copy.Rows("incident_counts.csv", rows => rows.Where(r => !r.StartsWith("CHL,", StringComparison.Ordinal)));
        AssessmentResult result = copy.Assess(new AssessmentOptions { Draws = 4000 });
        CountryAssessment chile = result.Country("CHL");
        Assert.Equal(0, chile["threat"].Coverage);
        Assert.Null(chile["threat"].AsCoded);
        Assert.Null(chile.Label.Range);
        Assert.NotNull(chile["threat"].Value);
        Assert.True(chile["threat"].Low < chile["threat"].Value && chile["threat"].Value < chile["threat"].High);
        foreach (var window in result.Threat.Windows)
        {
            var posterior = window.Countries[Iso3.Parse("CHL")];
            double gdp = Math.Log(
                new Evidence.Derivation.IndicatorValues(result.Release, EvidenceSelection.None)
                    .Find(Iso3.Parse("CHL"), "CTX_GDP")!
                    .Value
            );
            Assert.Null(posterior.Counts);
            Assert.Equal(window.Rate.Mean(gdp), posterior.RateMean, 1e-12);
            Assert.Equal(window.Rate.Alpha, posterior.RateShape);
            Assert.Equal((window.Share.A, window.Share.B), (posterior.ShareA, posterior.ShareB));
            Assert.Equal(0, posterior.Trend.Mean, 1e-12);
        }
        Assert.All(result.Countries.Where(c => c != chile), c => Assert.Equal(1, c["threat"].Coverage));
    }

    private static AssessmentResult Assess(EvidenceSelection selection) =>
        BundledRelease.Assess(new AssessmentOptions { Selection = selection, Draws = 2000 });
}
