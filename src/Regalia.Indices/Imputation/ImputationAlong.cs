namespace Regalia.Indices;

/// <summary>Where the values come from that fill in a missing one.</summary>
public enum ImputationAlong
{
    /// <summary>Other units, the same indicator.</summary>
    Column,

    /// <summary>The same unit, other indicators.</summary>
    Row,
}
