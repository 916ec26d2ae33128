using Regalia.Cli.Tests.Harness;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Cli.Tests.Technology;

/// <summary>What is said of what stays when a scan ends before its end.</summary>
public sealed class ScanErrorsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ScanErrorsTests()
    {
        Directory.CreateDirectory(folder["snapshot"]);
        File.WriteAllText(folder["snapshot/a.jsonl"], "{}\n");
        File.WriteAllText(folder["snapshot/b.jsonl"], "{} \n\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, "interrupted before any part file was done; the same scan begins again with --resume")]
    [InlineData(2, "interrupted; what is done stays, and the same scan goes on with --resume")]
    public void An_interruption_says_what_stays(int partsBegun, string said)
    {
        using CancellationTokenSource stop = new();
        int begun = 0;
        CommandException ended = Ended(
            _ =>
            {
                if (++begun == partsBegun)
                {
                    stop.Cancel();
                    stop.Token.ThrowIfCancellationRequested();
                }
                return new PartScan();
            },
            stop.Token
        );
        Assert.Equal((ExitCodes.Interrupted, said), (ended.ExitCode, ended.Message));
    }

    [Fact]
    public void What_cannot_be_written_before_the_begin_leaves_nothing_to_speak_of()
    {
        File.WriteAllText(folder["out"], "");
        CommandException ended = Ended(_ => new PartScan(), CancellationToken.None);
        Assert.Equal(
            (ExitCodes.CannotWrite, folder["out"] + ": is a file; name a folder"),
            (ended.ExitCode, ended.Message)
        );
    }

    [Theory]
    [InlineData(1, "\nMend this, then run the same command again with --resume.")]
    [InlineData(2, "\nWhat is done stays; mend this, then run the same command again with --resume.")]
    public void What_cannot_be_written_later_says_what_stays(int partsBegun, string said)
    {
        int begun = 0;
        CommandException ended = Ended(
            part =>
            {
                if (++begun == partsBegun)
                {
                    // Where the result of this part should go there is a folder.
                    Directory.CreateDirectory(folder["out/parts/" + part.Name + ".part"]);
                }
                return new PartScan();
            },
            CancellationToken.None
        );
        Assert.Equal(ExitCodes.CannotWrite, ended.ExitCode);
        Assert.EndsWith("is a folder; name a file" + said, ended.Message, StringComparison.Ordinal);
    }

    private CommandException Ended(Func<PartFile, PartScan> read, CancellationToken cancellation)
    {
        var snapshot = SnapshotFolder.Open(folder["snapshot"]);
        ShardScan scan = new(
            snapshot,
            ScanFingerprint.Of(snapshot, [], new ScanOptions()),
            ShardNumber.Whole,
            folder["out"]
        )
        {
            Threads = 1,
        };
        return Assert.Throws<CommandException>(() =>
            ScanErrors.Told(
                () =>
                {
                    _ = scan.Run((part, _) => read(part), cancellation);
                    return ExitCodes.Done;
                },
                () => scan
            )
        );
    }
}
