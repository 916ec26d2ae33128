using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>AND: matches when every operand does.</summary>
/// <param name="Operands">Two or more, in the order written, none of them another AndNode.</param>
public sealed record AndNode(ImmutableArray<QueryNode> Operands) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(AndNode? other) => base.Equals(other) && Operands.SequenceEqual(other.Operands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Operands.Length, Operands[0]);
}
