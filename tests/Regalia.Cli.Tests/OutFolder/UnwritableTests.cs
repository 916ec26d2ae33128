using System.Diagnostics;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.OutFolder;

public sealed class UnwritableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Below_a_file()
    {
        File.WriteAllText(_folder["file"], "mine");
        Refused(Path.Combine(_folder["file"], "out"));
        Refused(_folder["file"]);
        Assert.Equal("mine", File.ReadAllText(_folder["file"]));
    }

    [Fact]
    public void Where_nothing_can_be_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");
        Refused("/proc/regalia-out");
        string message = RegaliaProgram.Run("data", "export", "--licence", "open", "--out", "/proc/rd.csv").Refused(9);
        Assert.Contains("/proc/rd.csv", message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_files_that_somebody_else_put_there()
    {
        Directory.CreateDirectory(_folder["thesis"]);
        File.WriteAllText(Path.Combine(_folder["thesis"], "chapter 1.txt"), "three years of work");
        Assert.Contains("chapter 1.txt", Refused(_folder["thesis"]), StringComparison.Ordinal);
        Assert.Equal("three years of work", File.ReadAllText(Path.Combine(_folder["thesis"], "chapter 1.txt")));
    }

    [Fact]
    public void On_a_bundle_that_somebody_has_annotated()
    {
        string bundle = _folder["bundle"];
        RegaliaProgram.Run("assess", "BRA", "--draws", "50", "--out", bundle).Ended(0);
        File.AppendAllText(Path.Combine(bundle, "briefs", "BRA.md"), "\nMy own remark.\n");
        SortedDictionary<string, byte[]> before = FolderBytes.Of(bundle);
        Assert.Contains("BRA.md", Refused(bundle), StringComparison.Ordinal);
        FolderBytes.AssertSame(before, FolderBytes.Of(bundle));
        Assert.Equal([bundle], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_full_disk_at_the_end_of_the_output()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs a device that is always full");
        foreach (string command in (string[])["assess --draws 50", "assess --draws 50 --json"])
        {
            string[] words =
            [
                "-c",
                "exec \"$@\" > /dev/full",
                "sh",
                RegaliaProgram.Host,
                RegaliaProgram.Library,
                .. command.Split(' '),
            ];
            using Process process = RegaliaProgram.Start("/bin/sh", words, environment: null);
            Assert.Contains("space", RegaliaProgram.Finish(process, words).Refused(9), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Refused(string directory)
    {
        string message = RegaliaProgram.Run("assess", "BRA", "--draws", "50", "--out", directory).Refused(9);
        Assert.Contains(directory, message, StringComparison.Ordinal);
        return message;
    }
}
