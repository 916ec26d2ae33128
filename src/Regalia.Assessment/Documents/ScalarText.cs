using System.Buffers;
using System.Globalization;
using System.Text;

namespace Regalia.Assessment.Documents;

/// <summary>Writes a text so that YAML reads it back as the very same text, whichever version of YAML is at work.</summary>
public static class ScalarText
{
    // Words that some version of YAML takes for true, false or nothing.
    private static readonly string[] Taken =
    [
        "y",
        "n",
        "yes",
        "no",
        "true",
        "false",
        "on",
        "off",
        "null",
        "nan",
        "inf",
    ];

    private static readonly SearchValues<char> ListMarks = SearchValues.Create(",[]{}");

    /// <summary>
    /// The text plain where that is safe, else in double quotes: words like yes, numbers, dates, leading signs, <c>: </c>,
    /// <c> #</c>, line breaks, tabs, control characters. An empty text stays empty.
    /// </summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">Half a surrogate pair, which no file can hold.</exception>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 || IsPlain(value) ? value : Quoted(value);
    }

    /// <summary>Texts as a list in one line: <c>[one, "two, three"]</c>.</summary>
    /// <param name="values">The texts.</param>
    /// <exception cref="ArgumentException">Half a surrogate pair, which no file can hold.</exception>
    public static string Of(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return "["
            + string.Join(", ", values.Select(v => IsPlain(v) && v.AsSpan().IndexOfAny(ListMarks) < 0 ? v : Quoted(v)))
            + "]";
    }

    // Cautious rather than complete: what begins with a letter and holds nothing that YAML could stumble over.
    private static bool IsPlain(string value)
    {
        if (
            value.Length == 0
            || !(char.IsLetter(value[0]) || value[0] is '_' or '/' or '(')
            || value[^1] is ' ' or ':'
            || Taken.Contains(value, StringComparer.OrdinalIgnoreCase)
            || value.Contains(": ", StringComparison.Ordinal)
            || value.Contains(" #", StringComparison.Ordinal)
        )
        {
            return false;
        }

        foreach (char c in value)
        {
            if (MustBeEscaped(c) || char.IsSurrogate(c) || (c > '~' && char.IsWhiteSpace(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Quoted(string value)
    {
        StringBuilder text = new("\"");
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                throw new ArgumentException("Half a surrogate pair cannot be written.", nameof(value));
            }
            else
            {
                _ = c switch
                {
                    '"' => text.Append("\\\""),
                    '\\' => text.Append(@"\\"),
                    '\n' => text.Append("\\n"),
                    '\r' => text.Append("\\r"),
                    '\t' => text.Append("\\t"),
                    _ when MustBeEscaped(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                    _ => text.Append(c),
                };
            }
        }

        return text.Append('"').ToString();
    }

    // Control characters, the line breaks of other systems, the mark of byte order, and what is no character.
    internal static bool MustBeEscaped(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
