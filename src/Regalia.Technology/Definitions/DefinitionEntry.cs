using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Technology.Definitions;

/// <summary>
/// A mapping in the file of a definition. Reading never throws: what is wrong becomes a fault with line and column, and something
/// harmless comes back.
/// </summary>
internal sealed class DefinitionEntry(YamlMappingNode node, string place, string file, List<Fault> faults)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>A text that must be there; one line of it where it was folded.</summary>
    internal string Text(string key)
    {
        if (Find(key) is YamlScalarNode { Value: { } value } scalar && !IsBlank(scalar))
        {
            return value.Trim();
        }

        Report(key, Find(key) is null ? null : "", "a text", $"write `{key}:` and the text behind it");
        return "";
    }

    internal string? TextOrNone(string key) => Find(key) is null ? null : Text(key);

    /// <summary>A node of any kind, for a reader of its own; null with a fault if it is not there.</summary>
    internal YamlScalarNode? Scalar(string key)
    {
        if (Find(key) is YamlScalarNode scalar && !IsBlank(scalar))
        {
            return scalar;
        }

        Report(key, value: null, "a text", $"write `{key}:` and the text behind it");
        return null;
    }

    internal int Integer(string key, int least, int most)
    {
        string text = Text(key);
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value >= least
            && value <= most
        )
        {
            return value;
        }

        if (text.Length > 0)
        {
            Report(
                key,
                text,
                FormattableString.Invariant($"a whole number from {least} to {most}"),
                "write digits only"
            );
        }

        return least;
    }

    /// <summary>The mappings of a list; none if it is not there.</summary>
    internal List<DefinitionEntry> Entries(string key)
    {
        List<DefinitionEntry> entries = [];
        switch (Find(key))
        {
            case null:
                break;
            case YamlSequenceNode list:
                foreach ((YamlNode item, int i) in list.Children.Select((item, i) => (item, i)))
                {
                    string itemPlace = FormattableString.Invariant($"{Under(key)}[{i + 1}]");
                    if (item is YamlMappingNode map)
                    {
                        entries.Add(new DefinitionEntry(map, itemPlace, file, faults));
                    }
                    else
                    {
                        Add(
                            item.Start,
                            itemPlace,
                            (item as YamlScalarNode)?.Value,
                            "a work as `key: value` lines",
                            "begin with `- title:`"
                        );
                    }
                }

                break;
            case var other:
                Report(key, (other as YamlScalarNode)?.Value, "a list of works", "begin each with `- title:`");
                break;
        }

        return entries;
    }

    internal void Report(string key, string? value, string expected, string mend) =>
        Add((Find(key) ?? node).Start, Under(key), value, expected, mend);

    internal void Add(Mark mark, string where, string? value, string expected, string mend) =>
        Add((int)mark.Line, (int)mark.Column, where, value, expected, mend);

    internal void Add(int line, int column, string where, string? value, string expected, string mend) =>
        faults.Add(
            new Fault(
                file,
                line,
                FormattableString.Invariant($"{column} ({where})"),
                value,
                expected,
                mend,
                FaultKind.Content
            )
        );

    /// <summary>Names every key that nothing asked for: a misspelt key would otherwise be passed over in silence.</summary>
    internal void RefuseTheRest()
    {
        foreach (
            YamlScalarNode key in node
                .Children.Keys.OfType<YamlScalarNode>()
                .Where(key => !asked.Contains(key.Value ?? ""))
        )
        {
            string name = key.Value ?? "";
            string? near = Spelling.Nearest(name, asked.Where(k => !node.Children.ContainsKey(new YamlScalarNode(k))));
            // One slip, one fault: that the right key is missing follows from the wrong one.
            faults.RemoveAll(f =>
                near is not null && f.Column?.EndsWith($"({Under(near)})", StringComparison.Ordinal) == true
            );
            Add(
                key.Start,
                Under(name),
                name,
                "one of " + string.Join(", ", asked.Order(StringComparer.Ordinal)),
                near is null ? "remove it" : $"did you mean {near}?"
            );
        }
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? found) ? found : null;
    }

    // `~` and `null` without quotation marks are YAML's words for nothing, not texts.
    private static bool IsBlank(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");

    private string Under(string key) => place.Length == 0 ? key : place + "." + key;
}
