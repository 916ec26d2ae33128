using System.Globalization;
using System.Text;

namespace Regalia.Evidence.Places;

/// <summary>
/// Words of a text one after another, in lower-case letters without accents. By hand rather than by culture: under tr-TR
/// "IRAQ" in lower case is not "iraq".
/// </summary>
internal static class WordReader
{
    /// <summary>Most letters of a word that can be in a name.</summary>
    public const int Longest = 24;

    private const int Folded = 0x250;
    private const string Saint = "saint";

    private static readonly char[] Plain = PlainLetters();

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsInWord(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c) || c is '&' or '_'
            : char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The end of the word that starts at a character.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && IsInWord(text[end]))
        {
            end++;
        }
        return end;
    }

    /// <summary>The word in plain letters; empty if it is too long for any name.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > Longest)
        {
            return [];
        }
        int length = 0;
        foreach (char c in word)
        {
            char plain = c < Folded ? Plain[c] : c;
            // A mark that stands apart from its letter.
            if (c < Folded || char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                buffer[length++] = plain;
            }
        }
        return buffer[..length] switch
        {
            "st" => Saint,
            "&" => "and",
            _ => buffer[..length],
        };
    }

    /// <summary>What stands between the end of a word and the next, and where that starts.</summary>
    public static (WordGap Gap, int Next) GapAt(ReadOnlySpan<char> text, int end)
    {
        int at = end;
        bool dot = Take(text, ref at, '.');
        bool comma = !dot && Take(text, ref at, ',');
        int blanks = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        blanks = at - blanks;
        comma |= !comma && blanks > 0 && Take(text, ref at, '(');
        bool joined = !dot && !comma && blanks == 0 && at < text.Length && IsJoint(text[at]);
        at += joined ? 1 : 0;
        return at >= text.Length || !IsInWord(text[at]) ? (WordGap.Wide, at)
            : dot ? (WordGap.Dot, at)
            : comma ? (WordGap.Comma, at)
            : joined || blanks > 0 ? (WordGap.Plain, at)
            : (WordGap.Wide, at);
    }

    private static bool IsJoint(char c) => c is '-' or '\u2010' or '\u2011' or '\'' or '\u2018' or '\u2019' or '`';

    private static bool Take(ReadOnlySpan<char> text, ref int at, char wanted)
    {
        bool taken = at < text.Length && text[at] == wanted;
        at += taken ? 1 : 0;
        return taken;
    }

    private static char[] PlainLetters()
    {
        var letters = new char[Folded];
        for (int i = 0; i < Folded; i++)
        {
            char letter = ((char)i).ToString().Normalize(NormalizationForm.FormKD)[0];
            letters[i] = letter switch
            {
                >= 'A' and <= 'Z' => (char)(letter | 0x20),
                'ı' => 'i',
                _ => letter,
            };
        }
        return letters;
    }
}
