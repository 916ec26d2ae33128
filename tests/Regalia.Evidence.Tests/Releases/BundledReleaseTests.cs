using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Releases;

public sealed class BundledReleaseTests
{
    [Fact]
    public void The_bundled_release_is_without_fault()
    {
        ReleaseReading reading = ReleaseReader.Read(Folder());
        Assert.Empty(reading.Faults);
        Assert.Equal(27, reading.Release!.Countries.Length);
        Assert.True(reading.Release.IsSealed);
        Assert.False(
            reading.Release.IsModified,
            "data/ has changed. If that is meant, write " + reading.Release.Digest + " into PublishedReleases.cs"
        );
    }

    [Fact]
    public void A_release_that_was_changed_and_sealed_again_is_modified_until_it_has_a_version_of_its_own()
    {
        using SmallRelease small = new();
        small.Package["version"] = "2026.1";
        EvidenceRelease again = small.Write().Read().Release!;
        Assert.True(again.IsSealed);
        Assert.True(again.IsModified);

        using SmallRelease own = new();
        own.Package["version"] = "2026.1-mine";
        Assert.False(own.Write().Read().Release!.IsModified);
    }

    [Fact]
    public void Every_scored_indicator_has_a_value_for_at_least_20_countries()
    {
        EvidenceRelease release = ReleaseReader.Read(Folder()).Release!;
        IndicatorValues values = new(release, EvidenceSelection.None);
        IEnumerable<Indicator> found = release.Indicators.Where(i =>
            i.IsScored && i.DerivedAs is not "incident_counts"
        );
        Assert.All(
            found,
            indicator => Assert.True(release.Countries.Count(c => values.Find(c.Code, indicator.Id) is not null) >= 20)
        );
    }

    private static string Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "regalia.slnx")))
            {
                return Path.Combine(at.FullName, "data");
            }
        }

        throw new DirectoryNotFoundException("regalia.slnx is in no folder above the tests");
    }
}
