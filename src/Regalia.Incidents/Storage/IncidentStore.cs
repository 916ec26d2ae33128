using System.Collections.Concurrent;
using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Storage;

/// <summary>
/// A folder of snapshots: one Parquet file each, a SQLite catalogue beside them. Snapshots never change; an import either is in
/// the catalogue or left nothing behind. May be used by several threads.
/// </summary>
public sealed class IncidentStore : IDisposable
{
    private readonly StoreFolder folder;
    private readonly Catalogue catalogue;
    private readonly SnapshotCheck check;
    private readonly FactsFiles factsFiles;
    private readonly FactsMemory factsMemory = new();
    private readonly ConcurrentDictionary<string, RecordPositions> positions = new(StringComparer.Ordinal);

    private IncidentStore(StoreFolder folder, Catalogue catalogue)
    {
        this.folder = folder;
        this.catalogue = catalogue;
        check = new SnapshotCheck(folder);
        factsFiles = new FactsFiles(folder);
        ImportSettings = new ImportSettings(folder.Spill);
        LinkFiles = new LinkFiles(folder);
    }

    /// <summary>Opens a store; a folder that is not there, or is empty, becomes one if <paramref name="create"/>.</summary>
    /// <exception cref="StoreException">It is not a store, or a damaged one.</exception>
    public static IncidentStore Open(string folder, bool create)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        StoreFolder place = new(folder);
        if (File.Exists(place.Root))
        {
            throw new StoreException(place.Root + ": is a file; name the folder of an incident store");
        }
        if (!File.Exists(place.Catalogue))
        {
            if (!create)
            {
                throw new StoreException(
                    place.Root + ": holds no incident store; name the folder of one, or import into this one first"
                );
            }
            if (!place.IsEmpty)
            {
                throw new StoreException(
                    place.Root + ": holds other files and no incident store; name a new or an empty folder"
                );
            }
            _ = Directory.CreateDirectory(place.Root);
        }
        return new IncidentStore(place, Catalogue.Open(place.Catalogue, create && place.IsEmpty));
    }

    /// <summary>How the next import goes about it.</summary>
    internal ImportSettings ImportSettings { get; set; }

    /// <summary>All snapshots, by source and then by the order of import.</summary>
    public ImmutableArray<Snapshot> Snapshots => [.. catalogue.Snapshots.Select(static stored => stored.Snapshot)];

    /// <summary>A snapshot by <c>cfr@2023-02</c>, or the latest of a source by <c>cfr</c>; null if there is none.</summary>
    public Snapshot? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Snapshots.LastOrDefault(snapshot =>
            string.Equals(
                name.Contains('@', StringComparison.Ordinal) ? snapshot.Name : snapshot.Source.Name,
                name,
                StringComparison.Ordinal
            )
        );
    }

    /// <summary>Imports files as one vintage. The same files again change nothing.</summary>
    /// <exception cref="UnreadableFileException">A file is not what the source publishes. The store is as before.</exception>
    /// <exception cref="StoreException">The vintage is there with other files; or nothing could be read.</exception>
    /// <exception cref="IOException">It could not be written. The store is as before.</exception>
    public ImportOutcome Import(
        IncidentSource source,
        string vintage,
        IReadOnlyList<SourceFile> files,
        TimeProvider time,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(vintage);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(time);
        return new SnapshotImport(folder, catalogue, check, factsFiles, ImportSettings).Run(
            source,
            vintage,
            files,
            time,
            cancellation
        );
    }

    /// <summary>What could not be read when a snapshot was imported.</summary>
    public ImmutableArray<RejectedRecord> Rejected(Snapshot snapshot) => catalogue.Rejected(Stored(snapshot));

    /// <summary>All records of a snapshot, in the order of its files.</summary>
    public IEnumerable<IncidentRecord> Records(Snapshot snapshot)
    {
        string path = check.Whole(Stored(snapshot));
        return Read();

        IEnumerable<IncidentRecord> Read()
        {
            using SnapshotFile file = SnapshotFile.Open(path);
            foreach (IncidentRecord record in file.Records())
            {
                yield return record;
            }
        }
    }

    /// <summary>The records at some positions: entry i of the facts of a snapshot is the record at position i.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="positions">Positions, first = 0, ascending.</param>
    public IEnumerable<IncidentRecord> Records(Snapshot snapshot, IEnumerable<int> positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        string path = check.Whole(Stored(snapshot));
        return Read();

        IEnumerable<IncidentRecord> Read()
        {
            using SnapshotFile file = SnapshotFile.Open(path);
            foreach (IncidentRecord record in file.Records(positions))
            {
                yield return record;
            }
        }
    }

    /// <summary>One record; null if there is none.</summary>
    public IncidentRecord? Record(Snapshot snapshot, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        StoredSnapshot stored = Stored(snapshot);
        using SnapshotFile file = SnapshotFile.Open(check.Whole(stored));
        return positions
            .GetOrAdd(stored.File, static (_, file) => RecordPositions.Read(file), file)
            .Candidates(id)
            .Select(position => file.Records([position]).Single())
            .FirstOrDefault(record => string.Equals(record.Id, id, StringComparison.Ordinal));
    }

    /// <summary>What counting needs, from the store or made and kept.</summary>
    public RecordFacts Facts(Snapshot snapshot, Classifier classifier)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        return Facts(snapshot, RecordJudge.Of(classifier));
    }

    /// <summary>What a vintage changed against another of its source.</summary>
    public VintageDifference Difference(Snapshot before, Snapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!string.Equals(before.Source.Name, after.Source.Name, StringComparison.Ordinal))
        {
            throw new StoreException(
                before.Name + " and " + after.Name + ": are of two sources; name two vintages of one source"
            );
        }
        bool byTitle = after.Source.IdsArePlaces;
        using SnapshotFile old = SnapshotFile.Open(check.Whole(Stored(before)));
        using SnapshotFile later = SnapshotFile.Open(check.Whole(Stored(after)));

        // Not in the store's folder: who compares may have no right to write there.
        using FingerprintSorter sortedBefore = new(SpillPlace.Temporary);
        using FingerprintSorter sortedAfter = new(SpillPlace.Temporary);
        return VintageComparison.Between(
            before.Name,
            VintageContents.Of(old, byTitle, sortedBefore),
            VintageContents.Of(later, byTitle, sortedAfter),
            byTitle
        );
    }

    /// <inheritdoc/>
    public void Dispose() => catalogue.Dispose();

    /// <summary>Links that were kept.</summary>
    internal LinkFiles LinkFiles { get; }

    /// <summary>The file of a snapshot, which is whole.</summary>
    internal string PathOf(Snapshot snapshot) => check.Whole(Stored(snapshot));

    internal RecordFacts Facts(Snapshot snapshot, RecordJudge judge)
    {
        StoredSnapshot stored = Stored(snapshot);
        if (judge.Criteria.Length > FactsColumns.MostCriteria)
        {
            throw new ArgumentException("more criteria than facts can hold", nameof(judge));
        }
        return factsMemory.Find(stored.File, judge)
            ?? factsMemory.Keep(stored.File, factsFiles.Find(stored.Snapshot, judge, Ids) ?? Make());

        ImmutableArray<string> Ids() => [.. SnapshotFile.IdsOf(check.Whole(stored))];

        RecordFacts Make()
        {
            RecordFacts made = FactsBuilding.Make(stored.Snapshot, check.Whole(stored), judge, Ids);
            factsFiles.Keep(made, judge);
            return made;
        }
    }

    private StoredSnapshot Stored(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return catalogue.Snapshots.FirstOrDefault(stored =>
                string.Equals(stored.Snapshot.Name, snapshot.Name, StringComparison.Ordinal)
                && string.Equals(stored.Snapshot.Digest, snapshot.Digest, StringComparison.Ordinal)
            )
            ?? throw new StoreException(
                snapshot.Name + ": is not in the store " + folder.Root + "; see `regalia incidents list` for what is"
            );
    }
}
