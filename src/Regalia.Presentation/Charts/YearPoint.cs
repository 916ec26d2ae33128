using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A value of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value; null where it is missing, which is not 0.</param>
/// <param name="Low">Lower end of its interval; null where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="IsIncomplete">Whether more is likely to become known of that year: it is hatched.</param>
public sealed record YearPoint(int Year, double? Value, double? Low, double? High, bool IsIncomplete = false)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public Link? Link { get; init; }
}
