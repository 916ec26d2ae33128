using System.Collections.Concurrent;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Whether the Parquet files are what was written. Compression notices most damage but not all, so each file is held to its SHA-256,
/// once for each time that a store is opened.
/// </summary>
internal sealed class SnapshotCheck(StoreFolder folder)
{
    private readonly ConcurrentDictionary<string, bool> whole = new(StringComparer.Ordinal);

    /// <summary>Path of a snapshot's file, which is whole.</summary>
    /// <exception cref="StoreException">It is not there, or not what was written.</exception>
    internal string Whole(StoredSnapshot snapshot)
    {
        string path = folder.PathOf(snapshot);
        if (!whole.ContainsKey(snapshot.File))
        {
            if (Fault(snapshot) is { } fault)
            {
                throw Damaged(path, fault);
            }
            whole[snapshot.File] = true;
        }
        return path;
    }

    /// <summary>What is wrong with a snapshot's file; null if nothing is.</summary>
    internal string? Fault(StoredSnapshot snapshot)
    {
        FileInfo file = new(folder.PathOf(snapshot));
        return !file.Exists ? "it is not there"
            : file.Length != snapshot.Bytes ? "it has another length than was written"
            : !string.Equals(FileDigest.Of(file.FullName), snapshot.Sha256, StringComparison.Ordinal)
                ? "its bytes are not those that were written"
            : null;
    }

    internal static StoreException Damaged(string path, string found) =>
        new(
            path
                + ": is damaged ("
                + found
                + "); import the files of this vintage again, or put back a copy: the rest of the store is not touched by it"
        );
}
