using System.Collections.Immutable;

namespace Regalia.Assessment.Documents;

/// <summary>A text and where its lines lie. Lines and columns count from 1, as in the marks of the YAML library.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly ImmutableArray<int> _starts;

    public TextLines(string text)
    {
        _text = text;
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
        for (int at = 0; at < text.Length; at = Following(text, at))
        {
            starts.Add(at);
        }

        starts.Add(text.Length);
        _starts = starts.DrainToImmutable();
    }

    /// <summary>Number of lines; a line break at the very end does not begin another one.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The line break that the text uses: that of its first line.</summary>
    public string LineBreak => Count > 0 && Text(1, 1).EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Place of a line's first character; the end of the text for what lies behind it.</summary>
    public int Start(int line) => _starts[Math.Min(line, _starts.Length) - 1];

    /// <summary>Place behind a line and its break.</summary>
    public int Next(int line) => Start(line + 1);

    /// <summary>Place of a line and column.</summary>
    public int Offset(long line, long column) => Math.Min(_text.Length, Start((int)line) + (int)column - 1);

    /// <summary>A line without its break.</summary>
    public ReadOnlySpan<char> this[int line] => _text.AsSpan(Start(line)..Next(line)).TrimEnd("\r\n");

    /// <summary>Spaces that a line begins with.</summary>
    public int Indent(int line) => this[line] is var text ? text.Length - text.TrimStart(' ').Length : 0;

    /// <summary>
    /// How deep a comment or blank line stands: its spaces. What is deeper than a text behind | becomes part of it.
    /// </summary>
    public int Depth(int line) => IsBlank(line) ? this[line].Length : Indent(line);

    /// <summary>Whether nothing but spaces and tabs stands on a line.</summary>
    public bool IsBlank(int line) => this[line].Trim(" \t").IsEmpty;

    /// <summary>Whether a line is a comment and nothing else.</summary>
    public bool IsComment(int line) => this[line].TrimStart(" \t") is ['#', ..];

    /// <summary>Whether a line ends with a break: all but perhaps the last one do.</summary>
    public bool EndsWithBreak(int line) => Next(line) > Start(line) && _text[Next(line) - 1] == '\n';

    /// <summary>Lines from one to another, breaks included.</summary>
    public string Text(int first, int last) => _text[Start(first)..Next(last)];

    private static int Following(string text, int at) =>
        text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
}
