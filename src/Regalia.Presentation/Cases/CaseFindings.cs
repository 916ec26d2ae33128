using System.Collections.Immutable;

namespace Regalia.Presentation.Cases;

/// <summary>Cases that a query takes.</summary>
/// <param name="Taken">Their numbers in the repository, ascending.</param>
/// <param name="Unknown">How many more do not say whether they belong.</param>
public sealed record CaseFindings(ImmutableArray<int> Taken, int Unknown);
