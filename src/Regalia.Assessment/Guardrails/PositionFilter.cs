using System.Collections.Immutable;

namespace Regalia.Assessment.Guardrails;

/// <summary>Which part of the matrix is wanted. An empty list chooses all.</summary>
/// <param name="Codes">Codes of countries and groups; empty: those that are assessed.</param>
/// <param name="Instruments">Ids of instruments.</param>
/// <param name="Types">Types of instruments, as the release words them.</param>
/// <param name="Kinds">
/// Positions: countries and instruments without such a cell drop out, and other cells are not shown.
/// </param>
public sealed record PositionFilter(
    ImmutableArray<string> Codes,
    ImmutableArray<string> Instruments,
    ImmutableArray<string> Types,
    ImmutableArray<PositionKind> Kinds
)
{
    /// <summary>All assessed countries and all instruments.</summary>
    public static PositionFilter All { get; } = new([], [], [], []);
}
