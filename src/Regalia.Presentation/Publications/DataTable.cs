using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>A table for people: rounded, with units and words for what is missing. Data files are written elsewhere, in full.</summary>
/// <param name="Id">Unique in the publication: lower-case letters, digits and hyphens.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns; the first names the rows.</param>
/// <param name="Rows">Its rows, in the order in which they are best read.</param>
public sealed record DataTable(
    string Id,
    string Caption,
    ImmutableArray<DataColumn> Columns,
    ImmutableArray<DataRow> Rows
) : Block
{
    /// <summary>What the reader has to know of it; null for nothing.</summary>
    public Prose? Note { get; init; }

    /// <summary>Whether another order than the given one makes sense, so that readers may choose it.</summary>
    public bool IsSortable { get; init; } = true;

    /// <summary>Checks that every row has a cell for each column.</summary>
    public ImmutableArray<DataRow> Rows { get; init; } =
        Rows.All(row => row.Cells.Length == Columns.Length)
            ? Rows
            : throw new ArgumentException($"table \"{Id}\": every row needs a cell for each column", nameof(Rows));
}
