using System.Collections.Immutable;

namespace Regalia.Technology.Leadership;

/// <summary>What the figures of a technology and window rest on.</summary>
/// <param name="Works">Works of the window.</param>
/// <param name="TopWorks">Works in its top: exactly the part asked for.</param>
/// <param name="UnlocatedShare">Part of all credit that no country can be given, 0 to 1; <see langword="null"/> without works.</param>
/// <param name="UnlocatedTopShare">The same within the top.</param>
/// <param name="WorksWithoutCountry">Works none of whose credit can be located.</param>
/// <param name="YearsWithoutWorks">Years of the window without any work.</param>
/// <param name="ZeroThresholds">Years in which works that nobody cites are partly in the top.</param>
/// <param name="YoungYears">Years whose last works had under two years to be cited; all years where the date of the snapshot is unknown.</param>
public sealed record WindowCoverage(
    int Works,
    double TopWorks,
    double? UnlocatedShare,
    double? UnlocatedTopShare,
    int WorksWithoutCountry,
    ImmutableArray<int> YearsWithoutWorks,
    ImmutableArray<int> ZeroThresholds,
    ImmutableArray<int> YoungYears
)
{
    /// <summary>Fewer top works than this are a small sample.</summary>
    public const int SmallSample = 30;

    /// <summary>Whether there are so few top works that ranks say little.</summary>
    public bool IsSmall => TopWorks < SmallSample;
}
