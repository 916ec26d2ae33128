namespace Regalia.Technology.Queries;

/// <summary>The begin of a word, <c>comput*</c>: matches a token that begins with it (or is equal to it).</summary>
/// <param name="Letters">Folded letters and digits before the star, three or more.</param>
/// <param name="Fields">Where it is sought.</param>
public sealed record PrefixNode(string Letters, WorkFields Fields) : LeafNode(Fields);
