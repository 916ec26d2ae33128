using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Shards;

/// <summary>Scans the part files of a shard and leaves a result for each, so that a scan that was ended can go on.</summary>
/// <param name="snapshot">What is scanned.</param>
/// <param name="fingerprint">What decides the digits.</param>
/// <param name="shard">Which shard.</param>
/// <param name="folder">Where the results go.</param>
public sealed class ShardScan(SnapshotFolder snapshot, ScanFingerprint fingerprint, ShardNumber shard, string folder)
{
    private const int FaultsTold = 10;
    private const int DeletedInFile = 1 << 20;

    private readonly string _digest = fingerprint.PartDigest;
    private volatile bool _isAnyDone;

    /// <summary>Whether results that are there already are taken up.</summary>
    public bool Resume { get; init; }

    /// <summary>Parts read at once. Never changes a digit.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told of every part that is done, from several threads; the scan is <see langword="null"/> if it failed.</summary>
    public Action<PartFile, PartScan?>? Progress { get; init; }

    /// <summary>Is told what is left to do, before it is begun.</summary>
    public Action<IReadOnlyList<PartFile>>? Begun { get; init; }

    /// <summary>
    /// Is told how the scan ended while the folder is still held against other scans: the place to make results of it.
    /// </summary>
    public Action<ShardOutcome>? Ended { get; init; }

    /// <summary>Whether the folder holds this scan: only --resume goes on with it from now on.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether the result of any part file is there, taken up or made by this scan.</summary>
    public bool IsAnyDone => _isAnyDone;

    /// <summary>Scans what is not yet done.</summary>
    /// <param name="scan">
    /// Reads one part file. <see cref="InvalidDataException"/>, <see cref="IOException"/> and
    /// <see cref="UnauthorizedAccessException"/> mean that this part fails; the others go on.
    /// </param>
    /// <param name="cancellation">Ends it; what is done stays.</param>
    /// <exception cref="SnapshotException">The folder holds something else.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public ShardOutcome Run(Func<PartFile, CancellationToken, PartScan> scan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scan);
        RefuseWithinSnapshot();
        ImmutableArray<PartFile> parts = ShardPlan.PartsOf(snapshot.Parts, shard);
        ScanRecord record = new(
            fingerprint,
            snapshot.Name,
            shard,
            [.. parts.Select(p => new PartEntry(p.Name, p.Length, p.Records))],
            IsFinished: false,
            Failed: []
        );
        using ShardFolder held = ShardFolder.Begin(folder, record, Resume);
        HasBegun = true;
        WriteDeleted();
        List<PartFile> left = [];
        int mended = 0;
        foreach (PartFile part in parts)
        {
            bool? isWhole = IsWhole(part);
            mended += isWhole is false ? 1 : 0;
            if (isWhole is not true)
            {
                left.Add(part);
            }
        }
        _isAnyDone = left.Count < parts.Length;
        Begun?.Invoke(left);
        ImmutableArray<FailedPart> failed = ScanAll(left, scan, cancellation);
        record = record with { IsFinished = true, Failed = failed };
        record.Write(held.RecordPath);
        ShardOutcome outcome = Outcome(record, parts.Length - left.Count, mended);
        Ended?.Invoke(outcome);
        return outcome;
    }

    private void RefuseWithinSnapshot()
    {
        string works = Path.GetFullPath(snapshot.Works) + Path.DirectorySeparatorChar;
        if ((Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(works, StringComparison.Ordinal))
        {
            throw new SnapshotException(folder + ": lies within the snapshot; choose a folder outside of it");
        }
    }

    // Null: there is none.
    private bool? IsWhole(PartFile part)
    {
        string path = ShardFolder.PartPath(folder, part.Name);
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            PartResult result = PartResult.Open(path);
            result.Check();
            return string.Equals(result.Part, part.Name, StringComparison.Ordinal)
                && string.Equals(result.ScanDigest, _digest, StringComparison.Ordinal);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void WriteDeleted()
    {
        if (snapshot.DeletedIds is not { } path)
        {
            return;
        }
        int number = 0;
        foreach (long[] works in DeletedWorks.Read(path).Chunk(DeletedInFile))
        {
            string name = number++.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
            PartScan run = new();
            run.Seen.AddRange(works.Select(w => (w, 0L)));
            PartResultWriter.Write(Path.Combine(ShardFolder.DeletedFolder(folder), name + ".part"), name, _digest, run);
        }
    }

    private ImmutableArray<FailedPart> ScanAll(
        List<PartFile> left,
        Func<PartFile, CancellationToken, PartScan> scan,
        CancellationToken cancellation
    )
    {
        // The largest first, so that no thread is left alone with one at the end.
        ConcurrentQueue<PartFile> queue = new(left.OrderByDescending(p => p.Length));
        ConcurrentBag<FailedPart> failed = [];
        ExceptionDispatchInfo? fault = null;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Math.Min(Math.Max(1, Threads), Math.Max(1, left.Count)))
                .Select(_ => new Thread(Work)),
        ];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        cancellation.ThrowIfCancellationRequested();
        fault?.Throw();
        return [.. failed.OrderBy(f => f.Part, StringComparer.Ordinal)];

        void Work()
        {
            try
            {
                while (!stop.IsCancellationRequested && queue.TryDequeue(out PartFile? part))
                {
                    PartScan? read = Read(part, scan, failed, stop.Token);
                    if (read is not null)
                    {
                        PartResultWriter.Write(ShardFolder.PartPath(folder, part.Name), part.Name, _digest, read);
                        _isAnyDone = true;
                    }
                    Progress?.Invoke(part, read);
                }
            }
            catch (Exception e)
            {
                // The first to fail tells why; the others only end.
                Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(e), null);
                stop.Cancel();
            }
        }
    }

    private static PartScan? Read(
        PartFile part,
        Func<PartFile, CancellationToken, PartScan> scan,
        ConcurrentBag<FailedPart> failed,
        CancellationToken cancellation
    )
    {
        if (part.Problem is { } problem)
        {
            failed.Add(new FailedPart(part.Name, problem));
            return null;
        }
        try
        {
            return scan(part, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // Whoever lists what failed names the part.
            string name = part.Name + ": ";
            failed.Add(
                new FailedPart(
                    part.Name,
                    e.Message.StartsWith(name, StringComparison.Ordinal) ? e.Message[name.Length..] : e.Message
                )
            );
            return null;
        }
    }

    private ShardOutcome Outcome(ScanRecord record, int takenUp, int mended)
    {
        PartCounters counters = new();
        List<ScanProblem> faults = [];
        List<ScanProblem> warnings = [];
        HashSet<string> failed = [.. record.Failed.Select(f => f.Part)];
        foreach (PartEntry part in record.Parts.Where(p => !failed.Contains(p.Name)))
        {
            PartResult result = PartResult.Open(ShardFolder.PartPath(folder, part.Name));
            counters.Add(result.Counters);
            if (faults.Count < FaultsTold)
            {
                faults.AddRange(
                    result
                        .Faults()
                        .Take(FaultsTold - faults.Count)
                        .Select(f => new ScanProblem(part.Name, f.Line, f.Reason))
                );
            }
            if (ScanProblem.OfRecords(part.Name, part.Records, result.Counters.Records) is { } mismatch)
            {
                warnings.Add(mismatch);
            }
        }
        return new ShardOutcome(
            record.Parts.Length,
            takenUp,
            mended,
            record.Failed,
            ScanCounts.Of(counters),
            [.. faults],
            [.. warnings]
        );
    }
}
