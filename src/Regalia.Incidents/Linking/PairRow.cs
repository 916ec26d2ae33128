using System.Collections.Immutable;

namespace Regalia.Incidents.Linking;

/// <summary>One row of a table of pairs.</summary>
/// <param name="Line">Line of the file, or row of the sheet, on which it begins.</param>
/// <param name="Cells">Its cells, one for each column of the table.</param>
public sealed record PairRow(int Line, ImmutableArray<string> Cells);
