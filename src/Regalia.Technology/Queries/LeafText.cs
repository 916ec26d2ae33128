using System.Collections.Immutable;
using Regalia.Technology.Text;

namespace Regalia.Technology.Queries;

/// <summary>The text of a word or phrase, and what it asks for.</summary>
/// <param name="query">The query, which receives the faults.</param>
/// <param name="span">The whole piece, with its quotation marks.</param>
/// <param name="start">First character of its words.</param>
/// <param name="end">Character after them.</param>
/// <param name="isQuoted">Whether it stands in quotation marks.</param>
internal sealed class LeafText(QueryText query, QuerySpan span, int start, int end, bool isQuoted)
{
    private const int FewestLetters = 3;
    private readonly string words = query.Text[start..end];

    /// <summary>The words; none if there is a fault.</summary>
    internal ImmutableArray<PhraseElement> Elements()
    {
        if (Foreign() is var (expected, mend))
        {
            query.Fault(span, expected, mend);
            return [];
        }

        bool isPrefix = words.EndsWith('*');
        string plain = isPrefix ? words[..^1] : words;
        if (plain.Contains('*', StringComparison.Ordinal))
        {
            int star = start + plain.IndexOf('*', StringComparison.Ordinal);
            query.Fault(
                query.Span(star, star + 1),
                isQuoted ? "a star only at the end of the last word of a phrase" : "a star only at the end of a word",
                isQuoted
                    ? "write the words that may stand there: \"…\" OR \"…\""
                    : "write the begin of the word and a star: comput*"
            );
            return [];
        }

        List<TextToken> tokens = TextTokens.Of(plain);
        if (tokens.Count == 0)
        {
            query.Fault(span, "a letter or digit", "signs alone are not searched: leave it out");
            return [];
        }

        if (isPrefix && !CanBePrefix(tokens[^1], plain))
        {
            return [];
        }

        return [.. tokens.Select((token, i) => new PhraseElement(token.Token, isPrefix && i == tokens.Count - 1))];
    }

    private bool CanBePrefix(TextToken last, string plain)
    {
        int star = start + plain.Length;
        if (last.Start + last.Length != plain.Length)
        {
            query.Fault(query.Span(star, star + 1), "a star right behind a letter or digit", "join it to the word");
            return false;
        }

        if (last.Token.EnumerateRunes().Count() < FewestLetters)
        {
            query.Fault(
                query.Span(start + last.Start, star + 1),
                FormattableString.Invariant($"{FewestLetters} letters or more before the star"),
                "write more of the word, or the words themselves with OR"
            );
            return false;
        }

        return true;
    }

    // What other databases write, and this one would otherwise take for a sign between words.
    private (string Expected, string Mend)? Foreign()
    {
        if (words.Length == 0)
        {
            return null;
        }

        int sign = words.IndexOfAny(['?', '$']);
        if (
            sign >= 0
            && (!isQuoted || (sign + 1 < words.Length && words[sign] == '?' && char.IsLetterOrDigit(words[sign + 1])))
        )
        {
            return ("no sign for a single letter", "write both words with OR, or their begin and a star: comput*");
        }

        return (isQuoted, words[0]) switch
        {
            (false, '-' or '!') when words.Length > 1 && char.IsLetterOrDigit(words[1]) => (
                "an operator in words",
                "write AND NOT " + words[1..]
            ),
            (false, '+') when words.Length > 1 => ("an operator in words", "write AND " + words[1..]),
            (false, '~') => ("NEAR for words near each other", "write A NEAR/5 B"),
            _ => null,
        };
    }
}
