using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Samples;

/// <summary>Terms that the queries of technologies look for.</summary>
internal sealed class SampleTerms
{
    private static readonly string[] Inflections = ["", "s", "ing", "ation", "er", "ed", "e"];
    private const int RecipesOfEach = 48;
    private const int MostTries = 12;
    private readonly QueryNode[] roots;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [];
    private readonly SortedSet<string> parts = new(StringComparer.Ordinal);

    internal SampleTerms(IEnumerable<Query> queries)
    {
        roots = [.. queries.Select(query => query.Root)];
        foreach (QueryNode root in roots)
        {
            Collect(root);
        }
    }

    /// <summary>Words of phrases, in ordinal order: alone they mean nothing to a query.</summary>
    internal IEnumerable<string> Decoys => parts.Where(part => !IsLeaf(part));

    /// <summary>Whether a query may match this word alone.</summary>
    internal bool IsLeaf(string word) =>
        words.Contains(word) || prefixes.Exists(prefix => word.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Sets of terms of a technology, each of which makes a work match that has nothing that is excluded.</summary>
    internal SampleTerm[][] Recipes(int technology, ref SampleNumbers numbers)
    {
        SampleTerm[][] recipes = new SampleTerm[RecipesOfEach][];
        for (int i = 0; i < recipes.Length; i++)
        {
            // What is drawn from the parts of a query may say what another part excludes.
            List<SampleTerm> terms = [];
            for (int tried = 0; tried < MostTries; tried++)
            {
                terms.Clear();
                Draw(roots[technology], ref numbers, terms);
                if (QueryEvaluation.Evaluate(roots[technology], TextOf(terms)).Matches)
                {
                    break;
                }
            }
            recipes[i] = [.. terms];
        }
        return recipes;
    }

    // Each term where it may stand, apart from the others as it will be in a work.
    private static WorkText TextOf(List<SampleTerm> terms)
    {
        const string between = " – and so on it goes for a long while here – ";
        return new WorkText(
            string.Join(between, terms.Where(term => term.Home == WorkFields.Title).Select(term => term.Text)),
            terms
                .Where(term => term.Home == WorkFields.Abstract)
                .SelectMany((term, i) => term.Words.Select((word, j) => new AbstractWord((1_000 * i) + j, word))),
            terms.Where(term => term.Home == WorkFields.Topic).Select(term => term.Text),
            terms.Where(term => term.Home == WorkFields.Keyword).Select(term => term.Text)
        );
    }

    private void Collect(QueryNode node)
    {
        switch (node)
        {
            case WordNode word:
                words.Add(word.Token);
                break;
            case PrefixNode prefix:
                prefixes.Add(prefix.Letters);
                break;
            case PhraseNode phrase:
                parts.UnionWith(phrase.Elements.Where(e => !e.IsPrefix).Select(e => e.Token));
                break;
            default:
                foreach (QueryNode operand in Operands(node))
                {
                    Collect(operand);
                }
                break;
        }
    }

    private static ImmutableArray<QueryNode> Operands(QueryNode node) =>
        node switch
        {
            AndNode and => and.Operands,
            OrNode or => or.Operands,
            NearNode near => [near.Left, near.Right],
            NotNode not => [not.Operand],
            _ => [],
        };

    private static void Draw(QueryNode node, ref SampleNumbers numbers, List<SampleTerm> terms)
    {
        switch (node)
        {
            case WordNode word:
                terms.Add(new SampleTerm([word.Token], word.Fields));
                break;
            case PrefixNode prefix:
                terms.Add(new SampleTerm([prefix.Letters + numbers.Of(Inflections)], prefix.Fields));
                break;
            case PhraseNode phrase:
                string[] row = new string[phrase.Elements.Length];
                for (int i = 0; i < row.Length; i++)
                {
                    PhraseElement element = phrase.Elements[i];
                    row[i] = element.IsPrefix ? element.Token + numbers.Of(Inflections) : element.Token;
                }
                // Written with hyphens it is the same phrase.
                terms.Add(new SampleTerm(numbers.Chance(0.2) ? [string.Join('-', row)] : row, phrase.Fields));
                break;
            case NearNode near:
                DrawNear(near, ref numbers, terms);
                break;
            case OrNode or:
                Draw(or.Operands[numbers.Below(or.Operands.Length)], ref numbers, terms);
                break;
            case AndNode and:
                foreach (QueryNode operand in and.Operands)
                {
                    Draw(operand, ref numbers, terms);
                }
                break;
            default:
                break;
        }
    }

    private static void DrawNear(NearNode near, ref SampleNumbers numbers, List<SampleTerm> terms)
    {
        List<SampleTerm> sides = [];
        Draw(near.Left, ref numbers, sides);
        Draw(near.Right, ref numbers, sides);
        if (sides.Count == 2)
        {
            if (numbers.Chance(0.3))
            {
                sides.Reverse();
            }
            string[] between = numbers.Below(Math.Min(near.Distance, 2) + 1) switch
            {
                0 => [],
                1 => ["of"],
                _ => ["in", "the"],
            };
            terms.Add(
                new SampleTerm([.. sides[0].Words, .. between, .. sides[1].Words], sides[0].Fields & sides[1].Fields)
            );
        }
    }
}
