using Regalia.Evidence.Faults;
using Regalia.Incidents.Reading;
using YamlDotNet.RepresentationModel;

namespace Regalia.Incidents.Classification;

/// <summary>A mapping of a rules file. A key that nobody asked for is a fault: it is misspelt, and silence would drop a rule.</summary>
internal sealed class RulesMap(YamlMappingNode node, string file)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<RulesValue> Names => node.Children.Keys.Select(key => new RulesValue(key, file));

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key)
    {
        asked.Add(key);
        return node.Children.ContainsKey(new YamlScalarNode(key));
    }

    /// <summary>What stands at a key; null if the key is not there.</summary>
    public RulesValue? Optional(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? new(value, file) : null;
    }

    /// <summary>What stands at a key that must be there.</summary>
    public RulesValue Required(string key) => Optional(key) ?? throw Fault(key + ":", "add it");

    /// <summary>Refuses keys that were not asked for.</summary>
    public void RefuseOthers() => RefuseOthers(asked);

    /// <summary>Refuses keys that are not among those known.</summary>
    public void RefuseOthers(IReadOnlyCollection<string> known)
    {
        foreach (RulesValue name in Names)
        {
            string key = name.Text();
            if (!known.Contains(key, StringComparer.Ordinal))
            {
                string? near = Spelling.Nearest(key, known);
                throw name.Fault(
                    "one of " + string.Join(", ", known.Order(StringComparer.Ordinal)),
                    near is null ? "take it out" : $"did you mean {near}?"
                );
            }
        }
    }

    /// <summary>An error at the mapping.</summary>
    public UnreadableFileException Fault(string expected, string mend) =>
        RulesValue.Fault(file, node.Start, value: null, expected, mend);
}
