using System.Buffers;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Regalia.Assessment.Documents;

/// <summary>
/// Goes once over a YAML text before it is built into a tree: refuses what could crash the program, mean something else
/// than it looks like, or swallow an entry; notes where lists and groups in brackets end, which the tree does not know.
/// </summary>
internal sealed class YamlScreening
{
    private const int MostLevels = 32;
    private const int MostCharacters = 4_000_000;

    private static readonly SearchValues<char> Indicators = SearchValues.Create("+123456789");

    private readonly Dictionary<(long Line, long Column), Mark> _flowEnds = [];
    private readonly HashSet<int> _continued = [];
    private readonly TextLines _lines;
    private readonly Action<int, string, string> _report;
    private readonly Stack<(ParsingEvent Start, bool IsFlow)> _open = new();

    private YamlScreening(TextLines lines, Action<int, string, string> report) => (_lines, _report) = (lines, report);

    /// <summary>Screens a text.</summary>
    /// <param name="text">The text, without a mark of byte order.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="report">Receives faults: line, what was expected, how to mend it.</param>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static YamlScreening Of(string text, TextLines lines, Action<int, string, string> report)
    {
        YamlScreening screening = new(lines, report);
        if (screening.CharactersAreSound(text))
        {
            try
            {
                screening.ReadEvents(text);
            }
            catch (YamlException) when (screening.RefuseTabs())
            {
                return screening;
            }

            screening.RefuseTabs();
        }

        return screening;
    }

    /// <summary>Where a list or group in brackets that begins at a mark ends.</summary>
    public Mark FlowEnd(Mark start) => _flowEnds[(start.Line, start.Column)];

    private bool CharactersAreSound(string text)
    {
        if (text.Length > MostCharacters)
        {
            _report(1, "a file of at most 4 million characters", "is this the right file?");
            return false;
        }

        int line = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            bool allowed = c is '\n' or '\t' || (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (!allowed && !pair && (char.IsSurrogate(c) || ScalarText.MustBeEscaped(c)))
            {
                string code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
                _report(line, "text without control characters", "remove " + code + " from this line");
                return false;
            }

            i += pair ? 1 : 0;
            line += c == '\n' ? 1 : 0;
        }

        return true;
    }

    private void ReadEvents(string text)
    {
        Parser parser = new(new StringReader(text));
        int documents = 0;
        while (parser.MoveNext())
        {
            ParsingEvent current = parser.Current!;
            int line = (int)current.Start.Line;
            switch (current)
            {
                case DocumentStart when ++documents > 1:
                    _report(line, "one document", "remove the line --- and merge what is below it by hand");
                    return;
                case AnchorAlias:
                    _report(line, "values written out", "put a value that begins with * in quotes");
                    return;
                case NodeEvent { Anchor.IsEmpty: false }:
                    _report(line, "values without anchors", "put a value that begins with & in quotes");
                    return;
                case NodeEvent { Tag.IsEmpty: false }:
                    _report(line, "values without tags", "put a value that begins with ! in quotes");
                    return;
                case MappingStart or SequenceStart:
                    if (_open.Count >= MostLevels)
                    {
                        string levels = MostLevels.ToString(CultureInfo.InvariantCulture);
                        _report(line, "at most " + levels + " levels of lists and groups", "write it flatter");
                        return;
                    }

                    bool flow =
                        current
                        is MappingStart { Style: MappingStyle.Flow }
                            or SequenceStart { Style: SequenceStyle.Flow };
                    _open.Push((current, flow));
                    break;
                case MappingEnd or SequenceEnd:
                    (ParsingEvent start, bool isFlow) = _open.Pop();
                    if (isFlow)
                    {
                        _flowEnds[(start.Start.Line, start.Start.Column)] = current.Start;
                        Continued(start.Start, (int)current.Start.Line, "is a closing bracket missing?");
                    }

                    break;
                case Scalar scalar:
                    ReadScalar(scalar);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadScalar(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            Continued(scalar.Start, (int)scalar.End.Line, "is a closing quote missing?");
            return;
        }

        // What such a text takes in then depends on its own lines only, not on what follows it.
        int header = (int)scalar.Start.Line;
        ReadOnlySpan<char> signs = _lines[header][(int)scalar.Start.Column..];
        if (!signs.IsEmpty && signs[..Math.Min(2, signs.Length)].ContainsAny(Indicators))
        {
            _report(header, "text after |, |-, > or >-", "leave out what stands behind | or >");
        }
        else if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            _report(header, "a text below | or >", "leave the sign out where there is no text");
        }

        for (
            int line = header + 1;
            line < scalar.End.Line || (line == scalar.End.Line && scalar.End.Column > 1);
            line++
        )
        {
            _continued.Add(line);
        }
    }

    // A forgotten quote or bracket would swallow the entries below; they show by standing too far to the left.
    private void Continued(Mark start, int last, string mend)
    {
        (ParsingEvent Start, bool IsFlow)? block = _open
            .Where(o => !o.IsFlow)
            .Cast<(ParsingEvent, bool)?>()
            .FirstOrDefault();
        long column = block?.Start.Start.Column ?? 0;
        for (int line = (int)start.Line + 1; line <= last; line++)
        {
            _continued.Add(line);
            if (!_lines.IsBlank(line) && _lines.Indent(line) < column)
            {
                _report(line, "the rest of a value indented deeper than its key", mend);
                return;
            }
        }
    }

    // The library blames another line for a tab, or none.
    private bool RefuseTabs()
    {
        for (int line = 1; line <= _lines.Count; line++)
        {
            ReadOnlySpan<char> text = _lines[line];
            bool indented = text[..(text.Length - text.TrimStart(" \t").Length)].Contains('\t');
            if (indented && !_lines.IsBlank(line) && !_continued.Contains(line))
            {
                _report(line, "lines indented by spaces", "replace the tab at the beginning of this line");
                return true;
            }
        }

        return false;
    }
}
