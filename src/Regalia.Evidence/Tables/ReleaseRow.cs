using System.Collections.Immutable;

namespace Regalia.Evidence.Tables;

/// <summary>A row of a table as text.</summary>
/// <param name="Line">Line in the file where the row begins, header = 1.</param>
/// <param name="Cells">Cells in the order of the table's columns; blank = not given.</param>
public sealed record ReleaseRow(int Line, ImmutableArray<string> Cells);
