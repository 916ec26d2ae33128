using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Storage;

/// <summary>Whether what is asked of an import can be done.</summary>
internal static class ImportRequest
{
    private const int ReasonsShown = 3;

    internal static void Check(IncidentSource source, string vintage, IReadOnlyList<SourceFile> files)
    {
        if (files.Count == 0)
        {
            throw new ArgumentException("no file to import", nameof(files));
        }
        if (!StoreFolder.IsName(source.Name))
        {
            throw new ArgumentException(source.Name + " is no name for a source", nameof(source));
        }
        if (!StoreFolder.IsName(vintage))
        {
            throw new StoreException(
                "vintage \""
                    + vintage
                    + "\": expected up to 64 letters A to Z, digits, \".\", \"-\", \"_\" or \"+\", the first a letter or digit; for instance 2023-02"
            );
        }
    }

    /// <summary>Bytes of all files.</summary>
    internal static long Bytes(IEnumerable<SourceFile> files) =>
        files.Sum(static file => new FileInfo(file.Path).Length);

    /// <summary>The snapshot that these files made before; null if there is none.</summary>
    /// <exception cref="StoreException">The vintage is there, of other files or another reader.</exception>
    internal static StoredSnapshot? Same(
        IEnumerable<StoredSnapshot> stored,
        IncidentSource source,
        string vintage,
        string digest,
        int readerVersion
    )
    {
        StoredSnapshot? namesake = null;
        StoredSnapshot? same = null;
        foreach (StoredSnapshot entry in stored)
        {
            Snapshot snapshot = entry.Snapshot;
            if (!string.Equals(snapshot.Source.Name, source.Name, StringComparison.Ordinal))
            {
                continue;
            }
            if (
                string.Equals(snapshot.Digest, digest, StringComparison.Ordinal)
                && snapshot.ReaderVersion == readerVersion
            )
            {
                same = entry;
            }
            if (string.Equals(snapshot.Vintage, vintage, StringComparison.Ordinal))
            {
                namesake = entry;
            }
        }
        if (same is not null || namesake is null)
        {
            return same;
        }

        // Snapshots never change: a better reader makes another one, beside the old, under a name of its own.
        string other = string.Equals(namesake.Snapshot.Digest, digest, StringComparison.Ordinal)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"as version {namesake.Snapshot.ReaderVersion} of the reader read it, and this is version {readerVersion}"
            )
            : "with other files (" + namesake.Snapshot.Files + ")";
        throw new StoreException(
            namesake.Snapshot.Name
                + ": is in the store already, "
                + other
                + "; name another vintage, and it stands beside it"
        );
    }

    internal static StoreException NothingRead(string files, IReadOnlyList<RejectedRecord> rejected)
    {
        string reasons = string.Join(
            "; ",
            rejected
                .Take(ReasonsShown)
                .Select(static r => string.Create(CultureInfo.InvariantCulture, $"record {r.Number}: {r.Reason}"))
        );
        string found =
            rejected.Count == 0
                ? "has no record"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"none of {rejected.Count} records could be read ({reasons})"
                );
        return new StoreException(files + ": " + found + "; check that it is a file of this source");
    }
}
