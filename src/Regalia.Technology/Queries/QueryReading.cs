using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>What came of reading a query: the query, or what is wrong with it.</summary>
/// <param name="Query">The query; <see langword="null"/> if there are faults.</param>
/// <param name="Faults">What is wrong, in the order of the text.</param>
public sealed record QueryReading(Query? Query, ImmutableArray<QueryFault> Faults);
