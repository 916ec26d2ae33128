using System.Security.Cryptography;
using Regalia.Technology.MadeUp;
using Regalia.Technology.Merging;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Tests.Shards;

/// <summary>A folder for one test, with a made-up snapshot in it and room for what scans of it leave.</summary>
internal sealed class ScanTrial : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regalia-scan-");

    internal ScanTrial(int parts = 6, int records = 300, long works = 500, ulong seed = 1, int deleted = 20) =>
        MadeSnapshot.Write(Snapshot, parts, records, works, seed, deleted);

    internal string Root => _folder.FullName;

    internal string Snapshot => In("snapshot");

    internal string In(string name) => Path.Combine(Root, name);

    internal ScanFingerprint Fingerprint =>
        ScanFingerprint.Of(SnapshotFolder.Open(Snapshot), MadeSnapshot.Technologies, new());

    internal ShardOutcome Scan(
        string folder,
        ShardNumber? shard = null,
        int threads = 1,
        bool resume = false,
        ScanFingerprint? fingerprint = null,
        Func<PartFile, CancellationToken, PartScan>? scan = null
    ) =>
        new ShardScan(SnapshotFolder.Open(Snapshot), fingerprint ?? Fingerprint, shard ?? ShardNumber.Whole, In(folder))
        {
            Resume = resume,
            Threads = threads,
        }.Run(scan ?? ((part, _) => MadeSnapshot.Scan(part)), CancellationToken.None);

    /// <summary>Scans in shards and merges them, in the order given.</summary>
    internal string Merged(int[] order, int threads, long windowBytes, string name)
    {
        string[] folders =
        [
            .. order.Select(i =>
            {
                string folder = FormattableString.Invariant($"{name}-{i}-of-{order.Length}");
                Scan(folder, new ShardNumber(i, order.Length), threads);
                return In(folder);
            }),
        ];
        ResultsMerge.Merge(ShardSet.Open(folders), In(name), windowBytes, CancellationToken.None);
        return In(name);
    }

    /// <summary>Every file of a folder and the digest of its bytes.</summary>
    internal static string[] Contents(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path =>
                    Path.GetRelativePath(folder, path)
                    + " "
                    + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))
                )
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _folder.Delete(recursive: true);
}
