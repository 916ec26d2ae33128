namespace Regalia.Technology.Queries;

/// <summary>
/// Two things near each other in one text, in either order: <c>A NEAR/3 B</c> matches when an occurrence of A and one of B, which
/// share no token, have at most <paramref name="Distance"/> tokens between the end of the earlier and the begin of the later.
/// </summary>
/// <param name="Left">Word, prefix, phrase or an OR of these.</param>
/// <param name="Right">Word, prefix, phrase or an OR of these.</param>
/// <param name="Distance">Most tokens between, 0 to 50; 0 = next to each other.</param>
public sealed record NearNode(QueryNode Left, QueryNode Right, int Distance) : QueryNode;
