using Regalia.Cli.Tests.Harness;
using static System.FormattableString;

namespace Regalia.Cli.Tests.BadInput;

/// <summary>Files that are cut, empty, missing or not the ones that were sealed.</summary>
public sealed class DamagedReleaseTests : IDisposable
{
    private readonly ReleaseCopy _copy = new();

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(ReleaseCopy.Bundled)
                .Select(f => Path.GetFileName(f))
                .Where(f => f != "README.md")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_file(string file)
    {
        File.Delete(_copy[file]);
        Assert.Contains(file + ": expected this file", Refused(4), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_in_the_middle(string file)
    {
        byte[] whole = File.ReadAllBytes(_copy[file]);
        File.WriteAllBytes(_copy[file], whole[..(whole.Length / 2)]);
        // The checklist keeps nobody from an assessment: that it is not the sealed one is all that is said here.
        int status = file == "checklist.yaml" ? 6 : 4;
        Assert.Contains("  " + file, Refused(status), StringComparison.Ordinal);
        // It cannot be sealed into validity either, with the one exception of a text whose half is still a whole.
        if (file.EndsWith(".csv", StringComparison.Ordinal))
        {
            Assert.Contains(file, RegaliaEntry.Run("data", "seal", _copy.Folder).Refused(4), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_cut_between_two_rows_does_not_match_its_checksum()
    {
        string[] lines = File.ReadAllLines(_copy["positions.csv"]);
        File.WriteAllText(_copy["positions.csv"], string.Concat(lines[..^1].Select(l => l + "\n")));
        string message = Refused(6);
        Assert.Contains("positions.csv", message, StringComparison.Ordinal);
        Assert.Contains(Invariant($"{lines.Length - 2} rows"), message, StringComparison.Ordinal);
        RegaliaRun validate = RegaliaEntry.Run("data", "validate", _copy.Folder).Ended(6);
        Assert.Contains("positions.csv", validate.OutText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_release()
    {
        foreach (
            string table in Directory
                .EnumerateFiles(_copy.Folder, "*.csv")
                .Select(f => Path.GetFileNameWithoutExtension(f))
        )
        {
            _copy.Table(table, t => t.Clear());
        }
        _copy.Seal();
        string message = Refused(4);
        Assert.Contains("countries.csv", message, StringComparison.Ordinal);
        Assert.Contains("the release is empty", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there()
    {
        string message = RegaliaEntry.Run("assess", "--data", _copy["nowhere"]).Refused(3);
        Assert.Contains("nowhere", message, StringComparison.Ordinal);
        RegaliaEntry.Run("data", "seal", _copy["nowhere"]).Refused(3);
        RegaliaEntry.Run("data", "diff", "bundled", _copy["nowhere"]).Refused(3);
        RegaliaEntry.Run("data", "validate", _copy["nowhere"]).Ended(3);
        RegaliaEntry.Run("assess", "--data", _copy["norms.csv"]).Refused(3);
    }

    [Fact]
    public void An_empty_folder_is_no_release()
    {
        Directory.CreateDirectory(_copy["empty"]);
        Assert.Contains(
            "datapackage.json",
            RegaliaEntry.Run("assess", "--data", _copy["empty"]).Refused(4),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _copy.Dispose();

    private string Refused(int exitCode) => RegaliaEntry.Run("assess", "--data", _copy.Folder).Refused(exitCode);
}
