namespace Regalia.Evidence.Differences;

/// <summary>One difference between two releases.</summary>
/// <param name="Table">Name of the table, or of a file that is no table.</param>
/// <param name="Kind">Added, removed or changed.</param>
/// <param name="Key">
/// Cells of the primary key joined with a comma and a blank; empty for a file that is no table.
/// </param>
/// <param name="Column">The column that changed; <see langword="null"/> for a whole row or file.</param>
/// <param name="Old">The text before; <see langword="null"/> for a row added. For a file, its hash.</param>
/// <param name="New">The text after; <see langword="null"/> for a row removed. For a file, its hash.</param>
public sealed record RowChange(string Table, RowChangeKind Kind, string Key, string? Column, string? Old, string? New);
