using System.Collections.Immutable;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using static System.FormattableString;

namespace Regalia.Technology.Merging;

/// <summary>The shards of one scan, complete: every part file of the snapshot is in exactly one of them.</summary>
internal sealed class ShardSet
{
    private ShardSet(
        ScanFingerprint fingerprint,
        string snapshotName,
        ImmutableArray<(PartEntry Entry, PartResult? Result)> parts,
        ImmutableArray<PartResult> deleted,
        ImmutableArray<FailedPart> failed
    )
    {
        Fingerprint = fingerprint;
        SnapshotName = snapshotName;
        Parts = parts;
        Deleted = deleted;
        Failed = failed;
    }

    internal ScanFingerprint Fingerprint { get; }

    internal string SnapshotName { get; }

    /// <summary>Every part file of the snapshot by name; its result is <see langword="null"/> where it failed.</summary>
    internal ImmutableArray<(PartEntry Entry, PartResult? Result)> Parts { get; }

    /// <summary>Works deleted, as files of sorted works.</summary>
    internal ImmutableArray<PartResult> Deleted { get; }

    internal ImmutableArray<FailedPart> Failed { get; }

    internal IEnumerable<PartResult> Results => Parts.Select(p => p.Result).OfType<PartResult>();

    /// <summary>Opens the folders of all shards of a scan.</summary>
    /// <exception cref="SnapshotException">The folders are not all shards of one scan.</exception>
    /// <exception cref="InvalidDataException">A part result is damaged.</exception>
    internal static ShardSet Open(IReadOnlyList<string> folders)
    {
        // By number, so that the order in which they are named changes nothing.
        (string Folder, ScanRecord Record)[] shards =
        [
            .. folders.Select(f => (f, Record(f))).OrderBy(s => s.Item2.Shard.Index),
        ];
        RequireOneScan(shards);
        RequireAllShards(shards);
        List<(PartEntry, PartResult?)> parts = [];
        foreach ((string folder, ScanRecord record) in shards)
        {
            parts.AddRange(PartsOf(folder, record));
        }
        ScanFingerprint fingerprint = shards[0].Record.Fingerprint;
        if (
            !string.Equals(
                PartEntry.Digest(parts.Select(p => p.Item1)),
                fingerprint.PartsDigest,
                StringComparison.Ordinal
            )
        )
        {
            throw new SnapshotException("the shards together do not hold the part files of the snapshot; scan again");
        }
        return new ShardSet(
            fingerprint,
            shards.Select(s => s.Record.SnapshotName).Min(StringComparer.Ordinal)!,
            [.. parts.OrderBy(p => p.Item1.Name, StringComparer.Ordinal)],
            [.. DeletedOf(shards[0].Folder, fingerprint)],
            [.. shards.SelectMany(s => s.Record.Failed).OrderBy(f => f.Part, StringComparer.Ordinal)]
        );
    }

    private static ScanRecord Record(string folder)
    {
        string path = Path.Combine(folder, ScanRecord.FileName);
        if (!File.Exists(path))
        {
            throw new SnapshotException(
                folder
                    + (
                        !Directory.Exists(folder) ? ": there is no such folder"
                        : File.Exists(Path.Combine(folder, "results.json"))
                            ? ": holds merged results and no shard; name the folders that `regalia tech scan` wrote"
                        : ": holds no scan; name a folder that `regalia tech scan` wrote"
                    )
            );
        }
        return ScanRecord.Read(path);
    }

    private static void RequireOneScan((string Folder, ScanRecord Record)[] shards)
    {
        (string firstFolder, ScanRecord first) = shards[0];
        foreach ((string folder, ScanRecord record) in shards.Skip(1))
        {
            string[] differences = [.. first.Fingerprint.DifferencesFrom(record.Fingerprint)];
            if (differences.Length > 0)
            {
                throw new SnapshotException(
                    $"{firstFolder} and {folder} are of different scans: {ScanDifferences.Text(differences)}; scan both alike"
                );
            }
            if (record.Shard.Count != first.Shard.Count)
            {
                throw new SnapshotException(
                    $"{firstFolder} is shard {first.Shard}, {folder} is shard {record.Shard}: expected as many shards in both"
                );
            }
        }
    }

    private static void RequireAllShards((string Folder, ScanRecord Record)[] shards)
    {
        ILookup<int, string> byIndex = shards.ToLookup(s => s.Record.Shard.Index, s => s.Folder);
        if (byIndex.FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new SnapshotException(
                Invariant($"shard {twice.Key} is named more than once ({string.Join(", ", twice)}); name each once")
            );
        }
        int count = shards[0].Record.Shard.Count;
        int[] missing = [.. Enumerable.Range(1, count).Where(i => !byIndex.Contains(i))];
        if (missing.Length > 0)
        {
            string some = string.Join(", ", missing.Take(10).Select(i => Invariant($"{i}/{count}")));
            throw new SnapshotException(
                Invariant(
                    $"{missing.Length} of {count} shards missing: {some}{(missing.Length > 10 ? " …" : "")}; name their folders too"
                )
            );
        }
    }

    private static IEnumerable<(PartEntry, PartResult?)> PartsOf(string folder, ScanRecord record)
    {
        if (!record.IsFinished)
        {
            throw new SnapshotException(
                $"{folder}: shard {record.Shard} is not finished; run its scan again with --resume"
            );
        }
        string digest = record.Fingerprint.PartDigest;
        HashSet<string> failed = new(record.Failed.Select(f => f.Part), StringComparer.Ordinal);
        foreach (PartEntry part in record.Parts)
        {
            yield return (
                part,
                failed.Contains(part.Name)
                    ? null
                    : Opened(ShardFolder.PartPath(folder, part.Name), part.Name, digest, record.Shard)
            );
        }
    }

    private static PartResult Opened(string path, string part, string digest, ShardNumber shard)
    {
        if (!File.Exists(path))
        {
            throw new SnapshotException(
                $"{path}: the result of this part is missing; run the scan of shard {shard} again with --resume"
            );
        }
        PartResult result = PartResult.Open(path);
        return
            string.Equals(result.Part, part, StringComparison.Ordinal)
            && string.Equals(result.ScanDigest, digest, StringComparison.Ordinal)
            ? result
            : throw new SnapshotException(
                $"{path}: is the result of another part or scan; run the scan of shard {shard} again with --resume"
            );
    }

    private static IEnumerable<PartResult> DeletedOf(string folder, ScanFingerprint fingerprint)
    {
        string deleted = ShardFolder.DeletedFolder(folder);
        if (fingerprint.DeletedDigest.Length == 0 || !Directory.Exists(deleted))
        {
            yield break;
        }
        foreach (string path in Directory.EnumerateFiles(deleted, "*.part").Order(StringComparer.Ordinal))
        {
            yield return PartResult.Open(path);
        }
    }
}
