using System.Diagnostics;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>An import that is killed, wherever it is, is in the store or not: never half.</summary>
public sealed class KilledImportTests
{
    private const int Folders = 2;
    private const int KillsInEach = 100;
    private const int Records = 300;

    // The two cores of a small machine are enough to have several lives end at once.
    [Fact]
    public void After_two_hundred_kills_every_store_is_as_it_was_before_or_after_its_imports()
    {
        Tally[] tallies = new Tally[Folders];
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Folders)
                .Select(folder => new Thread(() => tallies[folder] = KillAgainAndAgain(folder))),
        ];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());

        Assert.All(tallies, tally => Assert.Null(tally.Fault));
        Assert.Equal(Folders * KillsInEach, tallies.Sum(tally => tally.Kills));

        // The kills came where they can do harm: within imports, and not all before the first byte.
        Assert.True(tallies.Sum(tally => tally.Within) >= 20, Told(tallies));
        Assert.True(tallies.Sum(tally => tally.WithFilesLeft) >= 10, Told(tallies));
        Assert.True(tallies.Sum(tally => tally.Ended) >= 20, Told(tallies));
        TestContext.Current.TestOutputHelper?.WriteLine(Told(tallies));
    }

    private static string Told(Tally[] tallies) => string.Join("; ", tallies.Select(tally => tally.ToString()));

    private static Tally KillAgainAndAgain(int folder)
    {
        Tally tally = new(0, 0, 0, 0, null);
        try
        {
            using StoreTrial trial = new();
            List<string> expected = [];
            for (int kill = 0; kill < KillsInEach; kill++)
            {
                tally = KillOnce(trial, kill, expected, tally);
            }
        }
        catch (Exception e)
        {
            tally = tally with { Fault = e.ToString() };
        }
        return tally;
    }

    // What to wait for, and how long to let it live after that: mostly little, for its first import is slow (all is compiled first)
    // and holds most of the moments; a few get as far as the imports after it, which follow in quick succession.
    private static (string Line, int Milliseconds) Moment(int kill) =>
        (kill % 10) switch
        {
            < 6 => ("ready", 120),
            < 9 => ("begin ", 160),
            _ => ("end ", 60),
        };

    private static Tally KillOnce(StoreTrial trial, int kill, List<string> expected, Tally tally)
    {
        (string awaited, int most) = Moment(kill);

        // Spread evenly by the golden ratio.
        TimeSpan life = TimeSpan.FromMilliseconds(kill * 0.6180339887498949 % 1 * most);
        List<string> said = [];
        using (ImportingProgram program = ImportingProgram.Vintages(trial.Root, Records))
        {
            do
            {
                said.Add(program.Line() ?? throw new InvalidOperationException("it ended by itself"));
            } while (!said[^1].StartsWith(awaited, StringComparison.Ordinal));
            long since = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(since) < life)
            {
                Thread.Sleep(1);
            }
            said.AddRange(program.Kill());
        }
        string[] ended = [.. said.Where(s => s.StartsWith("end ", StringComparison.Ordinal)).Select(s => s[4..])];
        string[] begun = [.. said.Where(s => s.StartsWith("begin ", StringComparison.Ordinal)).Select(s => s[6..])];
        string? open = begun.Length > ended.Length ? begun[^1] : null;
        bool filesLeft = trial.SnapshotFiles().Length > expected.Count + ended.Length;

        using IncidentStore store = trial.Open();
        string[] vintages = [.. store.Snapshots.Select(s => s.Vintage)];
        expected.AddRange(ended);
        if (open is not null && vintages.Contains(open))
        {
            expected.Add(open);
        }
        Assert.Equal(expected, vintages);

        // Every one is read whole when it is new, and all once more at the end.
        int known = vintages.Length - ended.Length - (open is null ? 0 : 1);
        foreach (
            Snapshot snapshot in tally.Kills == KillsInEach - 1
                ? store.Snapshots
                : [.. store.Snapshots.Skip(Math.Max(0, known))]
        )
        {
            Assert.Equal(MadeUpReader.Readable(Records), store.Records(snapshot).Count());
        }
        return tally with
        {
            Kills = tally.Kills + 1,
            Within = tally.Within + (open is null ? 0 : 1),
            WithFilesLeft = tally.WithFilesLeft + (filesLeft ? 1 : 0),
            Ended = tally.Ended + ended.Length,
        };
    }

    private sealed record Tally(int Kills, int Within, int WithFilesLeft, int Ended, string? Fault);
}
