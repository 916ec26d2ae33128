using Regalia.Evidence.Faults;
using YamlDotNet.RepresentationModel;

namespace Regalia.Construction;

/// <summary>
/// A group of settings that knows its line and its place, so that every fault can name both. Reading never throws: what
/// is wrong goes to the faults, and what was to be kept comes back. A key that nobody asked for is a fault at the end.
/// </summary>
internal sealed class SpecificationMap
{
    private readonly YamlMappingNode _node;
    private readonly SpecificationFaults _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly bool _short;
    private bool _forgiving;

    public SpecificationMap(YamlMappingNode node, string place, SpecificationFaults faults)
        : this(node, place, faults, isShort: false) { }

    private SpecificationMap(YamlMappingNode node, string place, SpecificationFaults faults, bool isShort)
    {
        _node = node;
        Place = place;
        _faults = faults;
        _short = isShort;
    }

    public string Place { get; }

    public IEnumerable<string> Keys => _node.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "");

    /// <summary>One setting written short, by its value alone: <c>- impute: median</c>. Its place is that of the value.
    /// </summary>
    public static SpecificationMap Short(string key, YamlNode value, string place, SpecificationFaults faults) =>
        new(new YamlMappingNode(new YamlScalarNode(key), value), place, faults, isShort: true);

    public bool Has(string key) => Find(key) is not null;

    public SpecificationValue? Value(string key) => Find(key) is YamlNode node ? new(node, Under(key), _faults) : null;

    /// <summary>The method named, or the one that is there. Of a method that is not known the settings are not known
    /// either: they are not blamed as well.</summary>
    public T Method<T>(ChoiceTable<T> methods, T start, out bool named)
    {
        named = Value("method") is not null;
        if (Value("method") is not SpecificationValue value)
        {
            return start;
        }

        _forgiving |= value.Shown is not { } word || !methods.TryGet(word.Trim(), out _);
        return value.Choice(methods, start);
    }

    /// <summary>Every key with its value: for groups whose keys are codes.</summary>
    public IEnumerable<(string Key, SpecificationValue Value)> Entries()
    {
        foreach ((YamlNode key, YamlNode value) in _node.Children)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            _asked.Add(name);
            // An entry made of its parts carries no line of its own: the key's line is that of the slip.
            yield return (name, new(value, Under(name), _faults, Line(key)));
        }
    }

    /// <summary>Names every key that nothing asked for: a misspelt key would otherwise be passed over in silence.
    /// </summary>
    /// <param name="also">Keys that are allowed although nobody asked for them.</param>
    public void RefuseTheRest(params ReadOnlySpan<string> also)
    {
        foreach (string key in also)
        {
            _asked.Add(key);
        }

        foreach (YamlNode key in _forgiving ? [] : _node.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && _asked.Contains(name))
            {
                continue;
            }

            string word = (key as YamlScalarNode)?.Value ?? "";
            string? near = Spelling.Nearest(word, _asked.Where(known => !_node.Children.ContainsKey(known)));
            _faults.Add(
                Line(key),
                Under(word),
                null,
                _asked.Count == 0
                    ? "no settings here"
                    : "a known setting: " + string.Join(", ", _asked.Order(StringComparer.Ordinal)),
                near is null ? "remove it" : $"did you mean {near}?"
            );
        }
    }

    public void Fault(string? value, string expected, string mend) =>
        _faults.Add(OwnLine, Place, value, expected, mend);

    // Settings written short stand on the line of their value.
    private int? OwnLine =>
        Line(_node) ?? (_node.Children.Values.FirstOrDefault() is YamlNode first ? Line(first) : null);

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;
    }

    private string Under(string key) =>
        _short ? Place
        : Place.Length == 0 ? key
        : Place + "." + key;

    private static int? Line(YamlNode node) => node.Start.Line > 0 ? (int)node.Start.Line : null;
}
