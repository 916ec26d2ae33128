using Regalia.Evidence.Derivation;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Releases;

public sealed class BundledReleaseTests
{
    [Fact]
    public void The_bundled_release_is_without_fault()
    {
        ReleaseReading reading = ReleaseReader.Read(Folder());
        PackageResource? framework = reading.Release?.Package.Resources.First(r => r.Name == "framework");
        Assert.SkipWhen(
            framework?.Hash == "sha256:" + new string('0', 64) && reading.Faults is [{ File: "framework.yaml" }],
            "data/ is still being written: framework.yaml awaits its first seal"
        );
        Assert.Empty(reading.Faults);
        Assert.Equal(27, reading.Release!.Countries.Length);
        Assert.True(reading.Release.IsSealed);
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
