namespace Regalia.Technology.Queries;

/// <summary>One word: matches a token that is equal to it.</summary>
/// <param name="Token">The folded token.</param>
/// <param name="Fields">Where it is sought.</param>
public sealed record WordNode(string Token, WorkFields Fields) : LeafNode(Fields);
