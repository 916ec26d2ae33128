using System.Text;
using Parquet;
using Parquet.Schema;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Writes the records of a snapshot to a Parquet file, a group at a time: memory does not grow with the file.</summary>
internal sealed class SnapshotWriter : IDisposable
{
    // Small enough that one record is found without unpacking much, large enough to compress well.
    private const int GroupRecords = 8_192;
    private const int GroupChars = 4 << 20;

    private readonly FileStream file;
    private readonly ParquetWriter parquet;
    private readonly List<string?> ids = [];
    private readonly List<string?> levels = [];
    private readonly List<string?> titles = [];
    private readonly List<string?> summaries = [];
    private readonly List<string?> started = [];
    private readonly List<string?> disclosed = [];
    private readonly List<string?> countries = [];
    private readonly List<string?> attributions = [];
    private readonly List<long> fingerprints = [];
    private readonly List<int> recordEnds = [];
    private char[] records = new char[1 << 16];
    private int recordChars;
    private bool finished;

    internal SnapshotWriter(string path)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        try
        {
            parquet = ParquetWriter
                .CreateAsync(RecordColumns.Schema, new StraightStream(file), ParquetCalls.Options)
                .Done();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Records so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="json">The same as JSON in UTF-8.</param>
    /// <param name="fingerprint">What vintages are compared by.</param>
    internal void Add(IncidentRecord record, ReadOnlySpan<byte> json, long fingerprint)
    {
        ids.Add(record.Id);
        levels.Add(record.Level.Word());
        titles.Add(record.Title);
        summaries.Add(record.Summary);
        started.Add(RecordSummary.Started(record));
        disclosed.Add(RecordSummary.Disclosure(record)?.ToString());
        countries.Add(RecordSummary.VictimCountries(record) is { Length: > 0 } list ? list : null);
        attributions.Add(RecordSummary.Attributions(record));
        fingerprints.Add(fingerprint);
        if (records.Length - recordChars < json.Length)
        {
            Array.Resize(ref records, Math.Max(recordChars + json.Length, records.Length * 2));
        }
        recordChars += Encoding.UTF8.GetChars(json, records.AsSpan(recordChars));
        recordEnds.Add(recordChars);
        Count++;
        if (ids.Count == GroupRecords || recordChars >= GroupChars)
        {
            WriteGroup();
        }
    }

    /// <summary>Writes what is left and the file's own notes, and waits until the disk has them.</summary>
    internal void Finish(IReadOnlyDictionary<string, string> notes)
    {
        if (ids.Count > 0)
        {
            WriteGroup();
        }
        parquet.CustomMetadata = notes;
        parquet.DisposeAsync().Done(); // writes the footer and closes nothing: see Dispose
        file.Flush(flushToDisk: true);
        finished = true;
    }

    /// <summary>Closes the file. Without <see cref="Finish"/> it has no footer and is no Parquet file: a writer in trouble must not write on.</summary>
    public void Dispose()
    {
        try
        {
            file.Dispose();
        }
        catch (IOException) when (!finished)
        {
            // The disk that had no room for a record has none for what is left in the buffer either, and that has been said.
        }
    }

    private void WriteGroup()
    {
        using ParquetRowGroupWriter group = parquet.CreateRowGroup();
        Write(group, RecordColumns.Id, ids);
        Write(group, RecordColumns.Level, levels);
        Write(group, RecordColumns.Title, titles);
        Write(group, RecordColumns.Summary, summaries);
        Write(group, RecordColumns.Started, started);
        Write(group, RecordColumns.Disclosed, disclosed);
        Write(group, RecordColumns.VictimCountries, countries);
        Write(group, RecordColumns.Attributions, attributions);
        group.WriteAsync<long>(RecordColumns.Fingerprint, fingerprints.ToArray()).Done();
        group.WriteAsync<ReadOnlyMemory<char>>(RecordColumns.Record, RecordTexts()).Done();
        fingerprints.Clear();
        recordEnds.Clear();
        recordChars = 0;
    }

    private static void Write(ParquetRowGroupWriter group, DataField column, List<string?> texts)
    {
        group.WriteAsync(column, texts).Done();
        texts.Clear();
    }

    private ReadOnlyMemory<char>[] RecordTexts()
    {
        ReadOnlyMemory<char>[] texts = new ReadOnlyMemory<char>[recordEnds.Count];
        int start = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = records.AsMemory(start, recordEnds[i] - start);
            start = recordEnds[i];
        }
        return texts;
    }
}
