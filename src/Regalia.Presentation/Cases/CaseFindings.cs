using System.Collections.Immutable;

namespace Regalia.Presentation.Cases;

/// <summary>Cases that a query takes.</summary>
/// <param name="Taken">Their numbers in the repository, in the order of lists: events of several sources first, then those of one, each the newest year first; groups last.</param>
/// <param name="Unknown">How many more do not say whether they belong.</param>
public sealed record CaseFindings(ImmutableArray<int> Taken, int Unknown);
