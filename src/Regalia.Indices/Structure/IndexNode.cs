namespace Regalia.Indices;

/// <summary>One line of the flat description of an index: an indicator or an aggregate of others.</summary>
/// <param name="Code">Code, unique in the structure; compared letter by letter.</param>
/// <param name="Parent">Code of the aggregate this node belongs to; null for a root.</param>
/// <param name="Weight">Weight relative to its siblings, finite and 0 or more; 0 makes the node inactive: it is part
/// of the structure but not of any score. Means nothing for a root.</param>
/// <param name="Mean">How the children are combined; null for a leaf, that is an indicator.</param>
public sealed record IndexNode(string Code, string? Parent, double Weight, NodeMean? Mean = null);
