using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A row of a matrix.</summary>
/// <param name="Name">What the row is.</param>
/// <param name="Cells">A cell for each column.</param>
public sealed record MatrixRow(string Name, ImmutableArray<MatrixCell> Cells)
{
    /// <summary>Where the row leads; null for nowhere.</summary>
    public Link? Link { get; init; }
}
