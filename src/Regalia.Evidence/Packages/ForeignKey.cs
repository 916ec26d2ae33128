using System.Collections.Immutable;

namespace Regalia.Evidence.Packages;

/// <summary>Columns whose values must be found in another table.</summary>
/// <param name="Columns">Columns of this table.</param>
/// <param name="Table">Name of the table referred to.</param>
/// <param name="TargetColumns">Columns there, in the same order.</param>
public sealed record ForeignKey(ImmutableArray<string> Columns, string Table, ImmutableArray<string> TargetColumns);
