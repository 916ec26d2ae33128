using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Takes what a reader gives into a Parquet file: records with ids of their own, and the rejected beside them. Ids and fingerprints
/// stay in memory (some 100 bytes a record), the records do not.
/// </summary>
internal sealed class SnapshotIntake(string path, bool idsArePlaces) : IDisposable
{
    private readonly SnapshotWriter writer = new(path);
    private readonly RecordText text = new();
    private readonly Dictionary<string, long> fingerprints = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly List<(string Id, string? Known)> titles = [];
    private int taken;

    /// <summary>Records in the file.</summary>
    internal int Count => writer.Count;

    /// <summary>What could not be read, or not be kept.</summary>
    internal List<RejectedRecord> Rejected { get; } = [];

    /// <summary>Ids and fingerprints, in order.</summary>
    internal IEnumerable<(string Id, long Fingerprint)> Contents() => order.Select(id => (id, fingerprints[id]));

    /// <summary>Ids and by what their records are known, in order; empty where ids are enough.</summary>
    internal IEnumerable<(string Id, string? Known)> Titles() => titles;

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
        if (!fingerprints.TryAdd(record.Id, fingerprint))
        {
            return fingerprints[record.Id] == fingerprint
                ? "id \"" + record.Id + "\" is there already, with the same content; take one of them out of the file"
                : "id \""
                    + record.Id
                    + "\" is there already, with other content; give one of them another id in the file";
        }
        order.Add(record.Id);
        if (idsArePlaces)
        {
            titles.Add((record.Id, RecordTitle.Of(record)));
        }
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
