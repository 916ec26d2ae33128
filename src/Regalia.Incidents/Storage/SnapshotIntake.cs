using System.Globalization;
using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Takes what a reader gives into a Parquet file: records with ids of their own, and the rejected beside them. Of the records only
/// fingerprints are kept, in bounded memory and beyond it on the disk.
/// </summary>
/// <param name="path">The Parquet file, under a temporary name.</param>
/// <param name="byTitle">Whether vintages are compared by titles, as ids are places in a file.</param>
/// <param name="spill">Where goes what memory has no room for.</param>
/// <param name="facts">Takes the records too; null if they are not judged yet.</param>
internal sealed class SnapshotIntake(string path, bool byTitle, SpillPlace spill, FactsIntake? facts) : IDisposable
{
    private readonly SnapshotWriter writer = new(path);
    private readonly RecordText text = new();
    private readonly FingerprintTable ids = new(spill);
    private readonly FingerprintSorter titles = new(spill);
    private int taken;

    /// <summary>Records in the file.</summary>
    internal int Count => writer.Count;

    /// <summary>What could not be read, or not be kept.</summary>
    internal List<RejectedRecord> Rejected { get; } = [];

    /// <summary>What another vintage is compared with.</summary>
    /// <param name="allIds">Reads the ids once the import is done.</param>
    internal VintageContents Contents(Func<IEnumerable<string>> allIds) =>
        new(Count, byTitle ? titles.Sorted() : ids.Sorted(), allIds);

    internal void TakeAll(IEnumerable<ReadItem> items, string file, CancellationToken cancellation)
    {
        foreach (ReadItem item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            taken++;
            if (item is RejectedRecord rejected)
            {
                Rejected.Add(rejected);
            }
            else if (item is ReadRecord read && Take(read.Record) is { } reason)
            {
                Rejected.Add(new RejectedRecord(file, taken, Line: null, reason));
            }
        }
    }

    internal void Finish(IReadOnlyDictionary<string, string> notes) => Writing(() => writer.Finish(notes));

    public void Dispose()
    {
        writer.Dispose();
        text.Dispose();
        ids.Dispose();
        titles.Dispose();
    }

    // Why a record cannot be kept; null if it is. Of two with one id the first is kept: a second under a made-up id could not be
    // followed from vintage to vintage, nor be found in the source, and would be counted twice.
    private string? Take(IncidentRecord record)
    {
        if (string.IsNullOrWhiteSpace(record.Id))
        {
            return "it has no id; expected one for each record of a source";
        }
        long fingerprint = text.Write(record);
        if (
            !ids.TryAdd(new FingerprintEntry(Fingerprint.Of(record.Id), fingerprint, Count), out FingerprintEntry first)
        )
        {
            return first.Value == fingerprint
                ? "id \"" + record.Id + "\" is there already, with the same content; take one of them out of the file"
                : "id \""
                    + record.Id
                    + "\" is there already, with other content; give one of them another id in the file";
        }
        if (byTitle)
        {
            VintageContents.AddTitle(titles, RecordTitle.Of(record), Count);
        }
        facts?.Add(record);
        Writing(() => writer.Add(record, text.Json, fingerprint));
        return null;
    }

    // Reading fails with errors of its own; these are of the store's side.
    private void Writing(Action write)
    {
        try
        {
            write();
        }
        catch (IOException e)
        {
            throw new IOException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: could not be written ({e.Message}); make room on the disk and import again. The store is as before"
                ),
                e
            );
        }
    }
}
