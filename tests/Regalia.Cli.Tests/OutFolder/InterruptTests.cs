using System.Diagnostics;
using System.Runtime.InteropServices;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.OutFolder;

/// <summary>Whoever stops the program keeps what was there before.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public void An_older_bundle_outlives_a_run_that_is_stopped(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are Unix's");
        string bundle = _folder["bundle"];
        RegaliaProgram.Run("assess", "--draws", "50", "--out", bundle).Ended(0);
        SortedDictionary<string, byte[]> before = FolderBytes.Of(_folder.Path);
        Stop(signal, ["assess", "--draws", "3000000", "--out", bundle]);
        FolderBytes.AssertSame(before, FolderBytes.Of(_folder.Path));
        Assert.Equal([bundle], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_new_bundle_that_is_stopped_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are Unix's");
        Stop(Interrupt, ["assess", "--draws", "3000000", "--out", Path.Combine(_folder["new"], "deeper", "bundle")]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private void Stop(int signal, string[] args)
    {
        using Process process = RegaliaProgram.Start(args);
        // The hidden folder is there from before the first draw to the end of the last file.
        while (!process.HasExited && !HiddenFolderIsThere())
        {
            Thread.Yield();
        }
        Assert.False(process.HasExited, "the run ended before it could be stopped");
        Assert.Equal(0, Kill(process.Id, signal));
        RegaliaRun run = RegaliaProgram.Finish(process, args);
        Assert.Contains("interrupted", run.Refused(130), StringComparison.Ordinal);
    }

    private bool HiddenFolderIsThere() =>
        Directory
            .EnumerateDirectories(_folder.Path, "*", SearchOption.AllDirectories)
            .Any(d => Path.GetFileName(d).StartsWith(".bundle.regalia-", StringComparison.Ordinal));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
