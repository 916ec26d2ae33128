namespace Regalia.Technology.Queries;

/// <summary>What the grammar allows and a query must not say: NOT without something to find, NEAR of things that have no place.</summary>
internal static class QueryMeaning
{
    internal static void Check(QueryNode root, QueryText query)
    {
        if (IsNegative(root))
        {
            query.Fault(
                root.Span,
                "something to find",
                "NOT alone matches works that have none of its words: write A AND NOT B"
            );
        }

        Visit(root, query);
    }

    /// <summary>Whether it matches a work without any words: an odd number of NOT before something to find.</summary>
    private static bool IsNegative(QueryNode node) => node is NotNode not && !IsNegative(not.Operand);

    private static void Visit(QueryNode node, QueryText query)
    {
        switch (node)
        {
            case AndNode and:
                if (and.Operands.All(IsNegative))
                {
                    query.Fault(
                        and.Span,
                        "something to find beside NOT",
                        "NOT only narrows what another term finds: write A AND NOT B"
                    );
                }

                foreach (QueryNode operand in and.Operands)
                {
                    Visit(operand, query);
                }

                break;
            case OrNode or:
                foreach (QueryNode operand in or.Operands)
                {
                    if (IsNegative(operand))
                    {
                        query.Fault(
                            operand.Span,
                            "an alternative that finds something",
                            "write (A AND NOT B) for the alternative, or NOT beside the group"
                        );
                    }

                    Visit(operand, query);
                }

                break;
            case NotNode not:
                Visit(not.Operand, query);
                break;
            case NearNode near:
                NearOperand(near.Left, query);
                NearOperand(near.Right, query);
                break;
        }
    }

    private static void NearOperand(QueryNode node, QueryText query)
    {
        if (node is LeafNode || (node is OrNode or && or.Operands.All(o => o is LeafNode)))
        {
            return;
        }

        query.Fault(
            node.Span,
            "a word, a \"phrase\", a prefix* or an OR of these beside NEAR",
            node is NotNode
                ? "NOT binds more than NEAR: write NOT (A NEAR/5 B)"
                : "take AND, NOT and NEAR out of the group"
        );
    }
}
