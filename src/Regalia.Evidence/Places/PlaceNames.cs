using System.Globalization;
using System.Text;

namespace Regalia.Evidence.Places;

/// <summary>Brings the many spellings of a country's name to one.</summary>
internal static class PlaceNames
{
    // No name of a place is longer; whatever is longer is a sentence or a list.
    private const int Longest = 100;

    // Forms of government that stand before a name and do not change which place it is. Those that do ("Republic of Korea",
    // "Democratic Republic of the Congo", "Republic of China") are names of their own in the table and are found first.
    private static readonly string[] Styles =
    [
        "republic of ",
        "kingdom of ",
        "islamic republic of ",
        "federal republic of ",
        "federal democratic republic of ",
        "democratic republic of ",
        "democratic socialist republic of ",
        "socialist republic of ",
        "peoples republic of ",
        "peoples democratic republic of ",
        "bolivarian republic of ",
        "plurinational state of ",
        "oriental republic of ",
        "cooperative republic of ",
        "co operative republic of ",
        "united republic of ",
        "arab republic of ",
        "hashemite kingdom of ",
        "grand duchy of ",
        "principality of ",
        "sultanate of ",
        "commonwealth of ",
        "federation of ",
    ];

    /// <summary>The place that a name means; null if it is none that the table knows.</summary>
    internal static Place? Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest)
        {
            return null;
        }
        if (text.ContainsAnyExceptInRange('\0', '\x7f'))
        {
            text = WithoutAccents(text);
        }
        // Taken apart, a text can be longer, or nothing.
        if (text.IsEmpty || text.Length > Longest)
        {
            return null;
        }
        Span<char> buffer = stackalloc char[Longest * 6 + 8];
        if (FindPlain(text, buffer) is { } place)
        {
            return place;
        }
        return Turned(text) is { } turned ? FindPlain(turned, buffer) : null;
    }

    /// <summary>A name in the form in which the table keeps it.</summary>
    internal static string Normalise(string name)
    {
        ReadOnlySpan<char> plain = WithoutAccents(name);
        Span<char> buffer = stackalloc char[plain.Length * 6 + 8];
        return Plain(plain, buffer).ToString();
    }

    private static Place? FindPlain(ReadOnlySpan<char> text, Span<char> buffer)
    {
        ReadOnlySpan<char> name = Plain(text, buffer);
        if (PlaceTable.ByName.TryGetValue(name, out Place? place))
        {
            return place;
        }
        foreach (string style in Styles)
        {
            if (name.StartsWith(style, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> rest = WithoutArticle(name[style.Length..]);
                return PlaceTable.ByName.TryGetValue(rest, out place) ? place : null;
            }
        }
        return null;
    }

    // "Korea, Republic of" and "Korea (Republic of)" say "Republic of Korea".
    private static string? Turned(ReadOnlySpan<char> text)
    {
        int comma = text.IndexOf(',');
        if (comma > 0 && text.LastIndexOf(',') == comma)
        {
            return string.Concat(text[(comma + 1)..], " ", text[..comma]);
        }
        int bracket = text.IndexOf('(');
        return comma < 0 && bracket > 0 && text[^1] == ')'
            ? string.Concat(text[(bracket + 1)..^1], " ", text[..bracket])
            : null;
    }

    // Lower-case ASCII words with one blank between them, without dots and apostrophes ("U.S." is "us"), "St" and "&" written
    // out, no article in front. By hand rather than by culture: under tr-TR "IRAQ" in lower case is not "iraq".
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int length = 0;
        int word = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c > '\x7f')
            {
                buffer[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else if (c is not ('.' or '\'' or '`'))
            {
                EndWord(buffer, ref length, ref word);
                if (c == '&')
                {
                    "and ".CopyTo(buffer[length..]);
                    length += 4;
                    word = length;
                }
            }
        }
        EndWord(buffer, ref length, ref word);
        return WithoutArticle(buffer[..Math.Max(0, length - 1)]);
    }

    private static void EndWord(Span<char> buffer, ref int length, ref int word)
    {
        if (length == word)
        {
            return;
        }
        if (buffer[word..length] is "st")
        {
            "saint".CopyTo(buffer[word..]);
            length = word + 5;
        }
        buffer[length++] = ' ';
        word = length;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    private static string WithoutAccents(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in Decomposed(text))
        {
            switch (c)
            {
                case 'ı':
                    plain.Append('i');
                    break;
                case '‘' or '’' or 'ʼ':
                    plain.Append('\'');
                    break;
                default:
                    if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                    {
                        plain.Append(
                            char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation
                                ? ' '
                                : c
                        );
                    }
                    break;
            }
        }
        return plain.ToString();
    }

    // Half a surrogate pair, as a broken encoding leaves it, cannot be decomposed; such a text is no name either.
    private static string Decomposed(ReadOnlySpan<char> text)
    {
        string whole = text.ToString();
        try
        {
            return whole.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return whole;
        }
    }
}
