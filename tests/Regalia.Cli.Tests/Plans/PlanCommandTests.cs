using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Plans;

/// <summary>From gaps to a plan, its edits and its exports, by the real program.</summary>
public sealed class PlanCommandTests : IDisposable
{
    // Made once: every test gets a file of its own of it.
    private static readonly Lazy<byte[]> VietNam = new(() =>
    {
        using TemporaryFolder folder = new();
        Run("plan", "new", "VNM", "--created", "2026-11-23", "--draws", "500", "--out", folder["plan.yaml"]).Quiet();
        return System.IO.File.ReadAllBytes(folder["plan.yaml"]);
    });

    private readonly TemporaryFolder _folder = new();

    private string File => _folder["plan-VNM.yaml"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_release_seed_and_day_give_the_same_bytes()
    {
        New();
        byte[] first = System.IO.File.ReadAllBytes(File);
        foreach ((string threads, string? language) in new[] { ("1", "th_TH.UTF-8"), ("2", "tr_TR.UTF-8") })
        {
            RunHere(
                    new() { ["LC_ALL"] = language },
                    "plan",
                    "new",
                    "VNM",
                    "--created",
                    "2026-11-23",
                    "--draws",
                    "500",
                    "--threads",
                    threads,
                    "--out",
                    File,
                    "--force"
                )
                .Quiet();
            Assert.Equal(first, System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public void Nothing_is_overwritten_without_force()
    {
        New();
        string before = System.IO.File.ReadAllText(File);
        string said = Run("plan", "new", "VNM", "--draws", "500", "--out", File).Refused(9);
        Assert.Contains("--force", said, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void The_file_stands_in_this_folder_unless_named()
    {
        RunHere(null, "plan", "new", "VNM", "--draws", "500", "--most", "3").Quiet();
        Assert.Equal(3, Show(File).List("actions").Length);
    }

    [Fact]
    public void Show_is_in_the_order_of_the_file_and_says_what_comes_next()
    {
        New();
        JsonElement plan = Show(File);
        Assert.True(plan.At("hypothetical").GetBoolean());
        JsonElement[] actions = plan.List("actions");
        Assert.Equal("A01", actions[0].Text("id"));
        Assert.Equal("PRE_LEAD_BODY", actions[0].At("gap").Text("indicator"));
        Assert.True(actions[0].IsMissing("expectedReadiness"));
        Assert.Contains("A01", plan.List("nextSteps").Select(id => id.GetString()));
        string table = Run("plan", "show", File).Quiet().OutText;
        Assert.StartsWith("TLP:CLEAR\n", table, StringComparison.Ordinal);
        Assert.EndsWith("TLP:CLEAR\n", table, StringComparison.Ordinal);
        Assert.Contains("Hypothetical", table, StringComparison.Ordinal);
        Assert.Contains("all actions: no owner and no due day", table, StringComparison.Ordinal);
        Assert.Equal(Run("plan", "show", File, "--json").Out, Run("plan", "show", File, "--json").Out);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("120")]
    public void No_word_is_broken_in_the_table(string columns)
    {
        New();
        string table = RunHere(new() { ["COLUMNS"] = columns }, "plan", "show", File).Quiet().OutText;
        int width = int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture);
        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= width, line));
        foreach (
            string word in new[] { "Preparedness", "Readiness", "trade-secret", "technologies", "PRE_INCIDENT_DUTY" }
        )
        {
            Assert.Contains(word, table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_action_shows_its_practices_with_likeness_and_source()
    {
        New();
        string card = Run("plan", "show", File, "a02").Quiet().OutText;
        Assert.Contains("PRE_IP_OUTREACH", card, StringComparison.Ordinal);
        Assert.Contains("likeness 0.", card, StringComparison.Ordinal);
        Assert.Matches("(sourced|unverified) · ", card);
        Assert.Equal("A02", Run("plan", "show", File, "A02", "--json").Json().At("action").Text("id"));
    }

    [Fact]
    public void Set_changes_its_lines_and_no_others()
    {
        New();
        string[] before = System.IO.File.ReadAllLines(File);
        Run(
                "plan",
                "set",
                File,
                "A02",
                "--owner",
                "Ministry of Trade: IP",
                "--due",
                "2027-06-30",
                "--status",
                "under_way"
            )
            .Quiet();
        string[] after = System.IO.File.ReadAllLines(File);
        Assert.Equal(3, before.Zip(after).Count(pair => pair.First != pair.Second));
        JsonElement action = Run("plan", "show", File, "A02", "--json").Json().At("action");
        Assert.Equal("Ministry of Trade: IP", action.Text("owner"));
        Assert.Equal("2027-06-30", action.Text("due"));
        Assert.Equal("under_way", action.Text("status"));
        Run("plan", "set", File, "A02", "--owner", "", "--due", "", "--status", "proposed").Quiet();
        Assert.Equal(before, System.IO.File.ReadAllLines(File));
        Assert.Contains(
            "nothing changed",
            Run("plan", "set", File, "A02", "--status", "proposed").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2, "calendar", "A02", "--due", "2027-02-30")]
    [InlineData(2, "did you mean done?", "A02", "--status", "dome")]
    [InlineData(2, "above 0", "A02", "--effort", "0")]
    [InlineData(2, "A01 → A02 → A01", "A01", "--depends-on", "A02")]
    [InlineData(2, "itself", "A01", "--depends-on", "A01")]
    [InlineData(2, "actions of this plan", "A01", "--depends-on", "A98")]
    [InlineData(2, "AMBER+STRICT", "A01", "--marking", "PINK")]
    [InlineData(2, "set needs a change", "A01")]
    [InlineData(3, "no such action", "A98", "--owner", "x")]
    public void What_does_not_fit_is_refused_and_nothing_is_written(int exitCode, string says, params string[] change)
    {
        New();
        byte[] before = System.IO.File.ReadAllBytes(File);
        Assert.Contains(says, Run(["plan", "set", File, .. change]).Refused(exitCode), StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void An_action_is_added_with_its_trace_or_as_an_own_idea()
    {
        New();
        string before = System.IO.File.ReadAllText(File);
        Run("plan", "add", File, "--action", "Write to all spin-offs", "--gap", "D2", "--practice", "p001", "P003")
            .Quiet();
        Run("plan", "add", File, "--action", "=1+1", "--own-idea", "--effort", "1.5").Quiet();
        JsonElement[] actions = Show(File).List("actions");
        Assert.Equal("PRE_IP_OUTREACH", actions[^2].At("gap").Text("indicator"));
        Assert.Equal(2, actions[^2].Number("effort"));
        Assert.Equal(["P001", "P003"], actions[^2].List("practices").Select(p => p.Text("id")));
        Assert.True(actions[^1].At("ownIdea").GetBoolean());
        Assert.Equal(1.5, actions[^1].Number("effort"));
        Assert.StartsWith(before, System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--own-idea", "--action", "x")]
    [InlineData(2, "--own-idea", "--action", "x", "--gap", "D2")]
    [InlineData(2, "leave out one", "--action", "x", "--own-idea", "--practice", "P001")]
    [InlineData(2, "above 0", "--action", "x", "--own-idea", "--effort", "-1")]
    [InlineData(3, "no such practice", "--action", "x", "--gap", "D2", "--practice", "P999")]
    [InlineData(3, "did you mean PRE_IP_OUTREACH?", "--action", "x", "--gap", "PRE_IP_OUTRECH", "--practice", "P001")]
    public void An_action_from_nowhere_is_refused(int exitCode, string says, params string[] arguments)
    {
        New();
        Assert.Contains(says, Run(["plan", "add", File, .. arguments]).Refused(exitCode), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_writes_all_forms_twice_the_same()
    {
        New();
        Run("plan", "set", File, "A02", "--due", "2027-06-30", "--note", "=1+1").Quiet();
        Run("plan", "export", File, "--out", _folder["one"]).Ended(0);
        RegaliaRun run = Run("plan", "export", File, "--out", _folder["two"]).Ended(0);
        Assert.Contains("are not in the calendar", run.ErrText, StringComparison.Ordinal);
        var files = FolderBytes.Of(_folder["one"]);
        Assert.Equal(["manifest.json", "plan-VNM.csv", "plan-VNM.ics", "plan-VNM.md", "plan-VNM.xlsx"], files.Keys);
        FolderBytes.AssertSame(files, FolderBytes.Of(_folder["two"]));
        Run("plan", "export", File, "--out", _folder["one"], "--format", "md").Quiet();
        Assert.Equal(["manifest.json", "plan-VNM.md"], FolderBytes.Of(_folder["one"]).Keys);
        using ZipArchive workbook = new(new MemoryStream(files["plan-VNM.xlsx"]));
        Assert.Equal(8, workbook.Entries.Count);
        Assert.Contains(",'=1+1,", Encoding.UTF8.GetString(files["plan-VNM.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_marking_above_the_limit_stops_the_export_and_leaks_nothing()
    {
        const string secret = "canary-4711";
        New();
        Run("plan", "set", File, "A02", "--marking", "AMBER+STRICT", "--owner", secret, "--due", "2027-06-30").Quiet();
        foreach (string limit in new[] { "CLEAR", "GREEN", "amber" })
        {
            string said = Run("plan", "export", File, "--out", _folder["out"], "--marking", limit).Refused(5);
            Assert.Contains("TLP:AMBER+STRICT", said, StringComparison.Ordinal);
            Assert.Contains("--marking AMBER+STRICT", said, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder["out"]));
        }
        Run("plan", "export", File, "--out", _folder["out"], "--marking", "TLP:AMBER+STRICT").Ended(0);
        string[] texts =
        [
            .. new[] { "csv", "md", "ics" }.Select(f =>
                System.IO.File.ReadAllText(Path.Combine(_folder["out"], "plan-VNM." + f))
            ),
        ];
        Assert.All(texts, text => Assert.Contains("TLP:AMBER+STRICT", text, StringComparison.Ordinal));
        Run("plan", "export", File, "--out", _folder["out"], "--marking", "RED").Ended(0);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    public void What_show_writes_for_others_needs_their_marking(string format)
    {
        const string secret = "canary-4712";
        New();
        Run("plan", "set", File, "A02", "--marking", "AMBER", "--owner", secret).Quiet();
        foreach (string[] whole in new string[][] { ["plan", "show", File], ["plan", "show", File, "A02"] })
        {
            string said = Run([.. whole, format]).Refused(5);
            Assert.Contains("--marking AMBER", said, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
            Run([.. whole, format, "--marking", "GREEN"]).Refused(5);
            Assert.Contains(
                secret,
                Run([.. whole, format, "--marking", "AMBER"]).Quiet().OutText,
                StringComparison.Ordinal
            );
            // The screen is the reader's own.
            Assert.Contains(secret, Run(whole).Quiet().OutText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_marking_is_lowered_only_where_that_is_said()
    {
        New();
        Run("plan", "set", File, "A02", "--marking", "AMBER").Quiet();
        byte[] before = System.IO.File.ReadAllBytes(File);
        foreach (string lower in new[] { "GREEN", "CLEAR", "" })
        {
            string said = Run("plan", "set", File, "A02", "--marking", lower, "--owner", "x").Refused(5);
            Assert.Contains("--lower-marking", said, StringComparison.Ordinal);
            Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        }
        Run("plan", "set", File, "A02", "--marking", "RED").Quiet();
        Run("plan", "set", File, "A02", "--marking", "GREEN", "--lower-marking").Quiet();
        Assert.Equal(
            "TLP:GREEN",
            Run("plan", "show", File, "A02", "--json", "--marking", "GREEN").Json().At("action").Text("marking")
        );
    }

    [Fact]
    public void The_header_says_what_the_plan_rests_on_and_private_plans_stay_private()
    {
        New();
        Assert.Equal("public_evidence", Show(File).At("plan").Text("basis"));
        Run("overlay", "new", "VNM", "--out", _folder["own.yaml"]).Ended(0);
        Run("overlay", "set", _folder["own.yaml"], "PRE_LEAD_BODY", "--answer", "not_applicable").Ended(0);
        string own = _folder["own-plan.yaml"];
        Run("plan", "new", "VNM", "--overlay", _folder["own.yaml"], "--draws", "500", "--out", own).Ended(0);
        string text = System.IO.File.ReadAllText(own);
        Assert.Contains("\nbasis: own answers\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gap: PRE_LEAD_BODY", text, StringComparison.Ordinal);
        Assert.Contains("basis: own answers", Run("plan", "show", own).Quiet().OutText, StringComparison.Ordinal);
        Run("plan", "set", own, "A01", "--owner", "Somebody").Quiet();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(own));
        }
    }

    [Theory]
    [InlineData(2, "expected some of xlsx", "--format", "docx")]
    [InlineData(2, "AMBER+STRICT", "--marking", "SECRET")]
    public void An_export_asked_for_wrongly_is_refused(int exitCode, string says, params string[] arguments)
    {
        New();
        string[] command = ["plan", "export", File, "--out", _folder["out"], .. arguments];
        Assert.Contains(says, Run(command).Refused(exitCode), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Without_any_day_there_is_no_calendar()
    {
        New();
        string said = Run("plan", "export", File, "--out", _folder["out"], "--format", "ics").Refused(4);
        Assert.Contains("no action has a due day", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
        RegaliaRun all = Run("plan", "export", File, "--out", _folder["out"]).Ended(0);
        Assert.Contains("none was written", all.ErrText, StringComparison.Ordinal);
        Assert.DoesNotContain("plan-VNM.ics", FolderBytes.Of(_folder["out"]).Keys);
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone()
    {
        New();
        Directory.CreateDirectory(_folder["mine"]);
        System.IO.File.WriteAllText(Path.Combine(_folder["mine"], "letter.txt"), "x");
        Run("plan", "export", File, "--out", _folder["mine"]).Refused(9);
        Assert.Equal(["letter.txt"], FolderBytes.Of(_folder["mine"]).Keys);
    }

    [Theory]
    [InlineData("    status: proposed", "    status: begun", "status")]
    [InlineData("- id: A02", "- id: A01", "A01")]
    [InlineData("release: \"2026.1\"", "release: \"2024.2\"", "release 2024.2")]
    [InlineData("practices: [", "practices: [P9999, ", "P9999")]
    [InlineData("actions:", "actions: [", "plan-VNM.yaml")]
    public void A_file_with_faults_is_refused_with_its_line(string old, string @new, string says)
    {
        New();
        string text = System.IO.File.ReadAllText(File);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, text[..at] + @new + text[(at + old.Length)..]);
        string said = Run("plan", "show", File).Refused(4);
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.Matches("row [0-9]+", said);
    }

    [Fact]
    public void A_missing_file_and_bytes_that_are_no_text_are_told()
    {
        Assert.Contains("plan new", Run("plan", "show", File).Refused(3), StringComparison.Ordinal);
        System.IO.File.WriteAllBytes(File, [0xFF, 0xFE, 0x00]);
        Assert.Contains("UTF-8", Run("plan", "show", File).Refused(4), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "VMN")]
    [InlineData(2, "VNM", "--created", "23.11.2026")]
    [InlineData(2, "VNM", "--most", "0")]
    [InlineData(2, "VNM", "--marking", "PINK")]
    public void A_plan_asked_for_wrongly_is_refused(int exitCode, params string[] arguments)
    {
        Run(["plan", "new", .. arguments, "--draws", "100", "--out", File]).Refused(exitCode);
        Assert.False(System.IO.File.Exists(File));
    }

    private void New() => System.IO.File.WriteAllBytes(File, VietNam.Value);

    private static JsonElement Show(string file) => RegaliaEntry.Run("plan", "show", file, "--json").Json();

    private static RegaliaRun Run(params string[] args) => RegaliaEntry.Run(args);

    private RegaliaRun RunHere(Dictionary<string, string?>? environment, params string[] args) =>
        RegaliaProgram.Run(args, environment, _folder.Path);
}
