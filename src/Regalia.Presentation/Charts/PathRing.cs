using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>A part of a path.</summary>
/// <param name="Points">Its points, in order.</param>
/// <param name="IsClosed">Whether the last is joined to the first.</param>
public sealed record PathRing(ImmutableArray<(double X, double Y)> Points, bool IsClosed);
