using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>
/// Rules by which one part of a query is known to match whenever another does. Sound, not complete: what it does not see is not
/// said.
/// </summary>
internal sealed class Implication
{
    // AND over OR over AND … is followed every way: a query nested on purpose must not hold the program up.
    private const int MostSteps = 4_000_000;
    private static readonly ImmutableArray<WorkFields> SingleFields =
    [
        WorkFields.Title,
        WorkFields.Abstract,
        WorkFields.Topic,
        WorkFields.Keyword,
    ];
    private int steps;

    /// <summary>Whether every work that matches <paramref name="x"/> is known to match <paramref name="y"/>.</summary>
    internal bool Holds(QueryNode x, QueryNode y)
    {
        if (++steps > MostSteps)
        {
            return false;
        }

        (x, y) = (WithoutDoubleNot(x), WithoutDoubleNot(y));
        if (x.Equals(y))
        {
            return true;
        }

        return (x, y) switch
        {
            (OrNode or, _) => or.Operands.All(operand => Holds(operand, y)),
            (_, AndNode and) => and.Operands.All(operand => Holds(x, operand)),
            (NotNode a, NotNode b) => Holds(b.Operand, a.Operand),
            (AndNode and, _) when and.Operands.Any(operand => Holds(operand, y)) => true,
            (_, OrNode or) when or.Operands.Any(operand => Holds(x, operand)) => true,
            (LeafNode leaf, OrNode) => HoldsFieldByField(leaf, y),
            (LeafNode a, LeafNode b) => IsWithin(b.Fields, a.Fields)
                && LeafPattern.Of(a).Places(LeafPattern.Of(b)).Any(),
            (LeafNode leaf, NearNode near) => HoldsWithin(leaf, near),
            (NearNode a, NearNode b) when HoldsNear(a, b) => true,
            (NearNode near, _) when y is not NearNode => Holds(near.Left, y) || Holds(near.Right, y),
            _ => false,
        };
    }

    /// <summary>Whether every occurrence of x is an occurrence of y at the same place, with the same ends.</summary>
    internal static bool HoldsInPlace(QueryNode x, QueryNode y) =>
        (x, y) switch
        {
            (OrNode or, _) => or.Operands.All(operand => HoldsInPlace(operand, y)),
            (_, OrNode or) => or.Operands.Any(operand => HoldsInPlace(x, operand)),
            (LeafNode a, LeafNode b) => IsWithin(b.Fields, a.Fields)
                && LeafPattern.Of(a).Length == LeafPattern.Of(b).Length
                && LeafPattern.Of(a).Places(LeafPattern.Of(b)).Any(),
            _ => false,
        };

    internal static QueryNode WithoutDoubleNot(QueryNode node) =>
        node is NotNode { Operand: NotNode inner } ? WithoutDoubleNot(inner.Operand) : node;

    private static bool IsWithin(WorkFields whole, WorkFields part) => (whole & part) == part;

    // A word in title or abstract, held against alternatives that have it in one of them each.
    private bool HoldsFieldByField(LeafNode leaf, QueryNode y)
    {
        WorkFields[] fields = [.. SingleFields.Where(field => leaf.Fields.HasFlag(field))];
        return fields.Length > 1 && fields.All(field => Holds(leaf with { Fields = field }, y));
    }

    // "quantum computing" has quantum and computing next to each other.
    private static bool HoldsWithin(LeafNode leaf, NearNode near)
    {
        LeafPattern pattern = LeafPattern.Of(leaf);
        foreach (LeafNode left in Alternatives(near.Left).Where(a => IsWithin(a.Fields, leaf.Fields)))
        {
            foreach (LeafNode right in Alternatives(near.Right).Where(a => IsWithin(a.Fields, leaf.Fields)))
            {
                (LeafPattern a, LeafPattern b) = (LeafPattern.Of(left), LeafPattern.Of(right));
                if (
                    pattern
                        .Places(a)
                        .Any(i => pattern.Places(b).Any(j => AreNear((i, a.Length), (j, b.Length), near.Distance)))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreNear((int First, int Length) a, (int First, int Length) b, int distance)
    {
        int between = a.First <= b.First ? b.First - a.First - a.Length : a.First - b.First - b.Length;
        return between >= 0 && between <= distance;
    }

    private static bool HoldsNear(NearNode a, NearNode b) =>
        a.Distance <= b.Distance
        && (
            (HoldsInPlace(a.Left, b.Left) && HoldsInPlace(a.Right, b.Right))
            || (HoldsInPlace(a.Left, b.Right) && HoldsInPlace(a.Right, b.Left))
        );

    private static IEnumerable<LeafNode> Alternatives(QueryNode node) =>
        node is OrNode or ? or.Operands.OfType<LeafNode>() : [(LeafNode)node];
}
