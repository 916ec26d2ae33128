namespace Regalia.Assessment.Overlays;

/// <summary>What one file says.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Value">What stands there.</param>
public sealed record OverlayClaim(string File, int Line, string Value);
