using System.Collections.Immutable;
using Regalia.Evidence.Packages;

namespace Regalia.Evidence.Tables;

/// <summary>A table of a release as text, for export and comparison.</summary>
/// <param name="Name">Name, e.g. <c>observations</c>.</param>
/// <param name="File">File inside the release folder.</param>
/// <param name="Schema">Its columns and keys.</param>
/// <param name="Rows">Its rows in the order of the file.</param>
public sealed record ReleaseTable(string Name, string File, TableSchema Schema, ImmutableArray<ReleaseRow> Rows)
{
    /// <summary>The text of a cell; blank if nothing is given.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string Cell(ReleaseRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        int index = Schema.IndexOf(column);
        return index >= 0
            ? row.Cells[index]
            : throw new ArgumentException($"{Name} has no column \"{column}\"", nameof(column));
    }
}
