namespace Regalia.Assessment.Guardrails;

/// <summary>A country or group that may have a position.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or the short name of a group.</param>
/// <param name="Name">Short English name.</param>
/// <param name="IsAssessed">Whether the release assesses it; others only appear in tables of positions.</param>
/// <param name="IsGroup">Whether it is a group of countries.</param>
public sealed record PositionHolder(string Code, string Name, bool IsAssessed, bool IsGroup);
