using Regalia.Evidence.Storage;
using Regalia.Technology.MadeUp;
using Regalia.Technology.Merging;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

// Things to do in a process of its own, since they end badly on purpose:
//   scan SNAPSHOT OUT   scans a made-up snapshot on two threads, or goes on with a scan, and merges; says what it is at
//   store FILE          writes a small file, whole or not at all
string task = args[0];
if (task == "store")
{
    try
    {
        StoredFile.Replace(args[1], "a line"u8);
        return 0;
    }
    catch (IOException e)
    {
        Console.WriteLine("error: " + e.Message);
        return 9;
    }
}
if (task != "scan")
{
    return 2;
}
try
{
    SnapshotFolder snapshot = SnapshotFolder.Open(args[1]);
    ScanFingerprint fingerprint = ScanFingerprint.Of(snapshot, MadeSnapshot.Technologies, new());
    Console.WriteLine("ready");
    ShardScan scan = new(snapshot, fingerprint, ShardNumber.Whole, args[2])
    {
        Resume = true,
        Threads = 2,
        Progress = (part, _) => Console.WriteLine("part " + part.Name),
        Ended = _ =>
        {
            Console.WriteLine("merge");
            ResultsMerge.MergeWithin(args[2], CancellationToken.None);
        },
    };
    ShardOutcome outcome = scan.Run((part, _) => MadeSnapshot.Scan(part), CancellationToken.None);
    Console.WriteLine(FormattableString.Invariant($"done {outcome.TakenUp}"));
    return 0;
}
catch (Exception e) when (e is IOException or SnapshotException)
{
    Console.WriteLine("error: " + e.Message);
    return 9;
}
