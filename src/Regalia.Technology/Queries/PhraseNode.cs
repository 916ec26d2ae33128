using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>Words that follow each other without another between: <c>"quantum comput*"</c>, <c>Li-ion</c>.</summary>
/// <param name="Elements">The words in order, two or more; only the last may be a prefix.</param>
/// <param name="Fields">Where it is sought; all its words in one text.</param>
public sealed record PhraseNode(ImmutableArray<PhraseElement> Elements, WorkFields Fields) : LeafNode(Fields)
{
    /// <inheritdoc/>
    public bool Equals(PhraseNode? other) => base.Equals(other) && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Elements.Length, Elements[0]);
}
