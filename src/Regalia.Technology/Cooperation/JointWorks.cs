namespace Regalia.Technology.Cooperation;

/// <summary>Works of one technology and window that two countries both have a part in; each counts once.</summary>
/// <param name="Works">Works of both.</param>
/// <param name="OfEither">Works of the one or the other, or both.</param>
/// <param name="TopWorks">Works of both in the top, tied ones by their weight.</param>
/// <param name="RelativeCitations">
/// Mean over the works of both of citations / mean citations of the technology and year: 1 is the world's mean; 0 up;
/// <see langword="null"/> without works of both from a year in which anything is cited.
/// </param>
public sealed record JointWorks(int Works, int OfEither, double TopWorks, double? RelativeCitations)
{
    /// <summary>Part of the pair's works that are of both, 0 to 1; <see langword="null"/> without works.</summary>
    public double? Share => OfEither == 0 ? null : (double)Works / OfEither;

    /// <summary>PP(top) of the works of both, 0 to 1; <see langword="null"/> without such works.</summary>
    public double? TopRate => Works == 0 ? null : TopWorks / Works;
}
