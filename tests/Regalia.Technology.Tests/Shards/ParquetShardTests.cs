using CsCheck;
using Regalia.Technology.Definitions;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Tests.Scanning;

namespace Regalia.Technology.Tests.Shards;

/// <summary>A snapshot in Parquet leaves the same results as the same snapshot in JSON lines.</summary>
public sealed class ParquetShardTests : IDisposable
{
    private const int Parts = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regalia-columns-");

    private int _made;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Scan_and_merge_leave_the_same_bytes() =>
        TypedWorks
            .Line.Array[400]
            .Sample(
                lines =>
                {
                    string name = "snapshot-" + Interlocked.Increment(ref _made);
                    Directory.CreateDirectory(In(name + "/json"));
                    Directory.CreateDirectory(In(name + "/parquet"));
                    for (int part = 0; part < Parts; part++)
                    {
                        // Every seventh work is in another part once more.
                        string[] own =
                        [
                            .. lines.Where((_, i) => i % Parts == part || (i % 7 == 0 && (i + 2) % Parts == part)),
                        ];
                        string file = FormattableString.Invariant($"part_{part:0000}");
                        File.WriteAllLines(In($"{name}/json/{file}.jsonl"), own);
                        File.WriteAllBytes(
                            In($"{name}/parquet/{file}.parquet"),
                            new WorkTable { Group = 7 + (20 * part) }.Write(own)
                        );
                    }
                    string[] fromJson = Results(name + "/json");
                    Assert.NotEmpty(fromJson);
                    Assert.Equal(fromJson, Results(name + "/parquet"));
                },
                iter: 3,
                threads: 1
            );

    [Fact]
    public void A_part_without_a_column_fails_and_says_which()
    {
        Directory.CreateDirectory(In("snapshot"));
        File.WriteAllBytes(In("snapshot/a.parquet"), new WorkTable { Without = "type" }.Write("{\"id\":\"W1\"}"));
        File.WriteAllBytes(In("snapshot/b.parquet"), new WorkTable().Write("{\"id\":\"W1\"}"));
        ShardOutcome outcome = Scan("snapshot", "out");
        FailedPart failed = Assert.Single(outcome.Failed);
        Assert.Equal("a.parquet", failed.Part);
        Assert.Contains("no column type; expected ", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Counts.Records);
    }

    private string[] Results(string snapshot)
    {
        Assert.Empty(Scan(snapshot, snapshot + "-scan").Failed);
        ResultsMerge.Merge([In(snapshot + "-scan")], In(snapshot + "-results"), CancellationToken.None);
        return
        [
            .. ScanTrial
                .Contents(In(snapshot + "-results"))
                .Where(file =>
                    file.StartsWith("facts", StringComparison.Ordinal)
                    || file.StartsWith("institutions.csv", StringComparison.Ordinal)
                    || file.StartsWith("histogram.csv", StringComparison.Ordinal)
                    || file.StartsWith("completeness.csv", StringComparison.Ordinal)
                ),
        ];
    }

    private ShardOutcome Scan(string from, string to)
    {
        SnapshotFolder snapshot = SnapshotFolder.Open(In(from));
        MatchedTechnology[] technologies =
        [
            .. ScannedLines.Queries.Select(
                (q, i) =>
                    new MatchedTechnology(
                        FormattableString.Invariant($"t{i:00}"),
                        "T",
                        "C",
                        null,
                        DefinitionStatus.Draft,
                        q.Digest
                    )
            ),
        ];
        PartScanner scanner = new(ScannedLines.Queries, ScannedLines.Options);
        ScanFingerprint fingerprint = ScanFingerprint.Of(snapshot, technologies, ScannedLines.Options);
        return new ShardScan(snapshot, fingerprint, ShardNumber.Whole, In(to)) { Threads = 2 }.Run(
            (part, token) => scanner.Scan(part.Path, cancellation: token),
            CancellationToken.None
        );
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
