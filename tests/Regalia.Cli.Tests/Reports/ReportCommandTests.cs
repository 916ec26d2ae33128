using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Reports.Printing;

namespace Regalia.Cli.Tests.Reports;

/// <summary>Reports by the real program.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private const string Few = "200";
    private const string Stem = "regalia-2026.1-VNM-report.";
    private static readonly Dictionary<string, string?> NoChromium = new(StringComparer.Ordinal)
    {
        [Chromium.Variable] = "/nowhere/chromium",
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_listed_with_their_hashes()
    {
        JsonElement json = RegaliaProgram
            .Run("report", "build", "vnm", "--format", "md,html", "--draws", Few, "--out", _folder["out"], "--json")
            .Json();
        Assert.Equal("VNM", json.GetProperty("country").GetString());
        Assert.Equal("TLP:CLEAR", json.GetProperty("marking").GetString());
        JsonElement[] files = [.. json.GetProperty("files").EnumerateArray()];
        Assert.Equal([Stem + "html", Stem + "md"], files.Select(f => f.GetProperty("path").GetString()));
        Assert.All(
            files,
            file =>
                Assert.Equal(
                    file.GetProperty("sha256").GetString(),
                    Convert.ToHexStringLower(SHA256.HashData(Read(file.GetProperty("path").GetString()!)))
                )
        );
    }

    [Fact]
    public void The_same_evidence_gives_the_same_bytes_on_any_threads_and_under_any_language()
    {
        byte[][] Bytes(string threads, string language)
        {
            Build(
                    new(StringComparer.Ordinal) { ["LC_ALL"] = language },
                    "--format",
                    "html,docx,xlsx,md",
                    "--threads",
                    threads
                )
                .Quiet();
            return [.. ((string[])["html", "docx", "xlsx", "md"]).Select(f => Read(Stem + f))];
        }
        byte[][] first = Bytes("1", "C");
        Assert.Equal(first, Bytes("2", "th_TH.UTF-8"));
        Assert.Equal(first, Bytes("2", "tr_TR.UTF-8"));
    }

    [Fact]
    public void Without_chromium_the_other_forms_are_written_and_the_message_says_how_to_print()
    {
        RegaliaRun run = Build(NoChromium, "--format", "pdf,md").Ended(7);
        Assert.Contains("no PDF was written", run.ErrText, StringComparison.Ordinal);
        Assert.Contains("/nowhere/chromium", run.ErrText, StringComparison.Ordinal);
        Assert.Contains("any browser", run.ErrText, StringComparison.Ordinal);
        Assert.Equal([Stem + "md"], Names());
        // Nobody asked for a PDF here.
        RegaliaRun all = Build(NoChromium).Ended(0);
        Assert.Contains("no PDF was written", all.ErrText, StringComparison.Ordinal);
        Assert.Equal([Stem + "docx", Stem + "html", Stem + "md", Stem + "xlsx"], Names());
    }

    [Fact]
    public void A_pdf_is_tagged_dated_and_says_nothing_of_the_machine()
    {
        string? chromium = null;
        try
        {
            chromium = Chromium.Installed().Program.Path;
        }
        catch (ChromiumMissingException)
        {
            // Then there is nothing to test.
        }
        Assert.SkipWhen(chromium is null, "no Chromium");
        Build([], "--format", "pdf", "--date", "2027-03-31").Quiet();
        string pdf = Encoding.Latin1.GetString(Read(Stem + "pdf"));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Marked true", pdf, StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20270331000000", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("file:", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marking_of_a_plan_is_the_floor()
    {
        string plan = _folder["plan.yaml"];
        RegaliaProgram
            .Run("plan", "new", "VNM", "--created", "2026-11-23", "--draws", Few, "--marking", "AMBER", "--out", plan)
            .Quiet();
        string said = Build([], "--format", "md", "--plan", plan, "--marking", "GREEN").Refused(5);
        Assert.Contains("TLP:AMBER", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
        Build([], "--format", "md", "--plan", plan).Quiet();
        Assert.StartsWith("TLP:AMBER\n", Encoding.UTF8.GetString(Read(Stem + "md")), StringComparison.Ordinal);
        string other = RegaliaProgram
            .Run("report", "build", "BRA", "--format", "md", "--plan", plan, "--draws", Few, "--out", _folder["out"])
            .Refused(4);
        Assert.Contains("is a plan of VNM", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_files_of_its_own_names_are_replaced()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.WriteAllText(Path.Combine(_folder["out"], "mine.txt"), "mine");
        File.WriteAllText(Path.Combine(_folder["out"], Stem + "md"), "old");
        Build([], "--format", "md").Quiet();
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder["out"], "mine.txt")));
        Assert.StartsWith("TLP:CLEAR\n", Encoding.UTF8.GetString(Read(Stem + "md")), StringComparison.Ordinal);
        Assert.Equal(["mine.txt", Stem + "md"], Names());
    }

    [Theory]
    [InlineData("htlm", "did you mean html?")]
    [InlineData("md,odt", "expected some of html, pdf, docx, xlsx, md")]
    [InlineData(",", "expected some of")]
    public void An_unknown_form_is_a_slip(string format, string expected) =>
        Assert.Contains(expected, Build([], "--format", format).Refused(2), StringComparison.Ordinal);

    [Fact]
    public void A_country_that_is_not_there_is_named() =>
        Assert.Contains(
            "VNM",
            RegaliaProgram.Run("report", "build", "VNN", "--out", _folder["out"]).Refused(3),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_left_alone()
    {
        File.WriteAllText(_folder["out"], "mine");
        Assert.Contains("it is a file", Build([], "--format", "md").Refused(9), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["out"]));
    }

    private RegaliaRun Build(Dictionary<string, string?> environment, params string[] options) =>
        RegaliaProgram.Run(
            ["report", "build", "VNM", "--draws", Few, "--out", _folder["out"], .. options],
            environment
        );

    private byte[] Read(string name) => File.ReadAllBytes(Path.Combine(_folder["out"], name));

    private string[] Names() =>
        [.. Directory.GetFiles(_folder["out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
