using Regalia.Assessment.Gaps;
using Regalia.Assessment.Tests.Oracle;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Gaps;

/// <summary>Gaps by hand, and practices that are others', alike and few.</summary>
public sealed class GapTests
{
    [Fact]
    public void The_first_gap_of_Viet_Nam_by_hand()
    {
        // Outreach: 0 of 100, nobody has checked it; .35 of defensive, which is .35 of readiness.
        Gap gap = BundledRelease.Country("VNM").Gaps[0];
        Assert.Equal("PRE_IP_OUTREACH", gap.Indicator.Id);
        Assert.Equal(0, gap.AsCoded);
        Assert.Equal(1, gap.Shortfall, 1e-12);
        Assert.Equal(0.35 * 0.35, gap.Weight, 1e-12);
        Assert.Equal(0.85, gap.Confidence, 1e-12);
        Assert.False(gap.IsVerified);
        Assert.Equal(12.25, gap.Points, 1e-9);
        Assert.Equal(10.4125, gap.Priority, 1e-9);
    }

    [Fact]
    public void Every_gap_is_shortfall_times_weight_times_confidence_and_none_is_left_out()
    {
        foreach (CountryAssessment country in BundledRelease.Result.Countries)
        {
            string code = country.Country.Code.ToString();
            var expected = PlainFramework
                .Leaves.Where(l => l.Parent is "legislative" or "defensive" or "reactive" or "guardrails")
                .Where(l => PlainScores.Bundled[code, l.Id] < 100)
                .Select(l =>
                {
                    double group =
                        l.Parent is "legislative" ? 0.30
                        : l.Parent is "reactive" ? 0.25
                        : 0.35;
                    double weight = l.Weight * (l.Parent is "guardrails" ? 0.10 : group);
                    bool sourced = PlainScores.Bundled.Evidence.Value(code, l.Id)!.Sourced;
                    double points = (100 - PlainScores.Bundled[code, l.Id]) * weight;
                    return (l.Id, Priority: points * (sourced ? 0.97 : 0.85));
                })
                .OrderByDescending(g => g.Priority)
                .ToList();
            Assert.Equal(expected.Count, country.Gaps.Length);
            Assert.All(expected.Zip(country.Gaps), p => Assert.Equal(p.First.Priority, p.Second.Priority, 1e-9));
            Assert.Equal(
                expected.Select(g => g.Id).Order(StringComparer.Ordinal),
                country.Gaps.Select(g => g.Indicator.Id).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void A_missing_value_is_no_gap()
    {
        using var copy = new ReleaseCopy();
        copy.Rows(
            "observations.csv",
            rows => rows.Where(r => !r.StartsWith("VNM,PRE_IP_OUTREACH,", StringComparison.Ordinal))
        );
        AssessmentResult result = copy.Assess(BundledRelease.Few);
        Assert.DoesNotContain(result.Country("VNM").Gaps, g => g.Indicator.Id is "PRE_IP_OUTREACH");
    }

    [Fact]
    public void Every_gap_has_a_stage_and_layers() =>
        Assert.All(
            BundledRelease.Result.Countries.SelectMany(c => c.Gaps),
            g =>
            {
                Assert.Contains(g.Indicator.Stage, new[] { "prevent", "deter", "detect", "recover" });
                Assert.NotEmpty(g.Indicator.Layers);
            }
        );

    [Fact]
    public void Practices_are_others_and_the_most_alike_that_address_the_gap()
    {
        int several = 0;
        foreach (CountryAssessment country in BundledRelease.Result.Countries)
        {
            string own = country.Country.Code.ToString();
            string[] groups =
            [
                .. BundledRelease
                    .Release.Jurisdictions.Where(j => j.Members.Contains(own, StringComparer.Ordinal))
                    .Select(j => j.Code),
            ];
            foreach (Gap gap in country.Gaps)
            {
                List<Practice> open =
                [
                    .. BundledRelease
                        .Release.Practices.Where(p => p.Addresses.Contains(gap.Indicator.Id, StringComparer.Ordinal))
                        .Where(p => p.Jurisdiction != own && !groups.Contains(p.Jurisdiction, StringComparer.Ordinal)),
                ];
                Assert.Equal(Math.Min(3, open.Count), gap.Practices.Length);
                Assert.All(gap.Practices, m => Assert.Contains(m.Practice, open));
                double[] scores = [.. gap.Practices.Select(m => m.Similarity.Score)];
                Assert.Equal(scores.OrderDescending(), scores);
                Assert.All(scores, s => Assert.InRange(s, 0, 1));
                several += scores.Length > 1 ? 1 : 0;
            }
        }
        Assert.True(several > 100);
    }

    [Fact]
    public void A_member_is_not_shown_what_its_group_does()
    {
        Assert.Contains(BundledRelease.Release.Practices, p => p.Jurisdiction is "EU" && p.Addresses.Length > 0);
        foreach (string member in new[] { "DEU", "FRA", "NLD", "FIN" })
        {
            Assert.DoesNotContain(
                BundledRelease.Country(member).Gaps.SelectMany(g => g.Practices),
                m => m.Practice.Jurisdiction is "EU"
            );
        }
    }

    [Fact]
    public void Verified_only_shows_sourced_practices_only()
    {
        AssessmentResult verified = BundledRelease.Assess(
            BundledRelease.Few with
            {
                Selection = new EvidenceSelection(VerifiedOnly: true, OpenLicencesOnly: false),
            }
        );
        var practices = verified.Countries.SelectMany(c => c.Gaps).SelectMany(g => g.Practices).ToList();
        Assert.NotEmpty(practices);
        Assert.All(practices, m => Assert.Equal(VerificationStatus.Sourced, m.Practice.Status));
    }
}
