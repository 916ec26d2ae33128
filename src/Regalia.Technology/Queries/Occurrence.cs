using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>Where a word, prefix or phrase stands in a text.</summary>
/// <param name="First">Its first token, as index into the tokens of the text.</param>
/// <param name="Last">Its last token, likewise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(int First, int Last)
{
    /// <summary>All occurrences in a text; of an OR those of each alternative.</summary>
    internal static IEnumerable<Occurrence> Of(QueryNode node, FieldText text) =>
        node switch
        {
            OrNode or => or.Operands.SelectMany(operand => Of(operand, text)),
            LeafNode leaf when !leaf.Fields.HasFlag(text.Field) => [],
            WordNode word => Of([new PhraseElement(word.Token, IsPrefix: false)], text),
            PrefixNode prefix => Of([new PhraseElement(prefix.Letters, IsPrefix: true)], text),
            PhraseNode phrase => Of([.. phrase.Elements], text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// Tokens between this and another occurrence, from the end of the earlier to the begin of the later;
    /// <see langword="null"/> if they share a token.
    /// </summary>
    internal long? Between(Occurrence other, FieldText text)
    {
        (Occurrence earlier, Occurrence later) = First <= other.First ? (this, other) : (other, this);
        return earlier.Last < later.First ? text.Tokens[later.First].Place - text.Tokens[earlier.Last].Place - 1 : null;
    }

    /// <summary>Its words.</summary>
    internal IEnumerable<MatchedWord> Words(int number, FieldText text)
    {
        for (int i = First; i <= Last; i++)
        {
            yield return new MatchedWord(number, text.Tokens[i].Start, text.Tokens[i].Length);
        }
    }

    private static IEnumerable<Occurrence> Of(PhraseElement[] elements, FieldText text)
    {
        for (int first = 0; first + elements.Length <= text.Tokens.Length; first++)
        {
            if (Enumerable.Range(0, elements.Length).All(i => IsAt(elements[i], first, i, text)))
            {
                yield return new Occurrence(first, first + elements.Length - 1);
            }
        }
    }

    // The i-th word of a phrase must stand i places behind its first: no unclaimed position between.
    private static bool IsAt(PhraseElement element, int first, int i, FieldText text)
    {
        PlacedToken token = text.Tokens[first + i];
        return token.Place == text.Tokens[first].Place + i
            && (
                element.IsPrefix
                    ? token.Token.StartsWith(element.Token, StringComparison.Ordinal)
                    : string.Equals(token.Token, element.Token, StringComparison.Ordinal)
            );
    }
}
