using System.Text;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Overlays;

/// <summary>Writing, filling in, showing and checking an overlay with the real program.</summary>
public sealed class OverlayFileTests
{
    private const string Overlay = "overlay-VNM.yaml";

    [Fact]
    public void A_new_overlay_is_written_once_and_is_sound()
    {
        using OverlayFolder folder = new();
        string text = folder.Text(Overlay);
        Assert.Contains("marking: AMBER\n", text, StringComparison.Ordinal);
        string said = folder.Run("new", "VNM").Refused(9);
        Assert.Contains("is there already", said, StringComparison.Ordinal);
        Assert.Equal(text, folder.Text(Overlay));
        folder.Run("new", "Brazil", "--out", Overlay, "--force", "--marking", "tlp:red", "--agency", "A: b").Quiet();
        Assert.Contains("country: BRA\n", folder.Text(Overlay), StringComparison.Ordinal);
        Assert.Contains("marking: RED\nagency: \"A: b\"\n", folder.Text(Overlay), StringComparison.Ordinal);
        Assert.EndsWith(
            "TLP:RED\n",
            folder.Run("check", Overlay, "--strict").Quiet().OutText,
            StringComparison.Ordinal
        );
        Assert.Contains("did you mean", folder.Run("new", "VNX").Refused(3), StringComparison.Ordinal);
        Assert.Contains(
            "CLEAR, GREEN",
            folder.Run("new", "VNM", "--marking", "SECRET").Refused(2),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using OverlayFolder folder = new();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[Overlay]));
        folder.Set(Overlay, "PRE_CERT", "--answer", "yes").Quiet();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[Overlay]));
    }

    [Fact]
    public void Set_changes_the_lines_of_the_answer_and_no_others()
    {
        using OverlayFolder folder = new();
        string before = folder.Text(Overlay).Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        File.WriteAllText(folder[Overlay], "\uFEFF" + before);
        folder.Set(Overlay, "pre_cert", "--answer", "partly", "--evidence", "Act: 5", "--on", "2026-03-31").Quiet();
        string[] changed = [.. folder.Text(Overlay).Split("\r\n").Except(before.Split("\r\n"))];
        Assert.Equal(["    answer: partly", "    evidence: \"Act: 5\"", "    on: \"2026-03-31\""], changed);
        Assert.Equal(before.Split("\r\n").Length, folder.Text(Overlay).Split("\r\n").Length);
        string said = folder.Set(Overlay, "PRE_CERT", "--answer", "partly").Quiet().OutText;
        Assert.StartsWith("Nothing to change", said, StringComparison.Ordinal);
        folder.Set(Overlay, "PRE_CERT", "--answer", "", "--evidence", "", "--on", "").Quiet();
        Assert.Equal("\uFEFF" + before, Encoding.UTF8.GetString(File.ReadAllBytes(folder[Overlay])));
    }

    [Theory]
    [InlineData(4, "yes, partly, no, unknown, not_applicable", "PRE_CERT", "--answer", "perhaps")]
    [InlineData(4, "year-month-day", "PRE_CERT", "--on", "yesterday")]
    [InlineData(4, "high, medium, low", "PRE_CERT", "--confidence", "sure")]
    [InlineData(4, "CLEAR, GREEN", "PRE_CERT", "--marking", "SECRET")]
    [InlineData(4, "from 0 to 100", "PRE_NCSI", "--answer", "101")]
    [InlineData(3, "did you mean PRE_CERT?", "PRE_CERTS", "--answer", "yes")]
    [InlineData(2, "set needs something to set", "PRE_CERT")]
    public void What_does_not_fit_is_not_written(int exitCode, string said, string question, params string[] options)
    {
        using OverlayFolder folder = new();
        string before = folder.Text(Overlay);
        Assert.Contains(said, folder.Set(Overlay, question, options).Refused(exitCode), StringComparison.Ordinal);
        Assert.Equal(before, folder.Text(Overlay));
        Assert.Equal([Overlay, "passphrase"], folder.Files);
    }

    [Fact]
    public void Check_gives_advice_and_strict_makes_it_count()
    {
        using OverlayFolder folder = new();
        folder.Set(Overlay, "PRE_PROSECUTION", "--answer", "yes").Quiet();
        folder
            .Set(
                Overlay,
                "PRE_LAW_TRADESECRET",
                "--answer",
                "no",
                "--by",
                "N. T.",
                "--on",
                "2099-01-01",
                "--confidence",
                "low",
                "--marking",
                "RED"
            )
            .Quiet();
        RegaliaRun run = folder.Run("check", Overlay).Quiet();
        string[] lines = run.OutText.TrimEnd().Split('\n');
        Assert.Equal(("TLP:RED", "TLP:RED"), (lines[0], lines[^1]));
        JsonElement json = folder.Run("check", Overlay, "--json", "--marking", "RED").Json();
        Assert.Equal("TLP:RED", json.Text("marking"));
        Assert.Equal(2, json.Number("answered"));
        Assert.Equal(
            [
                "below-public",
                "date-ahead",
                "marked-higher",
                "no-author",
                "no-confidence",
                "no-evidence",
                "prosecution-without-law",
            ],
            json.List("findings").Select(f => f.Text("rule")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            json.List("findings").Length,
            CsvTable.Parse(folder.Run("check", Overlay, "--csv", "--marking", "RED").Quiet().Out).Count
        );
        RegaliaRun strict = folder.Run("check", Overlay, "--strict").Ended(4);
        Assert.Equal(run.OutText, strict.OutText);
        Assert.Contains("7 to look at", strict.ErrText, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_puts_the_public_answer_beside_the_own_one()
    {
        using OverlayFolder folder = new();
        folder
            .Set(Overlay, "PRE_LAW_CII", "--answer", "yes", "--evidence", "Act 5", "--marking", "AMBER+STRICT")
            .Quiet();
        JsonElement json = folder.Run("show", Overlay, "--json", "--marking", "AMBER+STRICT").Json();
        JsonElement answer = Assert.Single(json.List("answers"));
        Assert.Equal(
            ("yes", "partly", "Act 5", "TLP:AMBER+STRICT"),
            (answer.Text("answer"), answer.Text("public"), answer.Text("evidence"), answer.Text("marking"))
        );
        Assert.True(answer.IsMissing("number"));
        string[] lines = folder.Run("show", Overlay).Quiet().OutText.TrimEnd().Split('\n');
        Assert.Equal(("TLP:AMBER+STRICT", "TLP:AMBER+STRICT"), (lines[0], lines[^1]));
        Assert.Single(lines, l => l.Contains("PRE_LAW_CII", StringComparison.Ordinal));
        Assert.Equal(1, CsvTable.Parse(folder.Run("show", Overlay, "--csv", "--marking", "RED").Quiet().Out).Count);
        Assert.True(
            CsvTable.Parse(folder.Run("show", Overlay, "--all", "--csv", "--marking", "RED").Quiet().Out).Count > 30
        );
        RegaliaRun narrow = folder.With(new() { ["COLUMNS"] = "80" }, "show", Overlay, "--all").Quiet();
        Assert.All(narrow.OutText.Split('\n'), l => Assert.True(l.Length <= 80, l));
        Assert.Contains(" PRE_LAW_TRADESECRET ", narrow.OutText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("check")]
    public void Csv_and_json_are_for_readers_who_may_see_the_content(string verb)
    {
        using OverlayFolder folder = new();
        folder.Set(Overlay, "PRE_CERT", "--answer", "yes", "--evidence", "canary7731", "--marking", "RED").Quiet();
        foreach (string form in (string[])["--json", "--csv"])
        {
            foreach (
                string[] marking in (string[][])
                    [
                        [],
                        ["--marking", "AMBER+STRICT"],
                    ]
            )
            {
                string said = folder.Run([verb, Overlay, form, .. marking]).Refused(5);
                Assert.Contains("goes up to TLP:RED", said, StringComparison.Ordinal);
                Assert.DoesNotContain("canary7731", said, StringComparison.Ordinal);
            }

            folder.Run(verb, Overlay, form, "--marking", "RED").Quiet();
        }

        folder.Run(verb, Overlay).Quiet();
        folder.Run(verb, Overlay, "--marking", "GREEN").Refused(5);
    }

    [Fact]
    public void A_marking_is_not_lowered_by_the_way()
    {
        using OverlayFolder folder = new();
        // Nothing filled in: nothing to protect.
        folder.Set(Overlay, "PRE_CERT", "--marking", "CLEAR").Quiet();
        folder.Set(Overlay, "PRE_CERT", "--answer", "yes", "--marking", "RED").Quiet();
        string before = folder.Text(Overlay);
        foreach (string lower in (string[])["AMBER+STRICT", "CLEAR", ""])
        {
            string said = folder.Set(Overlay, "PRE_CERT", "--marking", lower).Refused(5);
            Assert.Contains("marked TLP:RED", said, StringComparison.Ordinal);
            Assert.Contains("--lower-marking", said, StringComparison.Ordinal);
            Assert.Equal(before, folder.Text(Overlay));
        }

        folder.Set(Overlay, "PRE_CERT", "--marking", "red").Quiet();
        folder.Set(Overlay, "PRE_CERT", "--marking", "GREEN", "--lower-marking").Quiet();
        Assert.Contains("    marking: GREEN\n", folder.Text(Overlay), StringComparison.Ordinal);
        // Below the marking of the file, for which it had none of its own.
        folder.Set(Overlay, "PRE_FIRST", "--answer", "yes").Quiet();
        folder.Set(Overlay, "PRE_FIRST", "--marking", "GREEN").Refused(5);
        folder.Set(Overlay, "PRE_FIRST", "--marking", "GREEN", "--answer", "").Quiet();
    }

    [Fact]
    public void Faults_of_a_file_are_all_listed_with_their_lines()
    {
        using OverlayFolder folder = new();
        File.WriteAllText(
            folder["bad.yaml"],
            "overlay: 1\ncountry: VNM\nrelease: \"2025.1\"\nmarking: AMBER\nanswers:\n  - question: PRE_CERTT\n    answer: yes\n  - question: PRE_FIRST\n    answer: partly\n"
        );
        foreach (string verb in (string[])["check", "show", "split"])
        {
            string said = folder.Run(verb, "bad.yaml").Refused(4);
            Assert.Contains("bad.yaml: 3 faults", said, StringComparison.Ordinal);
            Assert.Contains("row 3, column release: \"2025.1\": expected 2026.1", said, StringComparison.Ordinal);
            Assert.Contains("did you mean PRE_CERT?", said, StringComparison.Ordinal);
            Assert.Contains(
                "row 9, column PRE_FIRST.answer: \"partly\": expected yes, no, unknown",
                said,
                StringComparison.Ordinal
            );
        }

        Assert.Contains("there is no such file", folder.Run("check", "none.yaml").Refused(3), StringComparison.Ordinal);
        File.WriteAllBytes(folder["latin.yaml"], [0x61, 0x3a, 0x20, 0xe9]);
        Assert.Contains("UTF-8", folder.Run("check", "latin.yaml").Refused(4), StringComparison.Ordinal);
    }
}
