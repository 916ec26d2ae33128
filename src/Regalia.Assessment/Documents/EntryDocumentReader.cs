using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Documents;

/// <summary>Finds the lists and entries of a document, and everything that keeps them from being edited in place.</summary>
internal sealed class EntryDocumentReader
{
    private readonly string _file;
    private readonly string _text;
    private readonly TextLines _lines;
    private readonly IReadOnlyDictionary<string, string> _lists;
    private readonly ICollection<Fault> _faults;
    private readonly int _before;

    private EntryDocumentReader(
        string file,
        string text,
        IReadOnlyDictionary<string, string> lists,
        ICollection<Fault> faults
    )
    {
        _file = file;
        _text = text;
        _lists = lists;
        _faults = faults;
        _before = faults.Count;
        _lines = new TextLines(text);
    }

    /// <summary>Reads a text; null with at least one fault where it is not of the form.</summary>
    public static EntryLayout? Read(
        string file,
        string text,
        IReadOnlyDictionary<string, string> lists,
        ICollection<Fault> faults
    )
    {
        EntryDocumentReader reader = new(file, text, lists, faults);
        try
        {
            return reader.Read();
        }
        catch (YamlException e)
        {
            reader.Report(
                (int)e.Start.Line,
                null,
                null,
                "well-formed YAML",
                "mend this line or the one above: " + e.Message
            );
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or FormatException
                        or OverflowException
            )
        {
            // The library fails so on some texts instead of naming the place.
            reader.Report(
                null,
                null,
                null,
                "well-formed YAML",
                "look for a stray & or * or an unclosed bracket or quote"
            );
        }

        return null;
    }

    private EntryLayout? Read()
    {
        YamlScreening screening = YamlScreening.Of(
            _text,
            _lines,
            (line, expected, mend) => Report(line, null, null, expected, mend)
        );
        if (_faults.Count > _before)
        {
            return null;
        }

        YamlStream yaml = new();
        yaml.Load(new StringReader(_text));
        if (yaml.Documents is not [{ RootNode: YamlMappingNode { Style: not MappingStyle.Flow } root }])
        {
            Report(1, null, null, "settings as `key: value`", "see the documentation of this file");
            return null;
        }

        EntryLayout layout = new(_text, _lines, root, screening);
        ImmutableDictionary<string, EntryList>.Builder lists = layout.Lists.ToBuilder();
        foreach ((YamlNode key, YamlNode value) in root.Children)
        {
            if (KeyIsSound(key, key.Start.Column == 1 ? 1 : 0, null) is not string name)
            {
                continue;
            }

            if (_lists.TryGetValue(name, out string? identity))
            {
                lists[name] = new EntryList(key, value, ReadEntries(layout, name, identity, value));
            }
            else if (value is not YamlScalarNode)
            {
                string? near = Spelling.Nearest(name, _lists.Keys);
                string mend = near is null ? "write one value, or remove it" : "did you mean " + near + "?";
                Report((int)key.Start.Line, name, null, "one value", mend);
            }
        }

        if (_faults.Count > _before)
        {
            return null;
        }

        EntryLayout found = new(_text, _lines, root, screening) { Lists = lists.ToImmutable() };
        RefuseDeepLines(found);
        return _faults.Count > _before ? null : found;
    }

    private ImmutableArray<EntryPlace> ReadEntries(EntryLayout layout, string list, string identity, YamlNode value)
    {
        switch (value)
        {
            case YamlScalarNode { Value: "" or null, Style: ScalarStyle.Plain }:
            case YamlSequenceNode { Style: SequenceStyle.Flow, Children.Count: 0 }:
                return [];
            case YamlSequenceNode { Style: not SequenceStyle.Flow } sequence:
                return ReadSequence(layout, list, identity, sequence);
            default:
                string expected =
                    "a list with one entry below the other, each beginning with `- " + identity + ": ...`";
                Report(
                    (int)value.Start.Line,
                    list,
                    (value as YamlScalarNode)?.Value,
                    expected,
                    "write each entry on lines of its own"
                );
                return [];
        }
    }

    private ImmutableArray<EntryPlace> ReadSequence(
        EntryLayout layout,
        string list,
        string identity,
        YamlSequenceNode sequence
    )
    {
        ImmutableArray<EntryPlace>.Builder places = ImmutableArray.CreateBuilder<EntryPlace>();
        Dictionary<string, int> seen = new(StringComparer.Ordinal);

        // Only blank lines and comments can stand between the key of a list and its first entry.
        int first = (int)layout.Root.Children.First(pair => ReferenceEquals(pair.Value, sequence)).Key.Start.Line + 1;
        foreach (YamlNode child in sequence.Children)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{list}[{places.Count + 1}]");
            int line = (int)child.Start.Line;
            if (child is not YamlMappingNode { Style: not MappingStyle.Flow } map || !BeginsWithDash(line, child.Start))
            {
                string expected = "an entry that begins with `- " + identity + ": ...`, one key a line";
                Report(line, place, (child as YamlScalarNode)?.Value, expected, "see the other entries of the list");
                return [];
            }

            foreach ((YamlNode key, _) in map.Children)
            {
                KeyIsSound(key, key.Start.Line == line ? (int)child.Start.Column : 0, place);
            }

            if (
                !map.Children.TryGetValue(new YamlScalarNode(identity), out YamlNode? named)
                || named is not YamlScalarNode { Value: { } id }
                || string.IsNullOrWhiteSpace(id)
            )
            {
                Report(line, place + "." + identity, null, "a text", "give this entry a `" + identity + ":`");
                return [];
            }

            if (!seen.TryAdd(id, line))
            {
                string other = seen[id].ToString(CultureInfo.InvariantCulture);
                Report(
                    line,
                    place + "." + identity,
                    id,
                    "one entry for each " + identity,
                    "it stands in line " + other + " already; remove one of the two"
                );
            }

            int last = layout.LastLine(map);
            places.Add(new EntryPlace(new Entry(list, id, line, _lines.Text(first, last), map), first, last));
            first = last + 1;
        }

        return places.ToImmutable();
    }

    // The dash, and nothing but spaces, stands before the first key.
    private bool BeginsWithDash(int line, Mark start) => _lines[line][..((int)start.Column - 1)].Trim(' ') is "-";

    // A key that stands alone at the beginning of its line, and so can be found and replaced there.
    private string? KeyIsSound(YamlNode key, int columnOnDashLine, string? place)
    {
        int line = (int)key.Start.Line;
        ReadOnlySpan<char> before = _lines[line][..Math.Min(_lines[line].Length, (int)key.Start.Column - 1)];
        bool alone = columnOnDashLine == (int)key.Start.Column || (place is not null && before.Trim(' ').IsEmpty);
        if (key is YamlScalarNode { Value: { Length: > 0 } name } && key.End.Line == line && alone)
        {
            return name;
        }

        Report(line, place, null, "`key: value` with the key at the beginning of the line", "write it so");
        return null;
    }

    // Such a line would become part of a text behind | in an entry that comes to stand above it.
    private void RefuseDeepLines(EntryLayout layout)
    {
        foreach (EntryList list in layout.Lists.Values.Where(l => !l.Places.IsEmpty).OrderBy(l => l.Key.Start.Line))
        {
            int most = list.Places.Min(p => p.KeyIndent);
            int[] between = [.. list.Places.SelectMany(p => Enumerable.Range(p.First, p.Entry.Line - p.First))];
            foreach (int line in between.Concat(layout.Gap(list.Places[^1].Last + 1)))
            {
                if (_lines.Depth(line) > most)
                {
                    bool isBlank = _lines.IsBlank(line);
                    string expected =
                        (isBlank ? "a blank line" : "a comment")
                        + " between entries indented no deeper than their keys";
                    Report(line, null, null, expected, isBlank ? "remove its spaces" : "move it to the left");
                }
            }
        }
    }

    private void Report(int? line, string? column, string? value, string expected, string mend) =>
        _faults.Add(new Fault(_file, line, column, value, expected, mend, FaultKind.Content));
}
