using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Charts;

/// <summary>
/// Writes a chart as SVG 1.1: text stays text, nothing is loaded from elsewhere, no script. Title and description are read out;
/// colours follow the reader's light or dark setting. Digits are the same under every culture.
/// </summary>
/// <remarks>Coordinates are in pixels of a screen, from the upper left.</remarks>
public sealed class SvgCanvas
{
    private const string Fonts =
        "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";

    private readonly StringBuilder _text = new();
    private readonly string _id;
    private int _depth = 1;

    /// <summary>Begins a chart with its ground.</summary>
    /// <param name="id">Unique in the page that the chart may stand in: ASCII letters, digits and hyphens, a letter first.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    /// <exception cref="ArgumentException">The id has other characters.</exception>
    public SvgCanvas(string id, double width, double height, string title, string description)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (
            id is not [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..]
            || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        )
        {
            throw new ArgumentException($"\"{id}\": expected letters, digits and hyphens, a letter first", nameof(id));
        }
        _id = id;
        (string w, string h) = (Number(width), Number(height));
        _text.Append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        Attributes([
            ("id", id),
            ("width", w),
            ("height", h),
            ("viewBox", "0 0 " + w + " " + h),
            ("role", "graphics-document document"),
            ("aria-roledescription", "chart"),
            ("aria-labelledby", id + "-title"),
            ("aria-describedby", id + "-desc"),
            ("lang", "en"),
            ("font-family", Fonts),
        ]);
        _text.Append(">\n");
        Element("title", title, ("id", id + "-title"));
        Element("desc", description, ("id", id + "-desc"));
        _text.Append("  <style>\n").Append(ChartPalette.Style(id)).Append("  </style>\n");
        Patterns();
        Rectangle(0, 0, width, height, "paper");
    }

    /// <summary>Draws parts that belong together and are read out as one.</summary>
    /// <param name="label">What is read out; also shown where a pointer rests.</param>
    /// <param name="draw">Draws the parts.</param>
    public void Group(string label, Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        Indent().Append("<g");
        Attributes([("role", "img"), ("aria-label", label)]);
        _text.Append(">\n");
        _depth++;
        Element("title", label);
        draw();
        _depth--;
        Indent().Append("</g>\n");
    }

    /// <summary>A rectangle of a class of the style sheet: <c>paper</c>, <c>rule</c>.</summary>
    public void Rectangle(double x, double y, double width, double height, string @class) =>
        Empty("rect", [.. Box(x, y, width, height), ("class", @class)]);

    /// <summary>A rectangle in a colour with its pattern and a frame.</summary>
    public void Rectangle(double x, double y, double width, double height, ChartTone tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        (string, string)? fill = tone.Pattern switch
        {
            ChartPattern.Solid => ("class", "tone-" + tone.Name),
            ChartPattern.Blank => null,
            _ => ("fill", "url(#" + _id + "-" + tone.Name + ")"),
        };
        if (fill is { } painted)
        {
            Empty("rect", [.. Box(x, y, width, height), painted]);
        }
        Rectangle(x, y, width, height, "rule");
    }

    /// <summary>One line of text.</summary>
    /// <param name="x">Its left end.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">Font size.</param>
    /// <param name="class"><c>ink</c> or <c>soft</c>.</param>
    /// <param name="bold">Whether in bold.</param>
    public void Text(double x, double y, string text, double size, string @class = "ink", bool bold = false)
    {
        (string, string)[] weight = bold ? [("font-weight", "700")] : [];
        Element(
            "text",
            text,
            [("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("class", @class), .. weight]
        );
    }

    /// <summary>The whole chart.</summary>
    public override string ToString() => _text + "</svg>\n";

    private void Patterns()
    {
        _text.Append("  <defs>\n");
        foreach (ChartTone tone in ChartPalette.Tones)
        {
            (double size, string turn, string mark) = tone.Pattern switch
            {
                ChartPattern.Stripes => (
                    6,
                    "rotate(45)",
                    $"<rect width=\"3\" height=\"6\" class=\"tone-{tone.Name}\"/>"
                ),
                ChartPattern.Dots => (
                    5,
                    "rotate(45)",
                    $"<circle cx=\"2.5\" cy=\"2.5\" r=\"1.7\" class=\"tone-{tone.Name}\"/>"
                ),
                _ => (0, "", ""),
            };
            if (size > 0)
            {
                _text.Append(
                    CultureInfo.InvariantCulture,
                    $"    <pattern id=\"{_id}-{tone.Name}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"{turn}\">{mark}</pattern>\n"
                );
            }
        }
        _text.Append("  </defs>\n");
    }

    private void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Indent().Append('<').Append(name);
        Attributes(attributes);
        _text.Append('>').Append(Escaped(text)).Append("</").Append(name).Append(">\n");
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Indent().Append('<').Append(name);
        Attributes(attributes);
        _text.Append("/>\n");
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');
        }
    }

    private static (string, string)[] Box(double x, double y, double width, double height) =>
        [("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height))];

    private StringBuilder Indent() => _text.Append(' ', 2 * _depth);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // A cell may hold anything; what XML 1.0 cannot hold becomes the replacement character.
    private static string Escaped(string text)
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
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(letter.ToString()),
            };
        }
        return escaped.ToString();
    }
}
