using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Shards;

/// <summary>The folder that a scan writes, held against other scans while it is written.</summary>
internal sealed class ShardFolder : IDisposable
{
    private const int HoldTries = 40;

    private static readonly TimeSpan _holdPause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _lock;

    private ShardFolder(string path, FileStream held)
    {
        Root = path;
        _lock = held;
    }

    internal string Root { get; }

    internal string RecordPath => Path.Combine(Root, ScanRecord.FileName);

    internal static string PartPath(string root, string part) =>
        Path.Combine(root, "parts", part.Replace('/', Path.DirectorySeparatorChar) + ".part");

    internal static string DeletedFolder(string root) => Path.Combine(root, "deleted");

    /// <summary>Begins a scan, or takes one up.</summary>
    /// <exception cref="SnapshotException">The folder holds something else.</exception>
    internal static ShardFolder Begin(string path, ScanRecord record, bool resume)
    {
        if (File.Exists(path))
        {
            throw new IOException(path + ": is a file; name a folder");
        }
        Directory.CreateDirectory(path);
        FileStream held = Hold(path);
        try
        {
            ShardFolder folder = new(path, held);
            folder.Require(record, resume);
            foreach (string left in Directory.EnumerateFiles(path, "*.partial", SearchOption.AllDirectories))
            {
                File.Delete(left);
            }
            record.Write(folder.RecordPath);
            return folder;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    // A record that was begun but never renamed to its name: the scan was killed before anything of it was done.
    private static bool IsTrace(string path) =>
        Path.GetFileName(path).StartsWith(ScanRecord.FileName, StringComparison.Ordinal)
        && path.EndsWith(".partial", StringComparison.Ordinal);

    private void Require(ScanRecord record, bool resume)
    {
        if (!File.Exists(RecordPath))
        {
            if (Directory.EnumerateFileSystemEntries(Root).Any(e => !IsLock(e) && !IsTrace(e)))
            {
                throw new IOException(Root + ": is not empty and holds no scan; choose an empty folder");
            }
            return;
        }
        if (!resume)
        {
            throw new IOException(
                Root + ": holds a scan already; add --resume to go on with it, or choose an empty folder"
            );
        }
        ScanRecord before = ScanRecord.Read(RecordPath);
        string[] differences =
        [
            .. before.Fingerprint.DifferencesFrom(
                IsMended(before, record) ? WithPartsOf(before, record.Fingerprint) : record.Fingerprint
            ),
            .. before.Shard == record.Shard ? Array.Empty<string>() : [$"shard {before.Shard} and {record.Shard}"],
        ];
        if (differences.Length > 0)
        {
            throw new SnapshotException(
                Root
                    + ": holds another scan; scan into an empty folder, or as before"
                    + (
                        string.Equals(before.Fingerprint.Program, record.Fingerprint.Program, StringComparison.Ordinal)
                            ? ""
                            : " and with the version of the program that began it"
                    )
                    + ". Different (there, and now): "
                    + ScanDifferences.Text(differences)
            );
        }
    }

    // What could not be read may have been replaced since: without a manifest to go by it has another length then.
    private static bool IsMended(ScanRecord before, ScanRecord now)
    {
        HashSet<string> failed = new(before.Failed.Select(f => f.Part), StringComparer.Ordinal);
        return before.Parts.Length == now.Parts.Length
            && before
                .Parts.Zip(now.Parts)
                .All(p =>
                    p.First == p.Second
                    || (
                        string.Equals(p.First.Name, p.Second.Name, StringComparison.Ordinal)
                        && failed.Contains(p.First.Name)
                    )
                );
    }

    private static ScanFingerprint WithPartsOf(ScanRecord before, ScanFingerprint now) =>
        now with
        {
            PartCount = before.Fingerprint.PartCount,
            PartBytes = before.Fingerprint.PartBytes,
            PartsDigest = before.Fingerprint.PartsDigest,
        };

    private static bool IsLock(string path) =>
        string.Equals(Path.GetFileName(path), "scan.lock", StringComparison.Ordinal);

    private static FileStream Hold(string path)
    {
        string name = Path.Combine(path, "scan.lock");
        for (int tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(
                    name,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            // Who only reads the file, as a backup of the folder does, lets go of it in a moment; a scan does not.
            catch (IOException) when (tries < HoldTries && File.Exists(name))
            {
                Thread.Sleep(_holdPause);
            }
            catch (IOException e) when (File.Exists(name))
            {
                throw new IOException(path + ": another scan is writing there; wait for its end", e);
            }
        }
    }
}
