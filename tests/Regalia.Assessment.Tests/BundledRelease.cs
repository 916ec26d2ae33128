using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Tests;

/// <summary>The release that the program ships, read once for all tests. Nothing changes it.</summary>
internal static class BundledRelease
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    private static readonly Lazy<EvidenceRelease> LazyRelease = new(() => ReadRelease(Folder));
    private static readonly Lazy<AssessmentFramework> LazyFramework = new(() => ReadFramework(Folder));
    private static readonly Lazy<AssessmentResult> LazyResult = new(() =>
        Assess(new AssessmentOptions { Compare = true })
    );

    /// <summary>Few draws, and not whole blocks of 1,024: for tests that hold one run against another.</summary>
    public static readonly AssessmentOptions Few = new() { Draws = 2500, Compare = true };

    private static readonly Lazy<AssessmentResult> LazyFew = new(() => Assess(Few));

    public static EvidenceRelease Release => LazyRelease.Value;

    public static AssessmentFramework Framework => LazyFramework.Value;

    /// <summary>The whole assessment with the seed and the draws of the framework.</summary>
    public static AssessmentResult Result => LazyResult.Value;

    /// <summary>The whole assessment with <see cref="Few"/> draws.</summary>
    public static AssessmentResult FewDraws => LazyFew.Value;

    public static CountryAssessment Country(string iso3) => Result.Country(iso3);

    public static AssessmentResult Assess(AssessmentOptions options) =>
        Assessor.Assess(Release, Framework, options, TestContext.Current.CancellationToken);

    public static EvidenceRelease ReadRelease(string folder)
    {
        ReleaseReading reading = ReleaseReader.Read(folder);
        Assert.True(reading.Release is not null, string.Join('\n', reading.Faults));
        return reading.Release;
    }

    public static AssessmentFramework ReadFramework(string folder)
    {
        FrameworkReading reading = FrameworkReader.Read(folder);
        Assert.True(reading.Framework is not null, string.Join('\n', reading.Faults));
        return reading.Framework;
    }
}
