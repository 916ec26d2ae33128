using System.IO.Compression;
using Regalia.Technology.Definitions;
using Regalia.Technology.Merging;
using Regalia.Technology.Queries;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Tests.Scanning;

namespace Regalia.Technology.Tests.Shards;

/// <summary>Real works in many part files, some of them twice: however they are divided, the results are the same bytes.</summary>
public sealed class RealShardTests : IDisposable
{
    private const int Parts = 23;

    private static readonly string[] Texts =
    [
        "model* OR network*",
        "\"machine learning\" OR \"neural network*\" OR (deep NEAR/2 learning)",
        "(cell* AND NOT battery) OR topic:physics",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regalia-real-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Shards_and_threads_change_nothing()
    {
        List<byte[]> lines = RealWorks.Lines(every: 3);
        WriteParts(lines);
        string whole = Merged(shards: 1, threads: 1);
        StoredResults results = StoredResults.Open(whole);
        Assert.True(results.Manifest.MatchedWorks > 100);
        Assert.True(results.Manifest.Superseded > 20);
        Assert.Equal(lines.Count + (lines.Count / 7) + 1, results.Manifest.Counts.Records, tolerance: 1);
        foreach ((int shards, int threads) in new[] { (2, 8), (7, 2), (64, 1) })
        {
            Assert.Equal(ScanTrial.Contents(whole), ScanTrial.Contents(Merged(shards, threads)));
        }
    }

    private string Merged(int shards, int threads)
    {
        string name = FormattableString.Invariant($"{shards}-{threads}");
        SnapshotFolder snapshot = SnapshotFolder.Open(In("snapshot"));
        Query[] queries = [.. Texts.Select(t => Query.Parse(t))];
        MatchedTechnology[] technologies =
        [
            .. queries.Select(
                (q, i) =>
                    new MatchedTechnology(
                        FormattableString.Invariant($"t{i}"),
                        "T",
                        "C",
                        null,
                        DefinitionStatus.Draft,
                        q.Digest
                    )
            ),
        ];
        PartScanner scanner = new(queries, new ScanOptions());
        List<string> folders = [];
        for (int i = shards; i >= 1; i--)
        {
            folders.Add(In(FormattableString.Invariant($"{name}-{i}")));
            ShardScan scan = new(
                snapshot,
                ScanFingerprint.Of(snapshot, technologies, new ScanOptions()),
                new ShardNumber(i, shards),
                folders[^1]
            )
            {
                Threads = threads,
            };
            Assert.Empty(
                scan.Run((part, token) => scanner.Scan(part.Path, cancellation: token), CancellationToken.None).Failed
            );
        }
        ResultsMerge.Merge(folders, In(name), CancellationToken.None);
        return In(name);
    }

    // Every seventh work is in another part once more.
    private void WriteParts(List<byte[]> lines)
    {
        Directory.CreateDirectory(In("snapshot"));
        for (int part = 0; part < Parts; part++)
        {
            using GZipStream to = new(
                File.Create(In(FormattableString.Invariant($"snapshot/part_{part:0000}.gz"))),
                CompressionLevel.Fastest
            );
            for (int i = 0; i < lines.Count; i++)
            {
                if (i % Parts == part || (i % 7 == 0 && (i + 5) % Parts == part))
                {
                    to.Write(lines[i]);
                    to.WriteByte((byte)'\n');
                }
            }
        }
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
