using System.Collections.Immutable;

namespace Regalia.Evidence.Tables;

/// <summary>
/// A column whose values the program looks up in the first column of another table, or of one of several.
/// </summary>
internal sealed record TableReference(string Column, ImmutableArray<string> Tables);
