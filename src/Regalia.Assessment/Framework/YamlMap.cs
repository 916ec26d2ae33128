using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Framework;

/// <summary>
/// A mapping of a YAML file, such as framework.yaml, that knows its line and its place, so that every fault can name both. Reading never
/// throws: what is wrong goes to the list of faults and a harmless value comes back.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults;
    private readonly string _file;

    public YamlMap(YamlMappingNode node, string place, string file, List<Fault> faults)
    {
        _node = node;
        Place = place;
        _file = file;
        _faults = faults;
    }

    public string Place { get; }

    public int Line => (int)_node.Start.Line;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key)
    {
        if (Find(key) is YamlScalarNode { Value: { } value } scalar && !IsBlank(scalar))
        {
            return value.Trim();
        }
        Report(
            key,
            Find(key) is null ? null : "",
            "a text",
            string.Create(CultureInfo.InvariantCulture, $"give it a `{key}:`")
        );
        return "";
    }

    public string? TextOrNone(string key) => Find(key) is null ? null : Text(key);

    public double Number(string key, double minimum, double maximum)
    {
        string expected = string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}");
        if (Find(key) is not YamlScalarNode scalar)
        {
            Report(key, null, expected, string.Create(CultureInfo.InvariantCulture, $"give it a `{key}:`"));
            return minimum;
        }
        if (
            double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value >= minimum
            && value <= maximum
        )
        {
            return value;
        }
        Report(key, scalar.Value, expected, "write it with a dot, as in 0.25", (int)scalar.Start.Line);
        return minimum;
    }

    public int Integer(string key, int minimum, int maximum)
    {
        double value = Number(key, minimum, maximum);
        if (value == Math.Floor(value))
        {
            return (int)value;
        }
        Report(key, value.ToString(CultureInfo.InvariantCulture), "a whole number", "leave out the part after the dot");
        return minimum;
    }

    public bool Flag(string key)
    {
        switch (Find(key))
        {
            case null or YamlScalarNode { Value: "false" }:
                return false;
            case YamlScalarNode { Value: "true" }:
                return true;
            case var other:
                Report(key, (other as YamlScalarNode)?.Value, "true or false", "write true or false");
                return false;
        }
    }

    public YamlMap Map(string key) =>
        Find(key) is YamlMappingNode map
            ? new YamlMap(map, Under(key), _file, _faults)
            : Missing(key, "a group of settings");

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Find(key) is not YamlSequenceNode list)
        {
            Missing(key, "a list");
            return [];
        }
        var maps = new List<YamlMap>();
        for (int i = 0; i < list.Children.Count; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{Under(key)}[{i + 1}]");
            if (list.Children[i] is YamlMappingNode map)
            {
                maps.Add(new YamlMap(map, place, _file, _faults));
            }
            else
            {
                Add(
                    place,
                    list.Children[i].ToString(),
                    "settings as `key: value`",
                    "see the other entries of the list",
                    (int)list.Children[i].Start.Line
                );
            }
        }
        return maps;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is YamlSequenceNode list && list.Children.All(c => c is YamlScalarNode))
        {
            return [.. list.Children.Select(c => ((YamlScalarNode)c).Value ?? "")];
        }
        Missing(key, "a list of texts");
        return [];
    }

    public void Report(string key, string? value, string expected, string mend, int? line = null) =>
        Add(Under(key), value, expected, mend, line ?? (int)(Find(key) ?? _node).Start.Line);

    /// <summary>Names every key that nothing asked for: a misspelt key would otherwise be passed over in silence.</summary>
    public void RefuseTheRest()
    {
        foreach ((YamlNode key, _) in _node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && !_asked.Contains(name))
            {
                string? near = Spelling.Nearest(
                    name,
                    _asked.Where(k => !_node.Children.ContainsKey(new YamlScalarNode(k)))
                );
                // One slip, one fault: that the right key is missing follows from the wrong one.
                _faults.RemoveAll(f =>
                    near is not null && string.Equals(f.Column, Under(near), StringComparison.Ordinal)
                );
                Add(
                    Under(name),
                    null,
                    "a known setting: " + string.Join(", ", _asked.Order(StringComparer.Ordinal)),
                    near is null ? "remove it" : "did you mean " + near + "?",
                    (int)key.Start.Line
                );
            }
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;
    }

    // `~` and `null` without quotation marks are YAML's words for nothing, not texts.
    private static bool IsBlank(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");

    private YamlMap Missing(string key, string expected)
    {
        Report(key, (Find(key) as YamlScalarNode)?.Value, expected, "see the same file of the bundled release");
        return new YamlMap([], Under(key), _file, []);
    }

    private string Under(string key) => Place.Length == 0 ? key : Place + "." + key;

    private void Add(string place, string? value, string expected, string mend, int line) =>
        _faults.Add(new Fault(_file, line, place, value, expected, mend, FaultKind.Content));
}
