using System.Collections.Immutable;
using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Storage;

/// <summary>
/// One import. First the Parquet file under a temporary name, then its rename, then one transaction of the catalogue: until that is
/// done the store is as before, and what lies about is swept up by the next import.
/// </summary>
internal sealed class SnapshotImport(
    StoreFolder folder,
    Catalogue catalogue,
    SnapshotCheck check,
    FactsFiles factsFiles,
    ImportSettings settings
)
{
    internal ImportOutcome Run(
        IncidentSource source,
        string vintage,
        IReadOnlyList<SourceFile> files,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        ImportRequest.Check(source, vintage, files);
        using FileStream mine = ImportLock.Take(folder);
        ImmutableArray<StoredSnapshot> stored = catalogue.Snapshots;
        folder.Sweep(stored);
        string digest = FileDigest.Of(files, cancellation);
        IncidentReader reader = source.Reader();
        reader.Spill = settings.Spill;
        StoredSnapshot? same = ImportRequest.Same(stored, source, vintage, digest, reader.Version);
        if (same is not null && check.Fault(same) is null)
        {
            return new ImportOutcome(same.Snapshot, IsNew: false, catalogue.Rejected(same), Difference: null);
        }

        // A snapshot whose file was lost or damaged keeps its number and name, and gets its file again.
        long number = same?.Number ?? 0;
        vintage = same?.Snapshot.Vintage ?? vintage;
        string name = same?.File ?? StoreFolder.FileOf(source.Name, vintage, digest);
        string path = Path.Combine(folder.Snapshots, name);
        string temporary = path + StoreFolder.Unfinished;
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Snapshot begun = new(source, vintage, digest, Names(files), reader.Version, 0, 0, time.GetUtcNow());
            RecordJudge? judge = ImportRequest.Bytes(files) >= settings.JudgedFrom ? settings.Judge() : null;
            using FactsIntake? facts = judge is null ? null : factsFiles.Begin(begun, judge);
            using SnapshotIntake intake = new(temporary, source.IdsArePlaces, settings.Spill, facts);
            intake.TakeAll(reader.Read(files), Names(files), cancellation);
            if (intake.Count == 0)
            {
                throw ImportRequest.NothingRead(Names(files), intake.Rejected);
            }
            Snapshot snapshot = begun with
            {
                Records = intake.Count,
                Rejected = intake.Rejected.Count,
                ImportedAt = time.GetUtcNow().ToUniversalTime(),
            };
            intake.Finish(SnapshotNotes.Of(snapshot));
            if (!string.Equals(FileDigest.Of(files, cancellation), digest, StringComparison.Ordinal))
            {
                throw new StoreException(
                    Names(files) + ": changed while it was read; import it again when it is whole"
                );
            }
            VintageDifference? difference = Difference(stored, source, number, intake, path);
            bool areJudged = facts is not null && facts.Finish();
            cancellation.ThrowIfCancellationRequested();
            StoredSnapshot entry = new(
                number,
                snapshot,
                name,
                new FileInfo(temporary).Length,
                FileDigest.Of(temporary, cancellation)
            );
            Enter(entry, temporary, path, intake.Rejected);
            if (areJudged)
            {
                factsFiles.Keep(facts!, snapshot, judge!);
            }
            Snapshot entered = catalogue
                .Snapshots.First(s => string.Equals(s.File, name, StringComparison.Ordinal))
                .Snapshot;
            return new ImportOutcome(entered, IsNew: true, [.. intake.Rejected], difference);
        }
        finally
        {
            StoreFolder.Remove(temporary);
        }
    }

    private void Enter(StoredSnapshot entry, string temporary, string path, List<RejectedRecord> rejected)
    {
        File.Move(temporary, path, overwrite: true);
        try
        {
            catalogue.Enter(entry, rejected);
        }
        catch when (entry.Number == 0)
        {
            StoreFolder.Remove(path);
            throw;
        }
    }

    private VintageDifference? Difference(
        ImmutableArray<StoredSnapshot> stored,
        IncidentSource source,
        long number,
        SnapshotIntake intake,
        string path
    )
    {
        StoredSnapshot? before = stored.LastOrDefault(s =>
            string.Equals(s.Snapshot.Source.Name, source.Name, StringComparison.Ordinal)
            && (number == 0 || s.Number < number)
        );
        if (before is null)
        {
            return null;
        }
        using SnapshotFile file = SnapshotFile.Open(check.Whole(before));
        using FingerprintSorter sorter = new(settings.Spill);
        return VintageComparison.Between(
            before.Snapshot.Name,
            VintageContents.Of(file, source.IdsArePlaces, sorter),
            intake.Contents(() => SnapshotFile.IdsOf(path)),
            source.IdsArePlaces
        );
    }

    private static string Names(IReadOnlyList<SourceFile> files) =>
        string.Join(", ", files.Select(static file => file.Name));
}
