using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A period with what is counted in it, part by part.</summary>
/// <param name="Name">The period in full: "March 2019".</param>
/// <param name="Mark">What stands at the axis: "2019"; empty for nothing.</param>
/// <param name="Values">As many as the chart has parts.</param>
internal sealed record PeriodBar(string Name, string Mark, ImmutableArray<int> Values)
{
    /// <summary>Whether more of it is likely to become known.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Where it leads; null for nowhere.</summary>
    public Link? Link { get; init; }

    /// <summary>All parts together.</summary>
    public int Total => Values.Sum();
}
