using System.Collections.Immutable;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>
/// Finds the records that decisions name among those linked. Where ids are places in a file, the same id in another vintage is
/// another record: such a record is found again by its title and month, if they are its own alone in both vintages.
/// </summary>
internal sealed class DecidedRecords
{
    private readonly IncidentStore store;
    private readonly LinkedSet set;
    private readonly Dictionary<RecordReference, int> places = [];
    private readonly Dictionary<string, Titles> titles = new(StringComparer.Ordinal);

    internal DecidedRecords(
        IncidentStore store,
        LinkedSet set,
        ImmutableArray<RecordReference> records,
        ImmutableArray<LinkDecision> decisions
    )
    {
        this.store = store;
        this.set = set;
        HashSet<RecordReference> wanted = [.. decisions.SelectMany(static d => new[] { d.First, d.Second })];
        for (int place = 0; place < records.Length; place++)
        {
            if (wanted.Contains(records[place]))
            {
                places[records[place]] = place;
            }
        }
    }

    /// <summary>The number of a record among those linked; null if it is not there, and then why not.</summary>
    internal int? Find(RecordReference record, string vintage, ref string? reason)
    {
        if (set.Find(record.Source) is not { } snapshot)
        {
            reason ??= record.Source + " is not among the sources that were linked";
            return null;
        }
        bool isPlace =
            snapshot.Source.IdsArePlaces
            && vintage.Length > 0
            && !string.Equals(vintage, snapshot.Vintage, StringComparison.Ordinal);
        if (isPlace)
        {
            return FindByTitle(record, vintage, snapshot, ref reason);
        }
        if (places.TryGetValue(record, out int place))
        {
            return place;
        }
        reason ??= $"{record} is not in {snapshot.Name}";
        return null;
    }

    private int? FindByTitle(RecordReference record, string vintage, Snapshot snapshot, ref string? reason)
    {
        string name = record.Source + "@" + vintage;
        if (store.Find(name) is not { } before)
        {
            reason ??=
                $"{name} is not in the store, and ids of {record.Source} are places in a file: import it, or decide again";
            return null;
        }
        if (TitlesOf(before).TitleOf.GetValueOrDefault(record.Id) is not { } title)
        {
            reason ??=
                $"{record} is not in {name}, or has no title of its own there, by which to find it in {snapshot.Name}";
            return null;
        }
        if (!TitlesOf(snapshot).PlaceOf.TryGetValue(title, out int place))
        {
            reason ??= $"no one record of {snapshot.Name} has the title and month of {record} in {name}: decide again";
            return null;
        }
        int start = set.Snapshots.TakeWhile(s => s != snapshot).Sum(static s => s.Records);
        return start + place;
    }

    private Titles TitlesOf(Snapshot snapshot)
    {
        if (!titles.TryGetValue(snapshot.Name, out Titles? found))
        {
            using SnapshotFile file = SnapshotFile.Open(store.PathOf(snapshot));
            titles.Add(snapshot.Name, found = Titles.Of(file.Titles()));
        }
        return found;
    }

    // The titles that one record of a snapshot has and no other.
    private sealed record Titles(Dictionary<string, string> TitleOf, Dictionary<string, int> PlaceOf)
    {
        internal static Titles Of(IEnumerable<(string Id, string? Known)> records)
        {
            Dictionary<string, string> titleOf = new(StringComparer.Ordinal);
            Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
            HashSet<string> twice = new(StringComparer.Ordinal);
            int place = 0;
            foreach ((string id, string? title) in records)
            {
                if (title is not null && !placeOf.TryAdd(title, place))
                {
                    _ = twice.Add(title);
                }
                else if (title is not null)
                {
                    titleOf.Add(id, title);
                }
                place++;
            }
            foreach (
                string id in titleOf.Where(pair => twice.Contains(pair.Value)).Select(static pair => pair.Key).ToList()
            )
            {
                _ = titleOf.Remove(id);
            }
            foreach (string title in twice)
            {
                _ = placeOf.Remove(title);
            }
            return new Titles(titleOf, placeOf);
        }
    }
}
