using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>
/// What a query finds in one work: the definition written as code. The scan of a snapshot has a faster way, which is held to this
/// one.
/// </summary>
public static class QueryEvaluation
{
    private static readonly QueryMatch None = new(Matches: false, []);

    /// <summary>Holds a query against a work.</summary>
    public static QueryMatch Evaluate(Query query, WorkText work)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Evaluate(query.Root, work);
    }

    /// <summary>Holds a part of a query against a work.</summary>
    public static QueryMatch Evaluate(QueryNode node, WorkText work)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(work);
        if (Words(node, work) is not { } found)
        {
            return None;
        }

        IEnumerable<MatchedWord> words = found.Distinct().Order(Comparer<MatchedWord>.Create(InOrder));
        return new QueryMatch(Matches: true, [.. words]);
    }

    private static int InOrder(MatchedWord a, MatchedWord b) => (a.Text, a.Start).CompareTo((b.Text, b.Start));

    // The words that made a part match; null if it does not.
    private static List<MatchedWord>? Words(QueryNode node, WorkText work)
    {
        switch (node)
        {
            case LeafNode leaf:
                List<MatchedWord> words = [];
                for (int text = 0; text < work.Texts.Length; text++)
                {
                    foreach (Occurrence occurrence in Occurrence.Of(leaf, work.Texts[text]))
                    {
                        words.AddRange(occurrence.Words(text, work.Texts[text]));
                    }
                }

                return words.Count > 0 ? words : null;
            case NearNode near:
                return Near(near, work);
            case NotNode { Operand: NotNode twice }:
                return Words(twice.Operand, work);
            case NotNode not:
                return Words(not.Operand, work) is null ? [] : null;
            case AndNode and:
                List<MatchedWord>?[] all = [.. and.Operands.Select(operand => Words(operand, work))];
                return all.Contains(null) ? null : [.. all.SelectMany(operand => operand!)];
            case OrNode or:
                List<MatchedWord>?[] any = [.. or.Operands.Select(operand => Words(operand, work))];
                return any.Any(operand => operand is not null) ? [.. any.SelectMany(operand => operand ?? [])] : null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static List<MatchedWord>? Near(NearNode near, WorkText work)
    {
        List<MatchedWord> words = [];
        for (int i = 0; i < work.Texts.Length; i++)
        {
            FieldText text = work.Texts[i];
            foreach (Occurrence left in Occurrence.Of(near.Left, text))
            {
                foreach (Occurrence right in Occurrence.Of(near.Right, text))
                {
                    if (left.Between(right, text) is { } between && between <= near.Distance)
                    {
                        words.AddRange(left.Words(i, text));
                        words.AddRange(right.Words(i, text));
                    }
                }
            }
        }

        return words.Count > 0 ? words : null;
    }
}
