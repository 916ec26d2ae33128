using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>OR: matches when one operand does or more.</summary>
/// <param name="Operands">Two or more, in the order written, none of them another OrNode.</param>
public sealed record OrNode(ImmutableArray<QueryNode> Operands) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(OrNode? other) => base.Equals(other) && Operands.SequenceEqual(other.Operands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Operands.Length, Operands[0]);
}
