namespace Regalia.Presentation.Maps;

/// <summary>A country on the map.</summary>
/// <param name="Path">Its outline: path data (absolute M, L and Z).</param>
/// <param name="Anchor">The middle of its largest part.</param>
/// <param name="Disc">
/// Where a disc stands for it, in open water, because the country itself is too small to be hit; null where it is large enough.
/// </param>
public sealed record AtlasCountry(string Path, (double X, double Y) Anchor, (double X, double Y)? Disc);
