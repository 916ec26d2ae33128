using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Documents;

/// <summary>The tree of an entry document and where each part of it lies in the text.</summary>
internal sealed class EntryLayout
{
    private readonly YamlScreening _screening;
    private readonly string _text;

    public EntryLayout(string text, TextLines lines, YamlMappingNode root, YamlScreening screening)
    {
        _text = text;
        Lines = lines;
        Root = root;
        _screening = screening;
    }

    public TextLines Lines { get; }

    public YamlMappingNode Root { get; }

    /// <summary>The lists that are there, by key.</summary>
    public ImmutableDictionary<string, EntryList> Lists { get; init; } =
        ImmutableDictionary.Create<string, EntryList>(StringComparer.Ordinal);

    /// <summary>The last line that belongs to a node.</summary>
    public int LastLine(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => LastLineOfBlock(node),
            YamlScalarNode => (int)node.End.Line,
            YamlMappingNode { Style: YamlDotNet.Core.Events.MappingStyle.Flow }
            or YamlSequenceNode { Style: YamlDotNet.Core.Events.SequenceStyle.Flow } => (int)
                _screening.FlowEnd(node.Start).Line,
            YamlMappingNode map => map.Children.Max(pair => Math.Max(LastLine(pair.Key), LastLine(pair.Value))),
            YamlSequenceNode list => Math.Max((int)list.Start.Line, list.Children.Max(LastLine)),
            _ => (int)node.End.Line,
        };

    /// <summary>Blank lines and comments from a line on.</summary>
    public IEnumerable<int> Gap(int line)
    {
        for (; line <= Lines.Count && (Lines.IsBlank(line) || Lines.IsComment(line)); line++)
        {
            yield return line;
        }
    }

    /// <summary>The place behind the colon of a key.</summary>
    public int BehindColon(YamlNode key) => _text.IndexOf(':', Lines.Offset(key.End.Line, key.End.Column)) + 1;

    /// <summary>What to cut out and put in so that another text stands behind a key. Comments on the line stay.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What stands behind it.</param>
    /// <param name="written">What shall stand there, as YAML; empty for nothing.</param>
    public IEnumerable<TextEdit> Replace(YamlNode key, YamlNode value, string written)
    {
        int colon = BehindColon(key);
        int keyLine = (int)key.Start.Line;
        int last = LastLine(value);
        string put = written.Length == 0 ? "" : " " + written;
        if (value is YamlScalarNode { Value: "" or null, Style: ScalarStyle.Plain })
        {
            yield return new TextEdit(colon, colon, put);
        }
        else if (value.Start.Line > keyLine)
        {
            yield return new TextEdit(colon, colon, put);
            yield return new TextEdit(Lines.Next(keyLine), Lines.Next(last), "");
        }
        else if (value is YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded })
        {
            int sign = Lines.Offset(value.Start.Line, value.Start.Column) + 1;
            int end = sign < _text.Length && _text[sign] == '-' ? sign + 1 : sign;
            yield return new TextEdit(colon, end, put);
            yield return new TextEdit(Lines.Next(keyLine), Lines.Next(last), "");
        }
        else
        {
            Mark mark = value is YamlScalarNode ? value.End : _screening.FlowEnd(value.Start);
            int end = Lines.Offset(mark.Line, mark.Column) + (value is YamlScalarNode ? 0 : 1);
            int start = Lines.Offset(value.Start.Line, value.Start.Column);
            yield return written.Length == 0 ? new TextEdit(colon, end, "") : new TextEdit(start, end, written);
        }
    }

    // The library's end mark lies behind the blank lines and comments that follow such a text.
    private int LastLineOfBlock(YamlNode node)
    {
        int header = (int)node.Start.Line;
        int last = header;
        int? indent = null;
        for (int line = header + 1; line <= Lines.Count && line < node.End.Line + (node.End.Column > 1 ? 1 : 0); line++)
        {
            // Spaces beyond the indentation are part of the text, also where nothing else stands on the line.
            if (Lines.IsBlank(line) && (indent is null || Lines[line].Length <= indent))
            {
                continue;
            }

            indent ??= Lines.Indent(line);
            if (Lines.Indent(line) < indent)
            {
                break;
            }

            last = line;
        }

        return last;
    }
}
