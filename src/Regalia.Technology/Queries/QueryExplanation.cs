using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Technology.Queries;

/// <summary>A query in plain words: one statement, with the statements it is made of below it.</summary>
/// <param name="Words">The statement, e.g. <c>all of these:</c> or <c>the word "qubit"</c>.</param>
/// <param name="Span">The part of the query it explains.</param>
/// <param name="Parts">What it is made of; empty for a word, prefix or phrase.</param>
public sealed record QueryExplanation(string Words, QuerySpan Span, ImmutableArray<QueryExplanation> Parts)
{
    /// <summary>Explains a query.</summary>
    public static QueryExplanation Of(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(query.Root);
    }

    /// <summary>Explains a part of a query.</summary>
    public static QueryExplanation Of(QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node switch
        {
            WordNode word => Leaf(word, $"the word \"{word.Token}\""),
            PrefixNode prefix => Leaf(prefix, $"a word that begins with \"{prefix.Letters}\""),
            PhraseNode phrase => Leaf(phrase, Phrase(phrase)),
            AndNode and => Group("all of these:", and, and.Operands),
            OrNode or => Group("one of these or more:", or, or.Operands),
            NotNode not => Group("without this:", not, [not.Operand]),
            NearNode near => Group(Near(near.Distance), near, [near.Left, near.Right]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The statements as lines, two blanks deeper for each level.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Words;
        foreach (string line in Parts.SelectMany(part => part.Lines()))
        {
            yield return "  " + line;
        }
    }

    private static QueryExplanation Leaf(LeafNode leaf, string words) =>
        new(
            leaf.Fields switch
            {
                WorkFields.Title => words + " in the title",
                WorkFields.Abstract => words + " in the abstract",
                WorkFields.Topic => words + " in the name of a topic",
                WorkFields.Keyword => words + " in a keyword",
                _ => words,
            },
            leaf.Span,
            []
        );

    private static QueryExplanation Group(string words, QueryNode node, ImmutableArray<QueryNode> parts) =>
        new(words, node.Span, [.. parts.Select(Of)]);

    private static string Phrase(PhraseNode phrase)
    {
        string tokens = string.Join(' ', phrase.Elements.Select(element => element.Token));
        return phrase.Elements[^1].IsPrefix
            ? $"the words \"{tokens}…\" in a row, the last only begun"
            : $"the words \"{tokens}\" in a row";
    }

    private static string Near(int distance) =>
        distance switch
        {
            0 => "these two next to each other, in either order:",
            1 => "these two with at most one word between, in either order:",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"these two with at most {distance} words between, in either order:"
            ),
        };
}
