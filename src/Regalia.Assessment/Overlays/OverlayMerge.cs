using System.Collections.Immutable;
using Regalia.Assessment.Documents;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Overlays;

/// <summary>
/// Merges overlays: the parts of one, or files that several people filled in. No answer is dropped and none is chosen:
/// what is blank in one file is taken from another, and two different texts are a conflict. No text gets a marking below
/// the one it has in its file.
/// </summary>
/// <remarks>
/// All parts of a whole give the whole back byte for byte, in any order; a file merged with itself is itself. The text
/// outside of entries is that of the first whole, or of the first part where all are parts.
/// </remarks>
public static class OverlayMerge
{
    /// <summary>Merges two or more overlays that <see cref="OverlayReader"/> has read without fault.</summary>
    public static OverlayMerging Of(IReadOnlyList<EntryDocument> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            throw new ArgumentException("Nothing to merge.", nameof(files));
        }

        bool areParts = files.All(f => f.Setting(OverlayForm.PartOf) is not null);
        EntryDocument first = files.FirstOrDefault(f => f.Setting(OverlayForm.PartOf) is null) ?? files[0];
        List<OverlayConflict> conflicts = [];
        List<string> notes = [];
        EntryDocument merged = MergeSettings(first, files, areParts, conflicts);
        EntryOrder? whole = areParts ? WholeOf(files, conflicts) : null;
        List<string> missing = [];
        foreach (string list in OverlayForm.ListNames)
        {
            ImmutableArray<string?> start = whole?.Places[list] ?? [.. first.Entries(list).Select(e => e.Key)];
            List<string> texts = [];
            List<string?> lacking = [];
            foreach (string? key in Order(list, start, files))
            {
                ImmutableArray<(EntryDocument, Entry)> versions =
                [
                    .. files.SelectMany(f =>
                        f.Entries(list)
                            .Where(e => string.Equals(e.Key, key, StringComparison.Ordinal))
                            .Select(e => (f, e))
                    ),
                ];
                if (versions.IsEmpty)
                {
                    lacking.Add(key);
                    continue;
                }

                EntryMerge entry = EntryMerge.Of(list, versions, merged.Setting("marking"));
                conflicts.AddRange(entry.Conflicts);
                notes.AddRange(entry.Notes);
                texts.Add(entry.Text);
            }

            if (lacking.Count > 0)
            {
                missing.Add(Counted(list, lacking, start.Length));
            }

            if (conflicts.Count == 0)
            {
                merged = WithEntries(merged, list, texts);
            }
        }

        if (conflicts.Count > 0)
        {
            return new OverlayMerging(null, [.. conflicts], [], []);
        }

        if (whole is not null)
        {
            merged =
                missing.Count == 0
                    ? merged.SetSetting(OverlayForm.Part, null).SetSetting(OverlayForm.PartOf, null)
                    : merged.SetSetting(OverlayForm.PartOf, whole.ToString());
        }

        ImmutableArray<EntryComment> kept = EntryComment.Outside(first);
        foreach (EntryDocument file in files)
        {
            EntryMerge.Note(
                notes,
                file.File,
                EntryComment.Lost(EntryComment.Outside(file), kept),
                "outside of the entries"
            );
        }

        return new OverlayMerging(merged, [], [.. notes], [.. missing]);
    }

    private static EntryDocument MergeSettings(
        EntryDocument first,
        IReadOnlyList<EntryDocument> files,
        bool areParts,
        List<OverlayConflict> conflicts
    )
    {
        string[] keys = [.. files.SelectMany(SettingsOf).Distinct(StringComparer.Ordinal)];
        EntryDocument merged = first;
        foreach (string key in keys.Where(k => k is not (OverlayForm.Part or OverlayForm.PartOf)))
        {
            EntryDocument[] filled = [.. files.Where(f => f.Setting(key) is not null)];
            string[] said = [.. filled.Select(f => f.Setting(key)!.Trim()).Distinct(StringComparer.Ordinal)];
            if (said.Length > 1)
            {
                conflicts.Add(
                    new OverlayConflict(
                        key,
                        "setting",
                        [.. filled.Select(f => new OverlayClaim(f.File, f.SettingLine(key)!.Value, f.Setting(key)!))]
                    )
                );
            }
            else if (said.Length == 1 && merged.Setting(key) is null)
            {
                merged = merged.SetSetting(key, said[0]);
            }
        }

        // Parts that do not make the whole are a part again, under all their names.
        return areParts
            ? merged.SetSetting(
                OverlayForm.Part,
                string.Join(
                    " + ",
                    files
                        .SelectMany(f => (f.Setting(OverlayForm.Part) ?? OverlaySplit.NoMinistry).Split(" + "))
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                )
            )
            : merged;
    }

    // What the parts know of their whole together; parts of two different wholes are a conflict.
    private static EntryOrder? WholeOf(IReadOnlyList<EntryDocument> files, List<OverlayConflict> conflicts)
    {
        EntryOrder? whole = EntryOrder.Parse(files[0].Setting(OverlayForm.PartOf));
        foreach (EntryDocument file in files.Skip(1))
        {
            whole = EntryOrder.Parse(file.Setting(OverlayForm.PartOf)) is { } order ? whole?.With(order) : null;
        }

        if (whole is null)
        {
            conflicts.Add(
                new OverlayConflict(
                    OverlayForm.PartOf,
                    "setting",
                    [
                        .. files.Select(f => new OverlayClaim(
                            f.File,
                            f.SettingLine(OverlayForm.PartOf)!.Value,
                            f.Setting(OverlayForm.PartOf)!
                        )),
                    ]
                )
            );
        }

        return whole;
    }

    // An entry of the parts' own that is gone is named; those of others nobody here can name.
    private static string Counted(string list, List<string?> lacking, int all)
    {
        string[] known = [.. lacking.OfType<string>()];
        return FormattableString.Invariant($"{lacking.Count} of {all} {list}")
            + (known.Length == 0 ? "" : " (" + string.Join(", ", known) + " among them)");
    }

    // What a file has beyond the others comes behind the entry that it follows there.
    private static List<string?> Order(string list, ImmutableArray<string?> start, IReadOnlyList<EntryDocument> files)
    {
        List<string?> order = [.. start];
        foreach (EntryDocument file in files)
        {
            int behind = -1;
            foreach (Entry entry in file.Entries(list))
            {
                int there = order.IndexOf(entry.Key);
                if (there < 0)
                {
                    there = behind < 0 ? order.Count : behind + 1;
                    order.Insert(there, entry.Key);
                }

                behind = there;
            }
        }

        return order;
    }

    private static EntryDocument WithEntries(EntryDocument document, string list, List<string> texts)
    {
        if (document.Entries(list).Select(e => e.Text).SequenceEqual(texts, StringComparer.Ordinal))
        {
            return document;
        }

        EntryDocument result = document.Without(list, _ => true);
        foreach ((int place, string text) in texts.Index())
        {
            result = result.Insert(list, place, text);
        }

        return result;
    }

    private static IEnumerable<string> SettingsOf(EntryDocument file) =>
        file
            .Root.Children.Where(p => p.Value is YamlScalarNode)
            .Select(p => ((YamlScalarNode)p.Key).Value!)
            .Where(k => !OverlayForm.Lists.ContainsKey(k));
}
