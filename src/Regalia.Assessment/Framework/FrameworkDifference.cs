using System.Collections.Immutable;
using Regalia.Evidence.Differences;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Framework;

/// <summary>Which settings differ between two frameworks, by their place: <c>indicators.PRE_NCSI.weight</c>.</summary>
public static class FrameworkDifference
{
    /// <summary>Compares two texts of framework.yaml, in the order of the places.</summary>
    /// <exception cref="YamlException">One of them is not well-formed YAML.</exception>
    public static ImmutableArray<RowChange> Compare(string before, string after)
    {
        SortedDictionary<string, string> old = Settings(before);
        SortedDictionary<string, string> now = Settings(after);
        var changes = ImmutableArray.CreateBuilder<RowChange>();
        foreach (string place in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string? was = old.GetValueOrDefault(place);
            string? isNow = now.GetValueOrDefault(place);
            if (!string.Equals(was, isNow, StringComparison.Ordinal))
            {
                RowChangeKind kind =
                    was is null ? RowChangeKind.Added
                    : isNow is null ? RowChangeKind.Removed
                    : RowChangeKind.Changed;
                changes.Add(new RowChange("framework", kind, place, null, was, isNow));
            }
        }
        return changes.ToImmutable();
    }

    private static SortedDictionary<string, string> Settings(string text)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        foreach (YamlDocument document in yaml.Documents)
        {
            Add(settings, "", document.RootNode);
        }
        return settings;
    }

    private static void Add(SortedDictionary<string, string> settings, string place, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach ((YamlNode key, YamlNode value) in map.Children)
                {
                    Add(settings, Under(place, key.ToString()), value);
                }
                break;
            case YamlSequenceNode list:
                for (int i = 0; i < list.Children.Count; i++)
                {
                    Add(settings, Under(place, NameOf(list.Children[i], i)), list.Children[i]);
                }
                break;
            default:
                settings[place] = node.ToString();
                break;
        }
    }

    // An entry is known by its name, so that a new line in the middle does not make all that follow differ.
    private static string NameOf(YamlNode entry, int index)
    {
        foreach (string key in (ReadOnlySpan<string>)["code", "name", "source", "indicator"])
        {
            if (
                entry is YamlMappingNode map
                && map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? name)
                && name is YamlScalarNode { Value: { } text }
            )
            {
                return text;
            }
        }
        return (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Under(string place, string name) => place.Length == 0 ? name : place + "." + name;
}
