using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Documents;

/// <summary>
/// A YAML file of settings and lists of entries that people edit by hand. What is changed is changed in the text itself:
/// everything else stays byte for byte, with comments, order, line breaks and a missing last one. Immutable.
/// </summary>
/// <remarks>
/// An entry reaches from the comments and blank lines above its <c>- </c> to the last line of its content; the lines of
/// a list without gaps are its entries. Lines after the last entry, and all others, belong to no entry. After each edit
/// the new text is read again and compared with what was meant.
/// </remarks>
public sealed class EntryDocument
{
    private const string Bom = "\uFEFF";

    private readonly EntryLayout _layout;
    private readonly IReadOnlyDictionary<string, string> _lists;
    private readonly string _body;

    private EntryDocument(string file, string text, IReadOnlyDictionary<string, string> lists, EntryLayout layout)
    {
        (File, Text) = (file, text);
        _lists = lists;
        _layout = layout;
        _body = BodyOf(text);
    }

    /// <summary>Name of the file, for messages.</summary>
    public string File { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The content as a tree, for readers of settings; its lists are those of <see cref="Entries"/>.</summary>
    internal YamlMappingNode Root => _layout.Root;

    private TextLines Lines => _layout.Lines;

    /// <summary>Reads a document; null with at least one fault where it is no YAML of this form.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">The text; a mark of byte order at its beginning is kept.</param>
    /// <param name="lists">The lists it may have, each with the key that identifies an entry: answers by question.</param>
    /// <param name="faults">Receives what is wrong: no YAML, a list in one line, two entries with one key, ...</param>
    public static EntryDocument? Parse(
        string file,
        string text,
        IReadOnlyDictionary<string, string> lists,
        ICollection<Fault> faults
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(faults);
        return EntryDocumentReader.Read(file, BodyOf(text), lists, faults) is { } layout
            ? new EntryDocument(file, text, lists, layout)
            : null;
    }

    /// <summary>Entries of a list in the order of the file; empty where the list is missing or empty.</summary>
    public ImmutableArray<Entry> Entries(string list) => [.. Places(list).Select(p => p.Entry)];

    /// <summary>A setting at the top of the file; null where there is none or it is blank.</summary>
    public string? Setting(string key) =>
        Find(Root, key)?.Value is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    /// <summary>Line of a setting, from 1; null where there is none.</summary>
    public int? SettingLine(string key) => (int?)Find(Root, key)?.Key.Start.Line;

    /// <summary>What stands outside of all entries; edits of entries never change it.</summary>
    public string TextOutsideEntries =>
        TextEdit.Apply(
            _body,
            _layout
                .Lists.Values.SelectMany(l => l.Places)
                .Select(p => new TextEdit(Lines.Start(p.First), Lines.Next(p.Last), ""))
        );

    /// <summary>The document without some entries of a list.</summary>
    public EntryDocument Without(string list, Func<Entry, bool> dropped)
    {
        ArgumentNullException.ThrowIfNull(dropped);
        EntryPlace[] gone = [.. Places(list).Where(p => dropped(p.Entry))];
        if (gone.Length == 0)
        {
            return this;
        }

        EntryDocument result = Edited(gone.Select(p => new TextEdit(Lines.Start(p.First), Lines.Next(p.Last), "")));
        EntryPlace[] kept = [.. Places(list).Except(gone)];
        Must(result.SameEntries(list, kept.Select(p => p.Entry)) && SameBut(result, list, null));
        return result;
    }

    /// <summary>The document with another entry put into a list.</summary>
    /// <param name="list">The list; made where it is missing.</param>
    /// <param name="before">Place among the entries, 0 to their number.</param>
    /// <param name="text">
    /// Lines of the entry, comments above it included, as <see cref="Entry.Text"/> has them. They are shifted to the right or
    /// left where the list is indented otherwise; a line break is added where one is needed.
    /// </param>
    /// <exception cref="InvalidOperationException">The text is not one entry with a new key.</exception>
    public EntryDocument Insert(string list, int before, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<EntryPlace> places = Places(list);
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, places.Length);
        List<TextEdit> edits = [];
        int behind;
        string head = "";
        if (!_layout.Lists.TryGetValue(list, out EntryList? found))
        {
            behind = Root.Children.Count == 0 ? Lines.Count : _layout.LastLine(Root);
            head = list + ":" + Lines.LineBreak;
        }
        else if (!places.IsEmpty)
        {
            behind = before < places.Length ? places[before].First - 1 : places[^1].Last;
        }
        else
        {
            behind = (int)found.Key.Start.Line;
            if (found.Value is YamlSequenceNode)
            {
                edits.AddRange(_layout.Replace(found.Key, found.Value, ""));
                behind = _layout.LastLine(found.Value);
            }
        }

        int deepest = _layout.Gap(behind + 1).Select(Lines.Depth).DefaultIfEmpty(0).Max();
        int? dash = places.IsEmpty ? null : Lines.Indent(places[0].Entry.Line);
        int most = places.IsEmpty ? int.MaxValue : places.Min(p => p.KeyIndent);
        edits.Add(AsLines(behind, head + EntryIndent.Fit(text, dash, most, deepest)));
        EntryDocument result = Edited(edits);
        ImmutableArray<Entry> now = result.Entries(list);
        Must(
            now.Length == places.Length + 1
                && result.SameEntries(list, [.. Entries(list)[..before], now[before], .. Entries(list)[before..]])
                && SameBut(result, list, null)
        );
        return result;
    }

    /// <summary>
    /// The document with one key of an entry set, added or (null) taken away; comments on the line stay. An empty text
    /// leaves the key blank; so does null for a key on the line of the dash, or a last one below a comment. What is there already changes no byte.
    /// </summary>
    /// <exception cref="ArgumentException">No such entry; the key that identifies it; half a surrogate pair.</exception>
    public EntryDocument Set(string list, string key, string name, string? scalar) =>
        Change(list, key, name, scalar is null ? null : ScalarText.Of(scalar), new YamlScalarNode(scalar ?? ""));

    /// <summary>As <see cref="Set"/>, for a list of texts, written in one line.</summary>
    /// <exception cref="ArgumentException">No such entry; the key that identifies it; half a surrogate pair.</exception>
    public EntryDocument SetList(string list, string key, string name, IReadOnlyList<string> texts) =>
        Change(list, key, name, ScalarText.Of(texts), new YamlSequenceNode(texts.Select(t => new YamlScalarNode(t))));

    /// <summary>The document with a setting at the top set, added or (null) taken away.</summary>
    /// <exception cref="ArgumentException">The name of a list; half a surrogate pair.</exception>
    public EntryDocument SetSetting(string name, string? scalar)
    {
        if (_lists.ContainsKey(name))
        {
            throw new ArgumentException(name + " is a list.", nameof(name));
        }

        KeyValuePair<YamlNode, YamlNode>? found = Find(Root, name);
        if (found is null ? scalar is null : Same((found.Value.Value as YamlScalarNode)?.Value, scalar))
        {
            return this;
        }

        string line = name + ": " + ScalarText.Of(scalar ?? "") + Lines.LineBreak;
        EntryDocument result = Edited(
            found is not { } pair ? [NewSetting(line)]
            : scalar is null ? [Cut((int)pair.Key.Start.Line, _layout.LastLine(pair.Value))]
            : _layout.Replace(pair.Key, pair.Value, ScalarText.Of(scalar))
        );
        Must(Same(result.Setting(name) ?? "", scalar ?? "") && SameBut(result, null, name));
        return result;
    }

    private EntryDocument Change(string list, string key, string name, string? written, YamlNode meant)
    {
        EntryPlace place =
            Places(list).FirstOrDefault(p => Same(p.Entry.Key, key))
            ?? throw new ArgumentException("No entry " + key + ".", nameof(key));
        if (Same(_lists[list], name))
        {
            throw new ArgumentException(name + " identifies the entry.", nameof(name));
        }

        YamlMappingNode map = place.Entry.Node;
        KeyValuePair<YamlNode, YamlNode>? found = Find(map, name);
        if (found is null ? written is null : written is not null && found.Value.Value.Equals(meant))
        {
            return this;
        }

        bool isTakenAway = written is null && LeavesNoTrace(place, found!.Value);
        string line = new string(' ', (int)map.Start.Column - 1) + name + ":" + (written is "" ? "" : " " + written);
        EntryDocument result = Edited(
            found is not { } pair
                ? [AsLines(place.Last, line + (Lines.EndsWithBreak(place.Last) ? Lines.LineBreak : ""))]
            : isTakenAway ? [Cut((int)pair.Key.Start.Line, _layout.LastLine(pair.Value))]
            : _layout.Replace(pair.Key, pair.Value, written ?? "")
        );
        YamlMappingNode? now = result.Entries(list).FirstOrDefault(e => Same(e.Key, key))?.Node;
        Must(
            now is not null
                && (isTakenAway ? Find(now, name) is null : Find(now, name)?.Value.Equals(meant) == true)
                && SameChildren(map, now, name)
                && result.SameEntries(list, Entries(list), but: key)
                && SameBut(result, list, null)
        );
        return result;
    }

    // Whether a key can go with its lines: the dash must stay, and comments of the entry must not become the next one's.
    private bool LeavesNoTrace(EntryPlace place, KeyValuePair<YamlNode, YamlNode> pair)
    {
        int line = (int)pair.Key.Start.Line;
        bool isLast = _layout.LastLine(pair.Value) == place.Last;
        return line != place.Entry.Line && !(isLast && (Lines.IsComment(line - 1) || Lines.IsBlank(line - 1)));
    }

    // Behind the last setting above the lists, or where that does not end its line, above the first key.
    private TextEdit NewSetting(string line)
    {
        int last = Root
            .Children.TakeWhile(pair => pair.Key is YamlScalarNode { Value: { } key } && !_lists.ContainsKey(key))
            .Select(pair => _layout.LastLine(pair.Value))
            .DefaultIfEmpty(0)
            .Last();
        int place =
            last > 0 && Lines.EndsWithBreak(last)
                ? Lines.Next(last)
                : Lines.Start(Root.Children.Count == 0 ? 1 : (int)Root.Start.Line);
        return new TextEdit(place, place, line);
    }

    private TextEdit Cut(int first, int last) => new(Lines.Start(first), Lines.Next(last), "");

    // Puts lines behind a line, with the breaks that are needed and no others.
    private TextEdit AsLines(int behind, string text)
    {
        int place = behind == 0 ? 0 : Lines.Next(behind);
        string before = behind > 0 && !Lines.EndsWithBreak(behind) ? Lines.LineBreak : "";
        string after = place < _body.Length && !text.EndsWith('\n') ? Lines.LineBreak : "";
        return new TextEdit(place, place, before + text + after);
    }

    private EntryDocument Edited(IEnumerable<TextEdit> edits)
    {
        List<Fault> faults = [];
        string text = (Text.Length > _body.Length ? Bom : "") + TextEdit.Apply(_body, edits);
        return Parse(File, text, _lists, faults)
            ?? throw new InvalidOperationException("The edit left a file that cannot be read: " + faults[0]);
    }

    private bool SameEntries(string list, IEnumerable<Entry> expected, string? but = null) =>
        Entries(list)
            .Select(e => (e.Key, Same(e.Key, but) ? "" : e.Text.TrimEnd('\r', '\n')))
            .SequenceEqual(expected.Select(e => (e.Key, Same(e.Key, but) ? "" : e.Text.TrimEnd('\r', '\n'))));

    // Whether all lists but one and all settings but one are what they were.
    private bool SameBut(EntryDocument result, string? list, string? setting) =>
        _lists.Keys.All(other => Same(other, list) || result.SameEntries(other, Entries(other)))
        && Settings(setting).SequenceEqual(result.Settings(setting));

    private IEnumerable<(string? Key, YamlNode Value)> Settings(string? but) =>
        Root
            .Children.Select(pair => (Key: (pair.Key as YamlScalarNode)?.Value, pair.Value))
            .Where(pair => pair.Value is YamlScalarNode && !_lists.ContainsKey(pair.Key ?? "") && !Same(pair.Key, but));

    private static bool SameChildren(YamlMappingNode old, YamlMappingNode now, string? but) =>
        Alike(
            [
                .. old
                    .Children.Where(p => !Same((p.Key as YamlScalarNode)?.Value, but))
                    .SelectMany(p => (YamlNode[])[p.Key, p.Value]),
            ],
            [
                .. now
                    .Children.Where(p => !Same((p.Key as YamlScalarNode)?.Value, but))
                    .SelectMany(p => (YamlNode[])[p.Key, p.Value]),
            ]
        );

    // A text behind | at the very end of a file gains its last line break when something is put below it.
    private static bool Alike(IReadOnlyCollection<YamlNode> some, IReadOnlyCollection<YamlNode> others) =>
        some.Count == others.Count
        && some.Zip(others)
            .All(pair =>
                pair switch
                {
                    (YamlScalarNode one, YamlScalarNode other) => Same(
                        one.Value?.TrimEnd('\n'),
                        other.Value?.TrimEnd('\n')
                    ),
                    (YamlSequenceNode one, YamlSequenceNode other) => Alike([.. one.Children], [.. other.Children]),
                    (YamlMappingNode one, YamlMappingNode other) => SameChildren(one, other, but: null),
                    _ => false,
                }
            );

    private static KeyValuePair<YamlNode, YamlNode>? Find(YamlMappingNode map, string key) =>
        map
            .Children.Where(p => p.Key is YamlScalarNode { Value: { } name } && Same(name, key))
            .Cast<KeyValuePair<YamlNode, YamlNode>?>()
            .FirstOrDefault();

    private ImmutableArray<EntryPlace> Places(string list) =>
        _layout.Lists.TryGetValue(list, out EntryList? found) ? found.Places : [];

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string BodyOf(string text) => text.StartsWith(Bom, StringComparison.Ordinal) ? text[1..] : text;

    private static void Must(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("An edit changed more than was meant; nothing was written.");
        }
    }
}
