using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Regalia.Evidence.Storage;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Trials;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>
/// Writes a made-up snapshot of works in the layout of real ones, so that everything can be tried without one. Its manifest says
/// that it is synthetic, and so does every result that is made of it.
/// </summary>
/// <remarks>Every record follows from the seed, its number and the queries: threads and machines do not change a byte.</remarks>
public sealed class SampleSnapshot
{
    private const int FlushedAt = 256 * 1024;

    // Packs about as well as the snapshot's own files at twice their speed.
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 5 };

    private readonly SampleOptions options;
    private readonly SamplePools pools;
    private readonly SamplePlan plan;
    private long jsonBytes;
    private int written;

    /// <summary>A sample that has works about these technologies: a third of a small one, one record in twenty of a large one.</summary>
    /// <param name="options">How large, and how written.</param>
    /// <param name="technologies">The technologies, in the order of their ids; another list, another sample.</param>
    public SampleSnapshot(SampleOptions options, IEnumerable<SampleTechnology> technologies)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(technologies);
        if (options.Records < 1 || options.RecordsOfPart < 1 || options.Threads < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, "expected numbers from 1");
        }
        this.options = options;
        pools = new SamplePools(options.Seed, [.. technologies], options.Records);
        plan = new SamplePlan(options, options.Format == SampleFormat.Parquet ? ".parquet" : ".gz");
    }

    /// <summary>Writes the sample: folder <c>works</c> with parts and deleted_ids.csv, the manifest last.</summary>
    /// <param name="folder">Where; made if it is not there.</param>
    /// <param name="progress">Told how many records are written; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the writing between two records; what is written stays, without a manifest.</param>
    /// <exception cref="IOException">The folder already holds works, or it cannot be written.</exception>
    public SampleSize Write(string folder, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string works = Path.Combine(folder, "works");
        if (Directory.Exists(works) && Directory.EnumerateFileSystemEntries(works).Any())
        {
            throw new IOException(works + ": is not empty; name another folder, or remove what is there");
        }
        jsonBytes = 0;
        written = 0;
        long[] lengths = new long[plan.Parts.Length];
        ParallelOptions threads = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        // One part at a time for each thread, the first ones first.
        OrderablePartitioner<int> parts = Partitioner.Create(
            Enumerable.Range(0, plan.Parts.Length),
            EnumerablePartitionerOptions.NoBuffering
        );
        try
        {
            Parallel.ForEach(
                parts,
                threads,
                part => lengths[part] = WritePart(works, plan.Parts[part], progress, cancellation)
            );
        }
        catch (AggregateException e)
        {
            // A full disk is told by whoever met it first.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        StoredFile.Replace(Path.Combine(works, DeletedWorks.FileName), DeletedIds());
        StoredFile.Replace(Path.Combine(works, SnapshotManifest.FileName), Manifest(lengths));
        return new SampleSize(options.Records, plan.Parts.Length, jsonBytes, lengths.Sum());
    }

    /// <summary>The works of a sample in order of their records, without writing them.</summary>
    internal IEnumerable<GeneratedWork> Works()
    {
        WorkGenerator generator = new(pools);
        return plan.Parts.SelectMany(part => Works(part, generator));
    }

    /// <summary>The same as their texts alone, for trying queries on.</summary>
    internal IEnumerable<SampleWork> SampleWorks() =>
        Works()
            .Select(work => new SampleWork(
                WorkJson.IdOf(work.Number),
                work.Year,
                work.Title ?? work.DisplayName,
                work.Text
            ));

    private IEnumerable<GeneratedWork> Works(SamplePart part, WorkGenerator generator)
    {
        for (int i = 0; i < part.Records; i++)
        {
            long record = part.First + i;
            yield return generator.Make(plan.WorkOf(record), record, options.Records, part.Date);
        }
    }

    private long WritePart(string works, SamplePart part, Action<int>? progress, CancellationToken cancellation)
    {
        string path = Path.Combine(works, part.Name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        IEnumerable<GeneratedWork> made = Works(part, new WorkGenerator(pools))
            .Select(work =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(Interlocked.Increment(ref written));
                return work;
            });
        StoredFile.Replace(
            path,
            to =>
            {
                if (options.Format == SampleFormat.Parquet)
                {
                    WorkColumns.Write(made, pools, to);
                }
                else
                {
                    WriteLines(made, to);
                }
            }
        );
        return new FileInfo(path).Length;
    }

    private void WriteLines(IEnumerable<GeneratedWork> works, Stream to)
    {
        using WorkJson json = new(pools);
        ArrayBufferWriter<byte> buffer = new(2 * FlushedAt);
        using GZipStream packed = new(to, Packing, leaveOpen: true);
        foreach (GeneratedWork work in works)
        {
            json.Write(work, buffer);
            if (buffer.WrittenCount >= FlushedAt)
            {
                Flush();
            }
        }
        Flush();

        void Flush()
        {
            packed.Write(buffer.WrittenSpan);
            Interlocked.Add(ref jsonBytes, buffer.WrittenCount);
            buffer.ResetWrittenCount();
        }
    }

    private byte[] DeletedIds()
    {
        StringBuilder text = new("work_id,deleted_date\n");
        foreach (long work in plan.Deleted().Distinct())
        {
            text.Append(WorkJson.IdOf(work)).Append(',').Append(plan.Date).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private byte[] Manifest(long[] lengths)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("date", plan.Date);
        json.WriteString("format", options.Format == SampleFormat.Parquet ? "parquet" : "jsonl");
        json.WriteString("entity", "works");
        json.WriteBoolean("synthetic", value: true);
        json.WriteString(
            "made_by",
            Invariant($"regalia tech sample --records {options.Records} --seed {options.Seed}")
        );
        json.WriteNumber("record_count", options.Records);
        json.WriteNumber("content_length", lengths.Sum());
        json.WriteStartArray("files");
        foreach ((SamplePart part, long length) in plan.Parts.Zip(lengths))
        {
            json.WriteStartObject();
            json.WriteString("url", "works/" + part.Name);
            json.WriteStartObject("meta");
            json.WriteNumber("content_length", length);
            json.WriteNumber("record_count", part.Records);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
