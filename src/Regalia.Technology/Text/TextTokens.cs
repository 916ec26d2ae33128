using System.Text;

namespace Regalia.Technology.Text;

/// <summary>
/// Text as tokens: runs of letters and digits, each letter folded (<see cref="LetterFold"/>). "Li-ion," is li, ion;
/// "Schrödinger" is schrodinger; "can't" is can, t.
/// </summary>
internal static class TextTokens
{
    /// <summary>The tokens of a text in order.</summary>
    internal static List<TextToken> Of(string text)
    {
        List<TextToken> tokens = [];
        StringBuilder letters = new();
        (int start, int end) = (0, 0);
        int at = 0;
        while (at < text.Length)
        {
            int codePoint = CodePointAt(text, at);
            int units = codePoint > char.MaxValue ? 2 : 1;
            int fold = LetterFold.Of(codePoint);
            if (fold > 0)
            {
                start = letters.Length == 0 ? at : start;
                Append(letters, fold);
                end = at + units;
            }
            else if (fold == LetterFold.Dropped && letters.Length > 0)
            {
                end = at + units;
            }
            else
            {
                Close(tokens, letters, start, end);
            }

            at += units;
        }

        Close(tokens, letters, start, end);
        return tokens;
    }

    // A lone surrogate comes back as itself, which breaks a token.
    private static int CodePointAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];

    private static void Append(StringBuilder letters, int codePoint)
    {
        if (codePoint <= char.MaxValue)
        {
            letters.Append((char)codePoint);
        }
        else
        {
            letters.Append(char.ConvertFromUtf32(codePoint));
        }
    }

    private static void Close(List<TextToken> tokens, StringBuilder letters, int start, int end)
    {
        if (letters.Length > 0)
        {
            tokens.Add(new TextToken(letters.ToString(), start, end - start));
            letters.Clear();
        }
    }
}
