using System.Collections.Immutable;
using System.Text;

namespace Regalia.Presentation.Charts;

/// <summary>
/// How wide a text is at most, without a font at hand: each letter as wide as in the widest of the usual system fonts, so that
/// nothing is cut off wherever the chart is opened.
/// </summary>
public static class TextWidth
{
    private const double Bold = 1.12;
    private const string Ellipsis = "…";

    /// <summary>Width in the unit of the font size.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">Font size.</param>
    /// <param name="bold">Whether it is set in bold.</param>
    public static double Of(string text, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        double width = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            width += Of(letter);
        }
        return width * size * (bold ? Bold : 1);
    }

    /// <summary>
    /// Breaks a text between words into lines that fit; a word that is too long is broken inside, and what does not fit into
    /// the last line ends in an ellipsis.
    /// </summary>
    /// <param name="text">The text; runs of spaces count as one.</param>
    /// <param name="size">Font size.</param>
    /// <param name="width">Width of a line; at least that of two letters.</param>
    /// <param name="most">At most so many lines, 1 or more.</param>
    /// <param name="bold">Whether it is set in bold.</param>
    public static ImmutableArray<string> Wrap(string text, double size, double width, int most, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Of("WW", size, bold));
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = word;
            string joined = line.Length == 0 ? rest : line + " " + rest;
            if (Of(joined, size, bold) <= width)
            {
                line = joined;
                continue;
            }
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            while (Of(rest, size, bold) > width)
            {
                string head = Head(rest, size, width, bold);
                lines.Add(head);
                rest = rest[head.Length..];
            }
            line = rest;
        }
        if (line.Length > 0)
        {
            lines.Add(line);
        }
        if (lines.Count <= most)
        {
            return [.. lines];
        }
        string last = lines[most - 1];
        while (last.Length > 0 && Of(last + Ellipsis, size, bold) > width)
        {
            last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)].TrimEnd();
        }
        return [.. lines.Take(most - 1), last + Ellipsis];
    }

    private static string Head(string word, double size, double width, bool bold)
    {
        int length = 0;
        double used = 0;
        foreach (Rune letter in word.EnumerateRunes())
        {
            // Multiplied as a whole, as the line will be: the last digit decides what fits.
            used += Of(letter);
            if (used * size * (bold ? Bold : 1) > width)
            {
                break;
            }
            length += letter.Utf16SequenceLength;
        }
        // A word of parts is broken between them.
        int part = word.AsSpan(0, length).LastIndexOf('-') + 1;
        return word[..(part > 1 ? part : length)];
    }

    // In units of the font size, after DejaVu Sans and Verdana, rounded up.
    private static double Of(Rune letter) =>
        letter.Value switch
        {
            ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'I' => 0.42,
            'f' or 'r' or 't' or '(' or ')' or '[' or ']' or '-' or '/' or '·' => 0.46,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 1.06,
            >= 'A' and <= 'Z' => 0.80,
            < 0x7F => 0.66,
            < 0x250 or (>= 0x1E00 and < 0x1F00) => 0.86,
            _ => 1.10,
        };
}
