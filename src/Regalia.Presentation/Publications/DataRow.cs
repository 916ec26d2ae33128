using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>A row of a table for people.</summary>
/// <param name="Cells">A cell for each column; the first names the row.</param>
public sealed record DataRow(ImmutableArray<DataCell> Cells)
{
    /// <summary>Rows of one group stand together below its name; null where the table has no groups.</summary>
    public string? Group { get; init; }
}
