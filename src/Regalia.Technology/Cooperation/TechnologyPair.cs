using Regalia.Technology.Leadership;

namespace Regalia.Technology.Cooperation;

/// <summary>Two countries in one technology.</summary>
/// <param name="Leadership">The technology and window, all countries ranked.</param>
/// <param name="First">Figures of the first country; <see langword="null"/> if it has no work.</param>
/// <param name="Second">Figures of the second.</param>
/// <param name="ShareTogether">
/// Share of the top of the two as if one country, by whole counting each work once, 0 to 1; <see langword="null"/> where nothing in the
/// top is located.
/// </param>
/// <param name="Joint">Works of both.</param>
public sealed record TechnologyPair(
    TechnologyLeadership Leadership,
    Standing? First,
    Standing? Second,
    double? ShareTogether,
    JointWorks Joint
)
{
    /// <summary>
    /// Balance: the smaller share of top credit / the larger, 0 (all is one's) to 1 (equal); <see langword="null"/> where neither has any.
    /// </summary>
    public double? Balance
    {
        get
        {
            double first = First?.ShareOfTop ?? 0;
            double second = Second?.ShareOfTop ?? 0;
            return Math.Max(first, second) == 0 ? null : Math.Min(first, second) / Math.Max(first, second);
        }
    }
}
