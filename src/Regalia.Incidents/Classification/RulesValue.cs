using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Incidents.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Incidents.Classification;

/// <summary>A value of a rules file with its place.</summary>
internal sealed class RulesValue(YamlNode node, string file)
{
    private const int MostShown = 60;

    /// <summary>The value as a mapping.</summary>
    public RulesMap Map() =>
        node is YamlMappingNode map
            ? new(map, file)
            : throw Fault("keys with values (key: value)", "indent them under it");

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public IEnumerable<RulesValue> Items() =>
        node switch
        {
            YamlSequenceNode list => list.Children.Select(item => new RulesValue(item, file)),
            YamlMappingNode => throw Fault("a list", "begin each entry with a dash"),
            _ => [this],
        };

    /// <summary>The value as text.</summary>
    public string Text() => TextOrNothing() is { Length: > 0 } text ? text : throw Fault("a text", "write one");

    /// <summary>The value as text, which may be empty.</summary>
    public string TextOrNothing() =>
        node is YamlScalarNode { Value: string text } ? text : throw Fault("a text", "write one");

    /// <summary>The value as texts, at least one.</summary>
    public ImmutableArray<string> Texts()
    {
        ImmutableArray<string> texts = [.. Items().Select(item => item.Text().Trim())];
        return !texts.IsEmpty && texts.All(t => t.Length > 0) ? texts : throw Fault("at least one text", "write one");
    }

    /// <summary>The value as an id: letters a to z, digits, - and _, a letter first.</summary>
    public string Code()
    {
        string text = Text();
        return
            char.IsAsciiLetterLower(text[0])
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_')
            ? text
            : throw Fault("an id of a to z, digits, - and _, a letter first", "write it so");
    }

    /// <summary>The value as one of those allowed.</summary>
    public string OneOf(IEnumerable<string> allowed, string what)
    {
        string text = Text();
        List<string> all = [.. allowed];
        if (all.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        string? near = Spelling.Nearest(text, all);
        throw Fault(
            all is [string only] && string.Equals(only, what, StringComparison.Ordinal)
                ? only
                : $"{what}: one of {string.Join(", ", all)}",
            near is null ? "choose one" : $"did you mean {near}?"
        );
    }

    /// <summary>An error at the value.</summary>
    public UnreadableFileException Fault(string expected, string mend) =>
        Fault(file, node.Start, (node as YamlScalarNode)?.Value, expected, mend);

    /// <summary>An error at a place of the file.</summary>
    public static UnreadableFileException Fault(string file, Mark at, string? value, string expected, string mend)
    {
        string shown = value is null ? "" : ", \"" + Short(value) + "\"";
        string line = at.Line.ToString(CultureInfo.InvariantCulture);
        string column = at.Column.ToString(CultureInfo.InvariantCulture);
        return new($"{file}, line {line}, column {column}{shown}: expected {expected}; {mend}");
    }

    private static string Short(string value)
    {
        string line = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= MostShown ? line : string.Concat(line.AsSpan(0, MostShown), "…");
    }
}
