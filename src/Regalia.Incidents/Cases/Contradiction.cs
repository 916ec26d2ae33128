using System.Collections.Immutable;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Cases;

/// <summary>A matter on which the sources of a case say different things.</summary>
/// <param name="Matter">What about: <c>started</c>, <c>victim countries</c>, <c>attribution</c>, <c>criterion state</c>.</param>
/// <param name="Statements">Who says what, by source and id; those who say nothing are left out.</param>
public sealed record Contradiction(string Matter, ImmutableArray<(RecordReference By, string Says)> Statements);
