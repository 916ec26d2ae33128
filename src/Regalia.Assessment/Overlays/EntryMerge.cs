using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Overlays;

/// <summary>Makes one entry of those that several files have under one key.</summary>
internal sealed class EntryMerge
{
    private const string Marking = "marking";

    private readonly string _list;
    private readonly ImmutableArray<(EntryDocument Document, Entry Entry)> _versions;
    private readonly string? _fileMarking;
    private readonly List<(string Key, string Words, YamlNode Node)> _fields = [];

    private EntryMerge(string list, ImmutableArray<(EntryDocument, Entry)> versions, string? fileMarking) =>
        (_list, _versions, _fileMarking) = (list, versions, fileMarking);

    public List<OverlayConflict> Conflicts { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>The lines of the merged entry; one of those given, verbatim, where it holds all the others do.</summary>
    public string Text { get; private set; } = "";

    /// <summary>
    /// Merges key by key: what is blank in one file is taken from another; two different texts are a conflict. No text gets
    /// a lower marking than it had: where the files would mark the entry differently, the higher is written out.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="versions">The entry in each file that has it.</param>
    /// <param name="fileMarking">The marking of the merged file, which holds for entries that have none.</param>
    public static EntryMerge Of(
        string list,
        ImmutableArray<(EntryDocument Document, Entry Entry)> versions,
        string? fileMarking
    )
    {
        EntryMerge merge = new(list, versions, fileMarking);
        foreach (string key in versions.SelectMany(v => Keys(v.Entry)).Distinct(StringComparer.Ordinal))
        {
            merge.MergeKey(key);
        }

        if (merge.Conflicts.Count == 0)
        {
            merge.KeepMarking();
            merge.Text = merge.Compose();
        }

        return merge;
    }

    private void MergeKey(string key)
    {
        (EntryDocument Document, YamlNode Node)[] filled =
        [
            .. _versions
                .Select(v => (v.Document, Node: Field(v.Entry, key)))
                .Where(f => !OverlayEntry.SaysNothing(f.Node))
                .Select(f => (f.Document, f.Node!)),
        ];
        if (filled.Select(f => Words(f.Node)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            Conflicts.Add(
                new OverlayConflict(
                    _versions[0].Entry.Key,
                    key,
                    [.. filled.Select(f => new OverlayClaim(f.Document.File, (int)f.Node.Start.Line, Shown(f.Node)))]
                )
            );
        }
        else if (filled.Length > 0)
        {
            _fields.Add((key, Words(filled[0].Node), filled[0].Node));
        }
    }

    // A text without a marking of its own has that of its file. Another file's lower one must not come over it.
    private void KeepMarking()
    {
        int place = _fields.FindIndex(f => string.Equals(f.Key, Marking, StringComparison.Ordinal));
        TlpMarking merged = Read(place < 0 ? _fileMarking : ((YamlScalarNode)_fields[place].Node).Value);
        TlpMarking[] held = [.. _versions.Where(v => HoldsText(v.Entry)).Select(v => Effective(v.Document, v.Entry))];
        TlpMarking highest = held.Append(merged).Max();
        if (highest == merged)
        {
            return;
        }

        YamlScalarNode written = new(highest.Word());
        _fields.RemoveAll(f => string.Equals(f.Key, Marking, StringComparison.Ordinal));
        _fields.Add((Marking, Words(written), written));
        Notes.Add(
            _versions[0].Entry.Key
                + ": marked "
                + highest.Label()
                + ", the highest of the files that hold something of it ("
                + string.Join(
                    ", ",
                    _versions.Select(v => v.Document.File + " " + Effective(v.Document, v.Entry).Word())
                )
                + ")"
        );
    }

    private string Compose()
    {
        (EntryDocument document, Entry entry) = Base();
        foreach ((string key, string words, YamlNode node) in _fields)
        {
            if (Field(entry, key) is { } there && string.Equals(Words(there), words, StringComparison.Ordinal))
            {
                continue;
            }

            switch (node)
            {
                case YamlScalarNode scalar:
                    document = document.Set(_list, entry.Key, key, scalar.Value);
                    break;
                case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                    document = document.SetList(
                        _list,
                        entry.Key,
                        key,
                        [.. list.Children.Select(c => ((YamlScalarNode)c).Value ?? "")]
                    );
                    break;
                default:
                    // No reader lets this through; whoever calls without one is told instead of losing it.
                    Conflicts.Add(new OverlayConflict(entry.Key, key, []));
                    break;
            }
        }

        Entry made = document.Entries(_list).First(e => string.Equals(e.Key, entry.Key, StringComparison.Ordinal));
        ImmutableArray<EntryComment> kept = EntryComment.Of(made);
        foreach ((EntryDocument other, Entry lost) in _versions)
        {
            Note(Notes, other.File, EntryComment.Lost(EntryComment.Of(lost), kept), "beside " + lost.Key);
        }

        return made.Text;
    }

    /// <summary>Says that comments of a file are not in the merged one; nothing where there are none.</summary>
    public static void Note(List<string> notes, string file, ImmutableArray<int> lines, string place)
    {
        if (!lines.IsEmpty)
        {
            bool one = lines.Length == 1;
            notes.Add(
                file
                    + (one ? " line " : " lines ")
                    + string.Join(", ", lines.Select(l => l.ToString(CultureInfo.InvariantCulture)))
                    + (one ? ": a comment " : ": comments ")
                    + place
                    + (one ? " is" : " are")
                    + " not in the merged file"
            );
        }
    }

    // The version to begin with: all in it, all but the marking, or something in it, so that its comments are marked as it is.
    private (EntryDocument Document, Entry Entry) Base()
    {
        foreach (
            Func<Entry, bool> fits in (ReadOnlySpan<Func<Entry, bool>>)
                [entry => HoldsAll(entry, but: null), entry => HoldsText(entry) && HoldsAll(entry, Marking), HoldsText]
        )
        {
            if (_versions.FirstOrDefault(v => fits(v.Entry)) is { Entry: not null } found)
            {
                return found;
            }
        }

        return _versions[0];
    }

    private bool HoldsAll(Entry entry, string? but) =>
        _fields.TrueForAll(f =>
            string.Equals(f.Key, but, StringComparison.Ordinal)
            || (Field(entry, f.Key) is { } node && string.Equals(Words(node), f.Words, StringComparison.Ordinal))
        );

    private bool HoldsText(Entry entry) =>
        Keys(entry)
            .Any(key =>
                !string.Equals(key, Marking, StringComparison.Ordinal)
                && !string.Equals(key, OverlayForm.Lists[_list], StringComparison.Ordinal)
                && !OverlayEntry.SaysNothing(Field(entry, key))
            );

    private static TlpMarking Effective(EntryDocument document, Entry entry) =>
        Read(
            Field(entry, Marking) is YamlScalarNode { Value: { } own } node && !OverlayEntry.IsBlank(node)
                ? own
                : document.Setting(Marking)
        );

    // What is no marking counts as the highest; a reader has named it before.
    private static TlpMarking Read(string? word) =>
        TlpMarkings.TryParse(word, out TlpMarking marking) ? marking : TlpMarking.Red;

    private static IEnumerable<string> Keys(Entry entry) =>
        entry.Node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value).OfType<string>();

    private static YamlNode? Field(Entry entry, string key) => new OverlayEntry("", entry, [])[key];

    // The same text typed in another style is the same answer.
    private static string Words(YamlNode node) =>
        node switch
        {
            YamlSequenceNode list => "[" + string.Join('\u001f', list.Children.Select(Words)) + "]",
            YamlMappingNode map => "{"
                + string.Join('\u001f', map.Children.Select(p => Words(p.Key) + Words(p.Value)))
                + "}",
            _ => "=" + (node as YamlScalarNode)?.Value?.Trim(),
        };

    private static string Shown(YamlNode node) =>
        node is YamlSequenceNode list
            ? list.Children.Count == 0
                ? "[]"
                : string.Join(", ", list.Children.Select(Shown))
            : (node as YamlScalarNode)?.Value?.Trim() ?? node.ToString();
}
