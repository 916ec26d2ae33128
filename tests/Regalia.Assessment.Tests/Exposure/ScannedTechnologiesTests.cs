using Regalia.Assessment.Exposure;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;

namespace Regalia.Assessment.Tests.Exposure;

/// <summary>Two indicators of exposure from the results of a scan.</summary>
public sealed class ScannedTechnologiesTests
{
    private const string Leading = "EXP_TECH_LEAD";
    private const string Credit = "EXP_TECH_CREDIT";
    private const DefinitionStatus Done = DefinitionStatus.Done;
    private const DefinitionStatus Draft = DefinitionStatus.Draft;

    private static readonly HandMadeScan s_scan = new(
        ("clocks", Done, "AU KR"),
        ("drafty", Draft, "NZ"),
        ("engines", Done, "AU")
    );

    private static readonly Lazy<AssessmentResult> s_assessed = new(() =>
    {
        (EvidenceRelease release, AssessmentFramework framework) = Add(s_scan);
        return Assessor.Assess(
            release,
            framework,
            BundledRelease.Few with
            {
                Compare = false,
            },
            TestContext.Current.CancellationToken
        );
    });

    [Fact]
    public void Counts_what_hand_and_eye_count()
    {
        EvidenceRelease release = Add(s_scan).Release;
        Assert.Equal([2, 1, 0, 0], new[] { "AUS", "KOR", "BRA", "NZL" }.Select(c => Of(release, c, Leading).Value));
        Assert.Equal([75, 25, 0, 0], new[] { "AUS", "KOR", "BRA", "NZL" }.Select(c => Of(release, c, Credit).Value));
    }

    [Fact]
    public void A_country_without_a_work_in_complete_results_has_a_measured_zero_and_one_with_works_a_value()
    {
        EvidenceRelease release = Add(s_scan).Release;
        Assert.Equal(EvidenceState.No, Of(release, "VNM", Leading).State);
        Assert.Equal(EvidenceState.No, Of(release, "VNM", Credit).State);
        Assert.Equal(EvidenceState.Value, Of(release, "BRA", Credit).State);
        Assert.All(release.Countries, c => Assert.Single(release.ObservationsOf(Leading, c.Code)));
        Assert.Null(Of(release, "VNM", Credit).StandardError);
        Assert.Equal(0, s_assessed.Value.Country("VNM").Indicator(Leading).AsCoded);
        Assert.True(s_assessed.Value.Country("VNM").Indicator(Leading).IsPresent);
    }

    [Fact]
    public void The_bootstrap_gives_the_error_of_a_share()
    {
        // Of two cited works one may be drawn twice and the other not at all: the share strays, and says so.
        Observation share = Of(Add(s_scan).Release, "KOR", Credit);
        Assert.InRange(share.StandardError!.Value, 5, 40);
        Assert.Contains("95 % of the bootstrap: ", share.Note, StringComparison.Ordinal);
        IndicatorScore score = s_assessed.Value.Country("KOR").Indicator(Credit);
        Assert.True(score.Low < score.AsCoded && score.AsCoded < score.High);
    }

    [Fact]
    public void Drafts_count_only_where_they_are_asked_for_and_are_named_either_way()
    {
        TechnologyOrigin without = Add(s_scan).Release.Technology!.Origin;
        Assert.Equal(["clocks", "engines"], without.Technologies);
        Assert.Equal(["drafty"], without.DraftsLeftOut);
        Assert.Contains("1 left out as a draft", without.Text, StringComparison.Ordinal);
        EvidenceRelease with = Add(s_scan, new ScanSelection { WithDrafts = true }).Release;
        Assert.Equal(["clocks", "drafty", "engines"], with.Technology!.Origin.Technologies);
        Assert.Equal(["drafty"], with.Technology.Origin.Drafts);
        Assert.Contains("1 by a draft definition", with.Technology.Origin.Text, StringComparison.Ordinal);
        Assert.Equal(1, Of(with, "NZL", Leading).Value);
        Assert.Equal(VerificationStatus.Unverified, Of(with, "NZL", Leading).Status);
        Assert.Equal(VerificationStatus.Sourced, Of(Add(s_scan).Release, "NZL", Leading).Status);
        Assert.Equal(3, with.Indicator(Leading)!.High);
    }

    [Fact]
    public void Every_place_behind_a_number_is_named()
    {
        TechnologyEvidence technology = Add(s_scan).Release.Technology!;
        Assert.Equal(2 * BundledRelease.Release.Countries.Length, technology.Places.Length);
        Assert.Equal(
            [("clocks", 1, true, 0.5), ("engines", null, false, 0.0)],
            technology
                .Places.Where(p => p.Country == Iso3.Parse("KOR"))
                .Select(p => (p.Technology, p.Rank, p.IsLeading, p.Share))
        );
    }

    [Fact]
    public void The_release_says_that_it_is_not_the_published_one_and_made_up_data_says_so()
    {
        EvidenceRelease release = Add(s_scan).Release;
        Assert.True(release.IsModified);
        Assert.Equal(BundledRelease.Release.Version + "+technology", release.Version);
        Assert.Contains(
            "results 0123456789ab, citations as of 2026-06-25, works of 2017..2021, 2 technologies",
            release.Technology!.Origin.Text,
            StringComparison.Ordinal
        );
        EvidenceRelease made = Add(new HandMadeScan(("clocks", Done, "AU")) { Synthetic = true }).Release;
        Assert.Equal(BundledRelease.Release.Version + "+synthetic-technology", made.Version);
        Assert.StartsWith("SYNTHETIC", made.Technology!.Origin.Text, StringComparison.Ordinal);
        Assert.All(
            made.Observations.Where(o => o.Indicator is Leading or Credit),
            o => Assert.StartsWith("SYNTHETIC", o.Note, StringComparison.Ordinal)
        );
        Assert.Null(BundledRelease.Release.Technology);
        Assert.False(BundledRelease.Release.IsModified);
    }

    [Fact]
    public void The_two_carry_a_fifth_of_the_stock_and_nothing_outside_of_exposure_moves()
    {
        CountryAssessment with = s_assessed.Value.Country("KOR");
        CountryAssessment without = BundledRelease.FewDraws.Country("KOR");
        double stock = with.Indicators.Where(i => i.Parent == "stock").Sum(i => i.EffectiveWeight);
        double two = with.Indicator(Leading).EffectiveWeight + with.Indicator(Credit).EffectiveWeight;
        Assert.Equal(0.2, two / stock, 12);
        Assert.NotEqual(without["stock"].AsCoded, with["stock"].AsCoded);
        foreach (string code in new[] { "intensity", "threat", "readiness", "preparedness", "guardrails" })
        {
            Assert.Equal(without[code], with[code]);
        }
        Assert.DoesNotContain(without.Indicators, i => i.Indicator.Id is Leading or Credit);
    }

    [Fact]
    public void Counts_of_incidents_stay_when_technologies_are_added()
    {
        EvidenceRelease counted = BundledRelease.Release.WithIncidentCounts(
            BundledRelease.Release.IncidentCounts,
            [],
            ["a store"]
        );
        EvidenceRelease both = ScannedTechnologies
            .Add(
                counted,
                BundledRelease.Framework,
                s_scan,
                new ScanSelection(),
                cancellation: TestContext.Current.CancellationToken
            )
            .Release;
        Assert.Equal(["a store"], both.CountsFrom);
        Assert.NotNull(both.Technology);
        Assert.NotNull(both.WithIncidentCounts(both.IncidentCounts, [], ["another"]).Technology);
    }

    [Fact]
    public void Results_that_nothing_can_be_taken_from_are_refused_with_what_to_do()
    {
        Assert.Contains(
            "incomplete",
            Refused(new HandMadeScan(("clocks", Done, "AU")) { Unread = ["part_7"] }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--technology-drafts",
            Refused(new HandMadeScan(("clocks", Draft, "AU"))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--technology-window",
            Refused(new HandMadeScan(("clocks", Done, ""))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "framework.yaml",
            Assert
                .Throws<InvalidDataException>(() =>
                    ScannedTechnologies.Add(
                        BundledRelease.Release,
                        BundledRelease.Framework with
                        {
                            Technology = null,
                        },
                        s_scan,
                        new ScanSelection(),
                        cancellation: TestContext.Current.CancellationToken
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_technology_without_works_in_the_window_counts_for_nobody_and_is_named()
    {
        EvidenceRelease release = Add(new HandMadeScan(("clocks", Done, "AU"), ("engines", Done, ""))).Release;
        Assert.Equal(["engines"], release.Technology!.Origin.WithoutWorks);
        Assert.Equal(1, release.Indicator(Leading)!.High);
    }

    [Fact]
    public void A_window_of_ones_own_is_taken()
    {
        TechnologyOrigin origin = Add(
            s_scan,
            new ScanSelection { Window = new YearWindow(2021, 2021) }
        ).Release.Technology!.Origin;
        Assert.Equal((2021, 2021), (origin.From, origin.To));
    }

    private static string Refused(HandMadeScan scan) => Assert.Throws<InvalidDataException>(() => Add(scan)).Message;

    private static (EvidenceRelease Release, AssessmentFramework Framework) Add(
        HandMadeScan scan,
        ScanSelection? selection = null
    ) =>
        ScannedTechnologies.Add(
            BundledRelease.Release,
            BundledRelease.Framework,
            scan,
            selection ?? new ScanSelection()
        );

    private static Observation Of(EvidenceRelease release, string country, string indicator) =>
        Assert.Single(release.ObservationsOf(indicator, Iso3.Parse(country)));
}
