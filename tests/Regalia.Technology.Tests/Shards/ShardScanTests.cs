using System.Collections.Immutable;
using Regalia.Technology.MadeUp;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Tests.Shards;

/// <summary>A scan goes on where it ended, says what cannot be read, and mixes nothing.</summary>
public sealed class ShardScanTests
{
    [Fact]
    public void What_is_done_is_taken_up()
    {
        using ScanTrial trial = new();
        ShardOutcome first = trial.Scan("a");
        string[] before = ScanTrial.Contents(trial.In("a"));
        ShardOutcome again = trial.Scan("a", resume: true, scan: (_, _) => throw new InvalidOperationException());
        Assert.Equal((0, 6), (first.TakenUp, again.TakenUp));
        Assert.Equal(before, ScanTrial.Contents(trial.In("a")));
        Assert.Equal((first.Counts.Records, first.Counts.Searched), (again.Counts.Records, again.Counts.Searched));
    }

    [Fact]
    public void A_cancelled_scan_goes_on_to_the_same_bytes()
    {
        using ScanTrial trial = new();
        trial.Scan("whole");
        using CancellationTokenSource stop = new();
        int read = 0;
        ShardScan ended = new(
            SnapshotFolder.Open(trial.Snapshot),
            trial.Fingerprint,
            ShardNumber.Whole,
            trial.In("ended")
        )
        {
            Threads = 1,
        };
        Assert.Throws<OperationCanceledException>(() =>
            ended.Run(
                (part, _) =>
                {
                    if (++read == 3)
                    {
                        stop.Cancel();
                    }
                    return MadeSnapshot.Scan(part);
                },
                stop.Token
            )
        );
        Assert.Equal(3, Directory.GetFiles(trial.In("ended/parts"), "*.part", SearchOption.AllDirectories).Length);
        Assert.Contains("is not finished", MergeFault(trial, "ended"), StringComparison.Ordinal);
        Assert.Equal(3, trial.Scan("ended", resume: true).TakenUp);
        Assert.Equal(ScanTrial.Contents(trial.In("whole")), ScanTrial.Contents(trial.In("ended")));
    }

    [Fact]
    public void A_part_that_fails_is_named_and_mended_by_a_resume()
    {
        using ScanTrial trial = new();
        const string part = "updated_date=2024-01-02/part_0001.gz";
        string path = Path.Combine(trial.Snapshot, "works", part);
        byte[] good = File.ReadAllBytes(path);
        ScanFingerprint fingerprint = trial.Fingerprint;
        File.WriteAllText(path, "broken".PadRight(good.Length));
        ShardOutcome outcome = trial.Scan("a", threads: 2);
        FailedPart failed = new(part, "ends too early");
        Assert.Equal([failed], outcome.Failed);
        ResultsMerge.MergeWithin(trial.In("a"), CancellationToken.None);
        Assert.Equal([failed], StoredResults.Open(trial.In("a")).Manifest.Incomplete);
        Assert.Contains(
            part + ",,ends too early",
            File.ReadAllText(trial.In("a/problems.csv")),
            StringComparison.Ordinal
        );

        File.WriteAllBytes(path, good);
        ShardOutcome mended = trial.Scan("a", resume: true, fingerprint: fingerprint);
        Assert.Equal((5, 0), (mended.TakenUp, mended.Failed.Length));
        ResultsMerge.MergeWithin(trial.In("a"), CancellationToken.None);
        Assert.Empty(StoredResults.Open(trial.In("a")).IncompleteParts);
        trial.Scan("fresh");
        ResultsMerge.MergeWithin(trial.In("fresh"), CancellationToken.None);
        Assert.Equal(ScanTrial.Contents(trial.In("fresh")), ScanTrial.Contents(trial.In("a")));
    }

    [Fact]
    public void Without_a_manifest_a_part_that_was_cut_short_is_mended_by_a_resume_too()
    {
        using ScanTrial trial = new();
        File.Delete(Path.Combine(trial.Snapshot, "works", "manifest.json"));
        trial.Scan("whole");
        ResultsMerge.MergeWithin(trial.In("whole"), CancellationToken.None);
        string path = Path.Combine(trial.Snapshot, "works", "updated_date=2024-01-02", "part_0001.gz");
        byte[] good = File.ReadAllBytes(path);
        File.WriteAllText(path, "broken");
        Assert.Single(trial.Scan("a").Failed);
        ResultsMerge.MergeWithin(trial.In("a"), CancellationToken.None);

        File.WriteAllBytes(path, good);
        ShardOutcome mended = trial.Scan("a", resume: true);
        Assert.Equal((5, 0, 0), (mended.TakenUp, mended.Mended, mended.Failed.Length));
        ResultsMerge.MergeWithin(trial.In("a"), CancellationToken.None);
        Assert.Equal(ScanTrial.Contents(trial.In("whole")), ScanTrial.Contents(trial.In("a")));

        // One that was read is another matter: its result is of other bytes.
        File.WriteAllBytes(path, [.. good, (byte)' ']);
        Assert.Contains(
            "part files of the snapshot",
            Assert.Throws<SnapshotException>(() => trial.Scan("a", resume: true)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fault_does_not_name_its_part_twice()
    {
        using ScanTrial trial = new();
        ShardOutcome outcome = trial.Scan(
            "a",
            scan: (part, _) => throw new InvalidDataException(part.Name + ": is damaged")
        );
        Assert.All(outcome.Failed, f => Assert.Equal("is damaged", f.Reason));
    }

    [Fact]
    public void Nobody_else_writes_while_results_are_made_of_a_scan()
    {
        using ScanTrial trial = new();
        string? refused = null;
        new ShardScan(SnapshotFolder.Open(trial.Snapshot), trial.Fingerprint, ShardNumber.Whole, trial.In("a"))
        {
            Ended = outcome =>
            {
                Assert.Equal(6, outcome.Parts);
                refused = Assert.Throws<IOException>(() => trial.Scan("a", resume: true)).Message;
                ResultsMerge.MergeWithin(trial.In("a"), CancellationToken.None);
            },
        }.Run((part, _) => MadeSnapshot.Scan(part), CancellationToken.None);
        Assert.EndsWith("another scan is writing there; wait for its end", refused, StringComparison.Ordinal);
        Assert.Empty(StoredResults.Open(trial.In("a")).IncompleteParts);
    }

    [Fact]
    public void A_damaged_part_result_is_a_fault_of_the_merge_and_mended_by_a_resume()
    {
        using ScanTrial trial = new();
        trial.Scan("a");
        string[] whole = ScanTrial.Contents(trial.In("a"));
        string path = trial.In("a/parts/updated_date=2024-01-02/part_0001.gz.part");
        byte[] good = File.ReadAllBytes(path);
        for (int at = 0; at < good.Length; at += 1 + (good.Length / 40))
        {
            byte[] bad = [.. good];
            bad[at] ^= 0x10;
            File.WriteAllBytes(path, bad);
            // Eight bytes of the head are read by nobody.
            if (at >= 8)
            {
                Assert.Contains("is damaged", MergeFault(trial, "a"), StringComparison.Ordinal);
                Assert.Equal(1, trial.Scan("a", resume: true).Mended);
            }
        }
        File.WriteAllBytes(path, good[..(good.Length / 2)]);
        Assert.Contains("is damaged", MergeFault(trial, "a"), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("the result of this part is missing", MergeFault(trial, "a"), StringComparison.Ordinal);
        trial.Scan("a", resume: true);
        Assert.Equal(whole, ScanTrial.Contents(trial.In("a")));
    }

    [Fact]
    public void The_result_of_another_part_is_not_taken_up()
    {
        using ScanTrial trial = new();
        trial.Scan("a");
        string parts = trial.In("a/parts/updated_date=2024-01-01/");
        File.Copy(parts + "part_0000.gz.part", parts + "part_0004.gz.part", overwrite: true);
        Assert.Contains("of another part or scan", MergeFault(trial, "a"), StringComparison.Ordinal);
        Assert.Equal((5, 1), trial.Scan("a", resume: true) is var again ? (again.TakenUp, again.Mended) : default);
    }

    [Fact]
    public void Another_scan_is_not_gone_on_with_and_what_differs_is_said()
    {
        using ScanTrial trial = new();
        trial.Scan("a");
        ScanFingerprint own = trial.Fingerprint;
        MatchedTechnology changed = own.Technologies[0] with { QueryDigest = "other" };
        Assert.Equal("query of alpha", Difference(own with { Technologies = own.Technologies.SetItem(0, changed) }));
        Assert.Equal(
            "technology never is in one only",
            Difference(own with { Technologies = own.Technologies.RemoveAt(3) })
        );
        Assert.Equal(
            "years 2003..9999 and 2010..9999",
            Difference(own with { Options = own.Options with { FromYear = 2010 } })
        );
        Assert.Equal(
            "program version " + own.Program + " and 9 (another version may count otherwise)",
            Difference(own with { Program = "9" })
        );
        Assert.Contains(
            "scan into an empty folder, or as before and with the version of the program that began it. ",
            Refusal(own with { Program = "9" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "scan into an empty folder, or as before. Different",
            Refusal(own with { IsSynthetic = false }),
            StringComparison.Ordinal
        );
        Assert.Equal("shard 1/1 and 1/2", Difference(own, new ShardNumber(1, 2)));
        File.AppendAllText(Path.Combine(trial.Snapshot, "works", "deleted_ids.csv"), "W99\n");
        Assert.Equal("deleted_ids.csv", Difference(trial.Fingerprint));

        string Difference(ScanFingerprint other, ShardNumber? shard = null) =>
            Refusal(other, shard).Split("Different (there, and now): ")[1];

        string Refusal(ScanFingerprint other, ShardNumber? shard = null) =>
            Assert.Throws<SnapshotException>(() => trial.Scan("a", shard, resume: true, fingerprint: other)).Message;
    }

    [Theory]
    [InlineData(5, "; query of t4")]
    [InlineData(6, "; query of t4; and 1 other")]
    [InlineData(74, "; query of t4; and 69 others")]
    public void Of_many_differences_five_are_named(int count, string end)
    {
        using ScanTrial trial = new();
        ScanFingerprint own = trial.Fingerprint with { Technologies = Definitions("before") };
        trial.Scan("a", fingerprint: own);
        string refused = Assert
            .Throws<SnapshotException>(() =>
                trial.Scan("a", resume: true, fingerprint: own with { Technologies = Definitions("now") })
            )
            .Message;
        Assert.EndsWith(
            ": query of t0; query of t1; query of t2; query of t3" + end,
            refused,
            StringComparison.Ordinal
        );

        ImmutableArray<MatchedTechnology> Definitions(string digest) =>
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        MadeSnapshot.Technologies[0] with
                        {
                            Id = FormattableString.Invariant($"t{i}"),
                            QueryDigest = digest,
                        }
                    ),
            ];
    }

    [Fact]
    public void A_scan_knows_whether_anything_of_it_is_there()
    {
        using ScanTrial trial = new();
        ShardScan scan = Prepared("a");
        Assert.Equal((false, false), (scan.HasBegun, scan.IsAnyDone));
        Assert.Throws<InvalidOperationException>(() =>
            scan.Run((_, _) => throw new InvalidOperationException(), CancellationToken.None)
        );
        Assert.Equal((true, false), (scan.HasBegun, scan.IsAnyDone));
        Assert.Throws<IOException>(() => (scan = Prepared("a")).Run(Read, CancellationToken.None));
        Assert.Equal((false, false), (scan.HasBegun, scan.IsAnyDone));
        (scan = Prepared("b")).Run(Read, CancellationToken.None);
        Assert.Equal((true, true), (scan.HasBegun, scan.IsAnyDone));

        static PartScan Read(PartFile part, CancellationToken cancellation) => MadeSnapshot.Scan(part);

        ShardScan Prepared(string folder) =>
            new(SnapshotFolder.Open(trial.Snapshot), trial.Fingerprint, ShardNumber.Whole, trial.In(folder));
    }

    [Fact]
    public void Only_an_empty_folder_outside_of_the_snapshot_is_written()
    {
        using ScanTrial trial = new();
        trial.Scan("a");
        Assert.Contains(
            "add --resume to go on",
            Assert.Throws<IOException>(() => trial.Scan("a")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is not empty and holds no scan",
            Assert.Throws<IOException>(() => trial.Scan("a/parts", resume: true)).Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "is a file; name a folder",
            Assert.Throws<IOException>(() => trial.Scan("a/scan.json")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lies within the snapshot",
            Assert.Throws<SnapshotException>(() => trial.Scan("snapshot/works/out")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nobody_else_writes_while_a_scan_does()
    {
        using ScanTrial trial = new();
        string? said = null;
        trial.Scan(
            "a",
            scan: (part, _) =>
            {
                said ??= Assert.Throws<IOException>(() => trial.Scan("a", resume: true)).Message;
                return MadeSnapshot.Scan(part);
            }
        );
        Assert.EndsWith("another scan is writing there; wait for its end", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_not_taken_for_one_of_a_part()
    {
        using ScanTrial trial = new();
        Assert.Throws<InvalidOperationException>(() =>
            trial.Scan("a", threads: 2, scan: (_, _) => throw new InvalidOperationException())
        );
    }

    [Fact]
    public void Records_counted_otherwise_than_by_the_manifest_are_said()
    {
        using ScanTrial trial = new();
        ShardOutcome outcome = trial.Scan(
            "a",
            scan: (part, _) =>
            {
                PartScan scan = MadeSnapshot.Scan(part);
                scan.Records += part.Name.EndsWith("0002.gz", StringComparison.Ordinal) ? 1 : 0;
                return scan;
            }
        );
        ScanProblem warning = Assert.Single(outcome.Warnings);
        Assert.Equal("updated_date=2024-01-03/part_0002.gz: has 303 records, 302 by manifest.json", warning.ToString());
    }

    private static string MergeFault(ScanTrial trial, string folder) =>
        Assert
            .ThrowsAny<Exception>(() =>
                ResultsMerge.Merge([trial.In(folder)], trial.In("none"), CancellationToken.None)
            )
            .Message;
}
