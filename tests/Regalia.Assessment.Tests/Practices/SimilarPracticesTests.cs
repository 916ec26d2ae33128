using Regalia.Assessment.Gaps;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Similarity;
using Regalia.Assessment.Tests.Oracle;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Practices;

/// <summary>What others do, in order, and who lacks it.</summary>
public sealed class SimilarPracticesTests
{
    private static readonly CountrySimilarities Similarities = CountrySimilarities.Of(
        BundledRelease.Release,
        BundledRelease.Framework,
        EvidenceSelection.None
    );

    private static readonly SimilarPractices Similar = new(BundledRelease.Release, Similarities);

    private static Country Country(string code) => BundledRelease.Release.Country(Iso3.Parse(code))!;

    [Fact]
    public void Are_all_of_others_in_the_order_of_likeness()
    {
        MatchedPractice[] found = [.. Similar.To(Country("DEU"), new PracticeSelection())];
        Assert.DoesNotContain(found, m => m.Practice.Jurisdiction is "DEU" or "EU");
        Assert.Equal(BundledRelease.Release.Practices.Count(p => p.Jurisdiction is not ("DEU" or "EU")), found.Length);
        Assert.Equal(
            found
                .OrderByDescending(m => Similarities.Between("DEU", m.Practice.Jurisdiction).Score)
                .ThenBy(m => m.Practice.Status is VerificationStatus.Sourced ? 0 : 1)
                .ThenBy(m => m.Practice.Id, StringComparer.Ordinal)
                .Select(m => m.Practice.Id),
            found.Select(m => m.Practice.Id)
        );
    }

    [Fact]
    public void Are_those_selected_only() =>
        Assert.Equal(
            BundledRelease
                .Release.Practices.Where(p =>
                    p.Stages.Contains("recover") && p.Jurisdiction is not "VNM" and not "ASEAN"
                )
                .Select(p => p.Id)
                .Order(StringComparer.Ordinal),
            Similar
                .To(Country("VNM"), new PracticeSelection { Stage = "recover" })
                .Select(m => m.Practice.Id)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_profile_says_where_every_other_country_stands()
    {
        Practice practice = BundledRelease.Release.Practices.First(p =>
            p.Addresses.Contains("PRE_LAW_TRADESECRET", StringComparer.Ordinal) && p.Jurisdiction is "EU"
        );
        var profile = PracticeProfile.Of(BundledRelease.Release, EvidenceSelection.None, practice);
        AddressedGap gap = Assert.Single(profile.Addresses, a => a.Indicator.Id is "PRE_LAW_TRADESECRET");
        string[] members = ["DEU", "FIN", "FRA", "NLD"];
        Assert.Equal(
            PlainScores.Bundled.Evidence.Codes.Except(members),
            gap.Others.Select(o => o.Country.Code.ToString())
        );
        Assert.All(
            gap.Others,
            o =>
            {
                PlainValue? value = PlainScores.Bundled.Evidence.Value(o.Country.Code.ToString(), gap.Indicator.Id);
                Assert.Equal(value?.Value, o.Value?.Value);
                Assert.Equal(value?.Value < 1, o.IsGap);
                Assert.Equal(value?.Sourced ?? false, o.IsVerified);
            }
        );
        Assert.Equal("European Union", profile.JurisdictionName);
        Assert.Contains("DEU", profile.Members);
    }

    [Fact]
    public void What_is_not_measured_is_unknown_of_all()
    {
        Practice practice = BundledRelease.Release.Practices.First(p =>
            p.Addresses.Contains("PRE_DUE_DILIGENCE", StringComparer.Ordinal)
        );
        var profile = PracticeProfile.Of(BundledRelease.Release, EvidenceSelection.None, practice);
        AddressedGap gap = Assert.Single(profile.Addresses, a => a.Indicator.Id is "PRE_DUE_DILIGENCE");
        Assert.False(gap.IsMeasured);
        Assert.All(gap.Others, o => Assert.Equal((EvidenceState.Unknown, false), (o.State, o.IsGap)));
    }

    [Fact]
    public void A_profile_has_the_cautions_of_the_practice()
    {
        Caution caution = BundledRelease.Release.Cautions.First(c => c.Table is "practices");
        Practice practice = BundledRelease.Release.Practices.Single(p => p.Id == caution.Key);
        Assert.Contains(caution, PracticeProfile.Of(BundledRelease.Release, EvidenceSelection.None, practice).Cautions);
    }

    [Theory]
    [InlineData("none_found", "0", EvidenceState.NoneFound, true)]
    [InlineData("no", "0", EvidenceState.No, true)]
    [InlineData("unknown", "", EvidenceState.Unknown, false)]
    [InlineData("not_applicable", "", EvidenceState.NotApplicable, false)]
    public void Four_things_stay_four(string state, string value, EvidenceState expected, bool isGap)
    {
        using var copy = new ReleaseCopy();
        copy.Cell("observations.csv", "VNM,PRE_CERT,", 3, _ => value)
            .Cell("observations.csv", "VNM,PRE_CERT,", 5, _ => state);
        var release = copy.Read();
        var standing = IndicatorStanding.Of(
            release,
            EvidenceSelection.None,
            release.Country(Iso3.Parse("VNM"))!,
            release.Indicator("PRE_CERT")!
        );
        Assert.Equal((expected, isGap), (standing.State, standing.IsGap));
    }
}
