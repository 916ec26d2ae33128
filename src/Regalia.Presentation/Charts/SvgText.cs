using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Charts;

/// <summary>Elements and attributes in text, one element a line; whatever stands in them stays text.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Ids stand in selectors and in references unescaped.</summary>
    internal static void RequireId(string id)
    {
        if (
            id is not [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..]
            || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        )
        {
            throw new ArgumentException($"\"{id}\": expected letters, digits and hyphens, a letter first", nameof(id));
        }
    }

    /// <summary>A number with at most two decimals, the same under every culture.</summary>
    internal static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text that is SVG already.</summary>
    internal void Raw(string svg) => _text.Append(svg);

    /// <summary>Begins an element.</summary>
    internal void Begin(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        _text.Append(">\n");
    }

    /// <summary>Ends an element.</summary>
    internal void End(string name) => _text.Append("</").Append(name).Append(">\n");

    /// <summary>An element with text in it.</summary>
    internal void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        _text.Append('>').Append(Escaped(text, inAttribute: false));
        End(name);
    }

    /// <summary>An element with nothing in it.</summary>
    internal void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        _text.Append("/>\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Tag(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach ((string attribute, string value) in attributes)
        {
            _text.Append(' ').Append(attribute).Append("=\"").Append(Escaped(value, inAttribute: true)).Append('"');
        }
    }

    // A cell may hold anything; what XML 1.0 cannot hold becomes the replacement character. Lines of a detail stay lines.
    private static string Escaped(string text, bool inAttribute)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune letter in text.EnumerateRunes())
        {
            _ = letter.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\n' when inAttribute => escaped.Append("&#10;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(letter.ToString()),
            };
        }
        return escaped.ToString();
    }
}
