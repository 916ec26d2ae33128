using System.Collections.Immutable;

namespace Regalia.Construction;

/// <summary>A row of an input table as text.</summary>
/// <param name="Line">Line of the file where it begins, header = 1.</param>
/// <param name="Cells">Cells in the order of the header, without white space around them.</param>
internal sealed record TableRow(int Line, ImmutableArray<string> Cells);
