using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Facts kept beside the snapshots. They can be deleted at any time: what is missing, damaged or cannot be written is made from the
/// records. A file's name ends in the first digits of its own SHA-256, by which damage is noticed.
/// </summary>
internal sealed class FactsFiles(StoreFolder folder)
{
    // Facts are what these columns, these rules and this program's way of applying them make of the records: any other program makes
    // its own.
    private static readonly string Program = typeof(FactsFiles).Module.ModuleVersionId.ToString("N")[..8];

    private static int written;

    /// <summary>Kept facts; null if there are none that are whole.</summary>
    internal RecordFacts? Find(Snapshot snapshot, RecordJudge judge, Func<ImmutableArray<string>> ids)
    {
        string place = Path.Combine(folder.Facts, snapshot.Source.Name);
        if (!Directory.Exists(place))
        {
            return null;
        }
        foreach (string path in Directory.GetFiles(place, NameOf(snapshot, judge) + "-*.parquet"))
        {
            try
            {
                if (path.EndsWith("-" + FileDigest.Of(path)[..12] + ".parquet", StringComparison.Ordinal))
                {
                    return FactsReading.Read(path, snapshot, judge, ids);
                }
                StoreFolder.Remove(path);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // A cache: what cannot be read is made anew.
                StoreFolder.Remove(path);
            }
        }
        return null;
    }

    /// <summary>Keeps facts, if they can be written at all: a store on a disk that is full or not one's own is still read.</summary>
    internal void Keep(RecordFacts facts, RecordJudge judge)
    {
        string temporary = Temporary(facts.Snapshot, judge);
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            FactsWriting.Write(temporary, facts);
            Enter(temporary, facts.Snapshot, judge);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StoreFolder.Remove(temporary);
        }
    }

    /// <summary>Begins to judge the records of an import; null if there is no place for their facts.</summary>
    internal FactsIntake? Begin(Snapshot snapshot, RecordJudge judge)
    {
        string temporary = Temporary(snapshot, judge);
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            return new FactsIntake(temporary, judge);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was judged during an import that is in the catalogue now.</summary>
    internal void Keep(FactsIntake intake, Snapshot snapshot, RecordJudge judge)
    {
        try
        {
            Enter(intake.Path, snapshot, judge);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StoreFolder.Remove(intake.Path);
        }
    }

    private void Enter(string temporary, Snapshot snapshot, RecordJudge judge) =>
        File.Move(
            temporary,
            Path.Combine(
                folder.Facts,
                snapshot.Source.Name,
                NameOf(snapshot, judge) + "-" + FileDigest.Of(temporary)[..12] + ".parquet"
            ),
            overwrite: true
        );

    private string Temporary(Snapshot snapshot, RecordJudge judge) =>
        Path.Combine(
            folder.Facts,
            snapshot.Source.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{NameOf(snapshot, judge)}.{Environment.ProcessId}-{Interlocked.Increment(ref written)}{StoreFolder.Unfinished}"
            )
        );

    // With the reader's version: the same files read by a better reader have the same digest and other facts.
    private static string NameOf(Snapshot snapshot, RecordJudge judge) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{snapshot.Vintage}-{snapshot.Digest[..12]}-r{snapshot.ReaderVersion}-{judge.RulesDigest[..12]}-{Program}"
        );
}
