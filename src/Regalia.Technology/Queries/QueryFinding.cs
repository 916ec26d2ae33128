namespace Regalia.Technology.Queries;

/// <summary>A part of a query that is sound but cannot be meant.</summary>
/// <param name="Kind">Impossible or redundant.</param>
/// <param name="Part">The part: the node itself, as it stands in the tree.</param>
/// <param name="Reason">Why, in a sentence without a full stop.</param>
public sealed record QueryFinding(QueryFindingKind Kind, QueryNode Part, string Reason);
