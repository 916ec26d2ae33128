using System.Collections.Immutable;

namespace Regalia.Assessment.Overlays;

/// <summary>Two or more files that say different things in one place. Nobody but the people who wrote them can settle it.</summary>
/// <param name="Subject">Question, sector or setting.</param>
/// <param name="Key">Key of the entry; <c>setting</c> for a setting.</param>
/// <param name="Claims">What the files say, in the order they were given.</param>
public sealed record OverlayConflict(string Subject, string Key, ImmutableArray<OverlayClaim> Claims);
