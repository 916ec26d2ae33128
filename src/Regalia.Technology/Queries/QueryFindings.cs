using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>Parts of a query that can never match, and parts without which it matches the same works.</summary>
/// <remarks>
/// Found by rules (<see cref="Implication"/>), so an odd part may go unseen; what is said always holds. Of two parts that say the
/// same the later is named. All redundant parts may be taken out together.
/// </remarks>
public sealed class QueryFindings
{
    private readonly Implication implication = new();
    private readonly List<QueryFinding> findings = [];

    private QueryFindings() { }

    /// <summary>What is odd about a query, in the order of its text; empty if nothing was found.</summary>
    public static ImmutableArray<QueryFinding> Of(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        QueryFindings search = new();
        search.Visit(query.Root);
        return [.. search.findings.OrderBy(finding => finding.Part.Span.Start).ThenBy(finding => finding.Kind)];
    }

    private void Visit(QueryNode node)
    {
        switch (node)
        {
            case NotNode { Operand: NotNode }:
                findings.Add(new(QueryFindingKind.Redundant, node, "NOT NOT takes itself back"));
                Visit(Implication.WithoutDoubleNot(node));
                break;
            case NotNode not:
                Visit(not.Operand);
                break;
            case NearNode near:
                Near(near);
                break;
            case AndNode and:
                And(and);
                break;
            case OrNode or:
                Alternatives(or, implication.Holds);
                foreach (QueryNode operand in or.Operands)
                {
                    Visit(operand);
                }

                break;
        }
    }

    private void Near(NearNode near)
    {
        if ((Fields(near.Left) & Fields(near.Right)) == WorkFields.None)
        {
            findings.Add(
                new(
                    QueryFindingKind.Impossible,
                    near,
                    "NEAR holds within one text, and its two sides are sought in different fields"
                )
            );
        }

        foreach (QueryNode side in new[] { near.Left, near.Right })
        {
            if (side is OrNode or)
            {
                // Near counts from the ends of what is found, so a longer phrase is not covered by a word of it.
                Alternatives(or, Implication.HoldsInPlace);
            }
        }
    }

    private void And(AndNode and)
    {
        if (Contradiction(and) is { } reason)
        {
            findings.Add(new(QueryFindingKind.Impossible, and, reason));
        }
        else
        {
            DeadAlternatives(and);
            Conjuncts(and);
        }

        foreach (QueryNode operand in and.Operands)
        {
            Visit(operand);
        }
    }

    private string? Contradiction(AndNode and)
    {
        foreach (QueryNode operand in and.Operands)
        {
            if (Implication.WithoutDoubleNot(operand) is NotNode not)
            {
                ImmutableArray<QueryNode> rest = and.Operands.Remove(operand, ReferenceEqualityComparer.Instance);
                if (implication.Holds(Joined(rest), not.Operand))
                {
                    return $"what it asks for always has `{not.Operand}`, which it also rules out";
                }
            }
        }

        return null;
    }

    // (quantum OR graphene) AND NOT graphene: the second alternative never helps.
    private void DeadAlternatives(AndNode and)
    {
        foreach (OrNode or in and.Operands.OfType<OrNode>())
        {
            ImmutableArray<QueryNode> rest = and.Operands.Remove(or, ReferenceEqualityComparer.Instance);
            foreach (QueryNode alternative in or.Operands)
            {
                ImmutableArray<QueryNode> parts = alternative is AndNode inner ? inner.Operands : [alternative];
                if (
                    (alternative is not AndNode own || Contradiction(own) is null)
                    && Contradiction(new AndNode(rest.AddRange(parts))) is not null
                )
                {
                    findings.Add(
                        new(QueryFindingKind.Impossible, alternative, "what stands beside its group rules it out")
                    );
                }
            }
        }
    }

    private void Conjuncts(AndNode and)
    {
        ImmutableArray<QueryNode> kept = and.Operands;
        for (int i = kept.Length - 1; i >= 0 && kept.Length > 1; i--)
        {
            QueryNode operand = kept[i];
            ImmutableArray<QueryNode> rest = kept.RemoveAt(i);
            if (implication.Holds(Joined(rest), operand))
            {
                QueryNode? cause = rest.FirstOrDefault(other => implication.Holds(other, operand));
                string by = cause is null ? "the others" : $"`{cause}`";
                findings.Add(
                    new(
                        QueryFindingKind.Redundant,
                        operand,
                        cause is not null && cause.Equals(operand)
                            ? "it is asked for twice"
                            : $"{by} beside it cannot match without it"
                    )
                );
                kept = rest;
            }
        }
    }

    private void Alternatives(OrNode or, Func<QueryNode, QueryNode, bool> holds)
    {
        ImmutableArray<QueryNode> kept = or.Operands;
        for (int i = kept.Length - 1; i >= 0 && kept.Length > 1; i--)
        {
            QueryNode alternative = kept[i];
            ImmutableArray<QueryNode> rest = kept.RemoveAt(i);
            QueryNode? cause = rest.FirstOrDefault(other => holds(alternative, other));
            if (cause is not null || holds(alternative, rest is [var only] ? only : new OrNode(rest)))
            {
                findings.Add(
                    new(
                        QueryFindingKind.Redundant,
                        alternative,
                        cause is null ? "the other alternatives find all that it finds"
                            : cause.Equals(alternative) ? "the same alternative stands there twice"
                            : $"`{cause}` finds all that it finds"
                    )
                );
                kept = rest;
            }
        }
    }

    private static QueryNode Joined(ImmutableArray<QueryNode> operands) =>
        operands is [var only] ? only : new AndNode(operands);

    private static WorkFields Fields(QueryNode node) =>
        node is OrNode or
            ? or.Operands.Aggregate(WorkFields.None, (fields, operand) => fields | Fields(operand))
            : ((LeafNode)node).Fields;
}
