using System.Collections.Immutable;
using Regalia.Assessment.Documents;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Overlays;

/// <summary>The keys of one entry of an overlay. What is blank, <c>~</c> or <c>null</c> was not filled in.</summary>
internal sealed class OverlayEntry(string file, Entry entry, ICollection<Fault> faults)
{
    public int Line => entry.Line;

    public string Key => entry.Key;

    public YamlNode? this[string name] =>
        entry.Node.Children.FirstOrDefault(pair => IsNamed(pair.Key, name)) is { Value: { } value } ? value : null;

    /// <summary>A text; null where it is missing or blank.</summary>
    public string? Text(string name)
    {
        YamlNode? node = this[name];
        if (node is not (null or YamlScalarNode))
        {
            Report(name, null, "one text", "write it on one line, in quotes if it holds brackets");
        }

        return node is YamlScalarNode { Value: { } value } && !IsBlank(node) ? value.Trim() : null;
    }

    /// <summary>A list of texts; empty where it is missing or blank.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        switch (this[name])
        {
            case var node when IsBlank(node):
                return [];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode && !IsBlank(c)):
                return [.. list.Children.Select(c => ((YamlScalarNode)c).Value!.Trim())];
            case var other:
                Report(name, (other as YamlScalarNode)?.Value, "a list of texts", "write it in brackets: [one, two]");
                return [];
        }
    }

    /// <summary>Names every key that the format does not have.</summary>
    public void RefuseAllBut(IReadOnlyList<string> known)
    {
        foreach (YamlNode key in entry.Node.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && !known.Contains(name, StringComparer.Ordinal))
            {
                string? near = Spelling.Nearest(name, known.Where(k => this[k] is null));
                string mend = near is null ? "remove it, or make it a comment" : "did you mean " + near + "?";
                Report(name, null, "a known key: " + string.Join(", ", known), mend, (int)key.Start.Line);
            }
        }
    }

    public void Report(string name, string? value, string expected, string mend, int? line = null) =>
        faults.Add(
            new Fault(
                file,
                line ?? (int?)this[name]?.Start.Line ?? entry.Line,
                entry.Key + "." + name,
                value,
                expected,
                mend,
                FaultKind.Content
            )
        );

    /// <summary>Whether nothing was filled in.</summary>
    public static bool IsBlank(YamlNode? node) =>
        node switch
        {
            null => true,
            YamlScalarNode scalar => string.IsNullOrWhiteSpace(scalar.Value)
                || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null"),
            YamlSequenceNode list => list.Children.Count == 0,
            YamlMappingNode map => map.Children.Count == 0,
            _ => false,
        };

    /// <summary>
    /// Whether nobody has said anything: as <see cref="IsBlank"/>, but an empty list says that there is none of it.
    /// </summary>
    public static bool SaysNothing(YamlNode? node) => node is null or YamlScalarNode && IsBlank(node);

    private static bool IsNamed(YamlNode key, string name) =>
        key is YamlScalarNode { Value: { } text } && string.Equals(text, name, StringComparison.Ordinal);
}
