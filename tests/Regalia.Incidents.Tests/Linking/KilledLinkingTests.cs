using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;
using static System.FormattableString;

namespace Regalia.Incidents.Tests.Linking;

/// <summary>Linking that is killed, wherever it is, leaves links that are whole or none: never half.</summary>
public sealed class KilledLinkingTests
{
    private const int Kills = 24;
    private const int Records = 300;

    [Fact]
    public void After_each_kill_the_links_are_those_of_a_store_that_never_kept_any()
    {
        using StoreTrial trial = new();
        int keptFound = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            KillOnce(trial, kill);
            using IncidentStore store = trial.Open();
            Snapshot latest = store.Snapshots[^1];
            string links = Path.Combine(trial.Folder, "links");
            keptFound += Directory.Exists(links) && Directory.GetFiles(links).Length > 0 ? 1 : 0;

            LinkedRecords linked = Link(store, latest);
            Assert.DoesNotContain(
                Directory.GetFiles(links),
                file => file.EndsWith("-links.partial", StringComparison.Ordinal)
            );
            Directory.Delete(links, recursive: true);
            using IncidentStore again = trial.Open();
            RecordLinkerTests.AssertSame(Link(again, latest), linked);
        }

        // Some lived long enough to keep something.
        Assert.True(keptFound >= Kills / 6, Invariant($"{keptFound} of {Kills} had kept links"));
    }

    // Mostly within the linking: after it has begun, and for as long as it takes.
    private static void KillOnce(StoreTrial trial, int kill)
    {
        using ImportingProgram program = ImportingProgram.Links(trial.Root, Records);
        string awaited = kill % 4 == 3 ? "end " : "link ";
        string? line;
        do
        {
            line = program.Line();
            Assert.NotNull(line);
        } while (!line.StartsWith(awaited, StringComparison.Ordinal));
        Thread.Sleep((int)(kill * 0.6180339887498949 % 1 * 400));
        _ = program.Kill();
    }

    private static LinkedRecords Link(IncidentStore store, Snapshot snapshot) =>
        RecordLinker.Link(store, [snapshot], DecisionFile.None, TestContext.Current.CancellationToken);
}
