using System.Text.Json;
using NJsonSchema;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Overlays;

/// <summary>The real program with an overlay, and what must never get out of it.</summary>
public sealed class AssessOverlayTests : IDisposable
{
    private const string Canary = "canary7731";
    private static readonly string[] Few = ["--draws", "300"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_terminal_shows_both_between_two_lines_with_the_marking()
    {
        string text = Run(["--overlay", Overlay("AMBER+STRICT")]).Quiet().OutText;
        string[] lines = text.TrimEnd('\n').Split('\n');
        Assert.StartsWith("TLP:AMBER+STRICT", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("TLP:AMBER+STRICT", lines[^1], StringComparison.Ordinal);
        Assert.Contains("VNM Viet Nam", text, StringComparison.Ordinal);
        Assert.Contains("own assessment, not public", text, StringComparison.Ordinal);
        Assert.Contains("What to publish first", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BRA Brazil", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_one_country_and_an_overlay_with_its_marking()
    {
        JsonElement json = Run(["vnm", "--overlay", Overlay("RED"), "--json", "--marking", "RED"]).Json();
        Assert.Equal("VNM", Assert.Single(json.List("countries")).Text("iso3"));
        Assert.Equal("TLP:RED", json.At("overlay").Text("marking"));
        Assert.Equal(3, json.At("overlay").List("answers").Length);
    }

    [Fact]
    public async Task Json_is_as_its_schema_says()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(
            Repository.Read("docs", "schemas", "assessment.schema.json"),
            TestContext.Current.CancellationToken
        );
        string text = Run(["--overlay", Overlay("RED"), "--json", "--marking", "RED"]).Quiet().OutText;
        Assert.Empty(schema.Validate(text).Select(fault => fault.ToString()));
        Assert.NotEmpty(schema.Validate(text.Replace("TLP:RED", "TLP:ROUGE", StringComparison.Ordinal)));
        string part = Run(["--overlay", Overlay("RED"), "--json", "--max-marking", "CLEAR"]).Quiet().OutText;
        Assert.Empty(schema.Validate(part).Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("BRA", "")]
    [InlineData("VNM", "BRA")]
    public void Another_country_is_a_mistake_of_use(string first, string second)
    {
        string[] named = [first, .. second.Length > 0 ? [second] : Array.Empty<string>()];
        string message = Run([.. named, "--overlay", Overlay("GREEN")]).Refused(2);
        Assert.Contains("BRA", message, StringComparison.Ordinal);
        Assert.Contains("VNM", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--marking", "GREEN")]
    [InlineData("--max-marking", "GREEN")]
    [InlineData("--passphrase-file", "secret.txt")]
    public void Options_of_an_overlay_need_one(string option, string value) =>
        Assert.Contains("--overlay", Run(["VNM", option, value]).Refused(2), StringComparison.Ordinal);

    [Theory]
    [InlineData("--marking")]
    [InlineData("--max-marking")]
    public void A_marking_that_is_none_is_named_with_those_that_are(string option)
    {
        string message = Run(["--overlay", Overlay("GREEN"), option, "YELLOW"]).Refused(2);
        Assert.Contains($"{option} \"YELLOW\"", message, StringComparison.Ordinal);
        Assert.Contains("CLEAR, GREEN, AMBER, AMBER+STRICT, RED", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RED", null)]
    [InlineData("GREEN", null)]
    [InlineData("GREEN", "CLEAR")]
    [InlineData("AMBER", "GREEN")]
    [InlineData("AMBER+STRICT", "AMBER")]
    [InlineData("RED", "amber+strict")]
    public void Content_above_the_readers_is_refused_and_nothing_is_written(string content, string? readers)
    {
        string overlay = Overlay(content);
        string[] before = Entries();
        string[] marking = readers is null ? [] : ["--marking", readers];
        string message = Run(["--overlay", overlay, "--out", Path.Combine(_folder.Path, "out"), .. marking]).Refused(5);
        string asked = (readers ?? "CLEAR").ToUpperInvariant();
        Assert.Contains($"TLP:{content} (1 answer and 1 sector)", message, StringComparison.Ordinal);
        Assert.Contains($"--marking {content}", message, StringComparison.Ordinal);
        Assert.Contains($"--max-marking {asked}", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, message, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD_BUDAPEST", message, StringComparison.Ordinal);
        Assert.Equal(before, Entries());
    }

    [Theory]
    [InlineData("CLEAR", null)]
    [InlineData("GREEN", "TLP:GREEN")]
    [InlineData("AMBER", "AMBER+STRICT")]
    [InlineData("AMBER+STRICT", "AMBER+STRICT")]
    [InlineData("RED", "red")]
    public void Content_within_the_readers_is_written_with_its_own_marking(string content, string? readers)
    {
        string output = Path.Combine(_folder.Path, "out");
        string[] marking = readers is null ? [] : ["--marking", readers];
        Run(["--overlay", Overlay(content), "--out", output, .. marking]).Ended(0);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "manifest.json")));
        Assert.Equal("TLP:" + content, manifest.RootElement.Text("marking"));
        string report = File.ReadAllText(Path.Combine(output, "overlay.md"));
        Assert.StartsWith($"**TLP:{content}**", report, StringComparison.Ordinal);
        Assert.Contains(Canary, File.ReadAllText(Path.Combine(output, "overlay.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_marking_that_is_asked_for_holds_without_a_folder_too() =>
        Assert.Contains(
            "TLP:AMBER",
            Run(["--overlay", Overlay("AMBER"), "--marking", "GREEN", "--json"]).Refused(5),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("assess", "--json")]
    [InlineData("layers", "--json")]
    [InlineData("layers", "--csv")]
    public void What_others_get_needs_a_marking_and_a_table_does_not(string command, string form)
    {
        string[] named = command == "assess" ? [command, .. Few] : [command, "show", "VNM"];
        string[] args = [.. named, "--overlay", Overlay("AMBER")];
        string message = RegaliaEntry.Run([.. args, form]).Refused(5);
        Assert.Contains("--marking AMBER", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, message, StringComparison.Ordinal);
        RegaliaEntry.Run([.. args, form, "--marking", "GREEN"]).Refused(5);
        RegaliaEntry.Run([.. args, form, "--marking", "AMBER"]).Quiet();
        RegaliaEntry.Run([.. args, form, "--max-marking", "GREEN"]).Quiet();
        Assert.StartsWith("TLP:AMBER", RegaliaEntry.Run(args).Quiet().OutText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        string output = Path.Combine(_folder.Path, "out");
        // An earlier, public folder does not keep the private one open.
        Run(["VNM", "--out", output]).Ended(0);
        Assert.NotEqual(file, File.GetUnixFileMode(Path.Combine(output, "README.md")));
        Assert.DoesNotContain(
            "own answers",
            File.ReadAllText(Path.Combine(output, "manifest.json")),
            StringComparison.Ordinal
        );
        Run(["--overlay", Overlay("AMBER"), "--out", output, "--marking", "AMBER"]).Ended(0);
        foreach (string made in Directory.GetDirectories(output, "*", SearchOption.AllDirectories).Append(output))
        {
            Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(made));
        }

        foreach (string made in Directory.GetFiles(output, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(file, File.GetUnixFileMode(made));
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "manifest.json")));
        Assert.Equal("own answers", manifest.RootElement.Text("basis"));
        string picture = Path.Combine(_folder.Path, "layers.svg");
        string[] draw = ["layers", "show", "VNM", "--overlay", Overlay("AMBER"), "--svg", picture];
        RegaliaEntry.Run(draw).Refused(5);
        RegaliaEntry.Run([.. draw, "--marking", "AMBER"]).Ended(0);
        Assert.Equal(file, File.GetUnixFileMode(picture));
    }

    [Fact]
    public void Nothing_above_the_limit_leaks()
    {
        string output = Path.Combine(_folder.Path, "out");
        string[] limit = ["--overlay", Overlay("AMBER+STRICT"), "--max-marking", "GREEN"];
        RegaliaRun table = Run([.. limit, "--out", output, "--marking", "GREEN"]).Ended(0);
        RegaliaRun json = Run([.. limit, "--json"]).Ended(0);
        foreach (string shown in new[] { table.OutText, table.ErrText, json.OutText, json.ErrText })
        {
            Assert.DoesNotContain(Canary, shown, StringComparison.OrdinalIgnoreCase);
        }
        // That the question was answered at all is private too; public gaps may name it.
        Assert.DoesNotContain("GRD_BUDAPEST", table.OutText, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD_BUDAPEST", json.Json().At("overlay").GetRawText(), StringComparison.Ordinal);
        string[] files = Directory.GetFiles(output, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith("overlay.md", StringComparison.Ordinal));
        Assert.All(
            files,
            file =>
            {
                Assert.DoesNotContain(Canary, file, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Canary, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
            }
        );
        Assert.True(json.Json().At("overlay").At("partial").GetBoolean());
        Assert.Contains("1 answer and 1 sector above TLP:GREEN are left out", table.OutText, StringComparison.Ordinal);
        Assert.Contains("EXP_CROWN_JEWELS is not scored", table.OutText, StringComparison.Ordinal);
        Assert.True(json.Json().At("overlay").IsMissing("crownJewels"));
    }

    [Fact]
    public void Who_answered_and_comments_get_nowhere()
    {
        string output = Path.Combine(_folder.Path, "out");
        RegaliaRun run = Run(["--overlay", Overlay("GREEN"), "--out", output, "--marking", "GREEN", "--json"]).Ended(0);
        IEnumerable<string> texts = Directory
            .GetFiles(output, "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Append(run.OutText);
        Assert.All(
            texts,
            text =>
            {
                Assert.DoesNotContain("person4417", text, StringComparison.Ordinal);
                Assert.DoesNotContain("remark4417", text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Threads_and_culture_change_no_byte()
    {
        string overlay = Overlay("AMBER");
        byte[] known = Run(["--overlay", overlay, "--json", "--marking", "AMBER", "--threads", "1"]).Quiet().Out;
        Assert.Equal(known, Run(["--overlay", overlay, "--json", "--marking", "AMBER", "--threads", "3"]).Quiet().Out);
        foreach (string culture in Cultures.All)
        {
            Assert.Equal(
                known,
                RegaliaProgram
                    .Run(
                        ["assess", "--overlay", overlay, "--json", "--marking", "AMBER", .. Few],
                        Cultures.Environment(culture)
                    )
                    .Quiet()
                    .Out
            );
        }
    }

    [Fact]
    public void An_encrypted_overlay_needs_its_passphrase_and_then_gives_the_same()
    {
        string plain = Overlay("GREEN");
        string encrypted = Path.Combine(_folder.Path, "overlay.regalia");
        string right = Path.Combine(_folder.Path, "right.txt");
        string wrong = Path.Combine(_folder.Path, "wrong.txt");
        File.WriteAllText(right, "a long enough passphrase");
        File.WriteAllText(wrong, "another long passphrase");
        RegaliaEntry.Run("overlay", "encrypt", plain, "--out", encrypted, "--passphrase-file", right).Ended(0);
        Assert.Equal(
            Run(["--overlay", plain, "--json", "--marking", "GREEN"]).Quiet().Out,
            Run(["--overlay", encrypted, "--json", "--marking", "GREEN", "--passphrase-file", right]).Quiet().Out
        );
        string message = Run(["--overlay", encrypted, "--json", "--passphrase-file", wrong]).Refused(5);
        Assert.DoesNotContain(Canary, message, StringComparison.Ordinal);
        Run(["--overlay", encrypted]).Refused(2);
    }

    [Fact]
    public void An_overlay_that_is_not_there_is_said_to_be_missing()
    {
        RegaliaRun run = Run(["--overlay", Path.Combine(_folder.Path, "none.yaml")]);
        Assert.Contains("none.yaml", run.Refused(3), StringComparison.Ordinal);
    }

    private static RegaliaRun Run(string[] args) => RegaliaEntry.Run(["assess", .. args, .. Few]);

    private string[] Entries() =>
        [
            .. Directory
                .GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    // One answer and one sector carry the marking; the rest is free.
    private string Overlay(string marking)
    {
        string path = Path.Combine(_folder.Path, "overlay-VNM.yaml");
        File.WriteAllText(
            path,
            $"""
            overlay: 1
            country: VNM
            release: "2026.1"
            marking: CLEAR
            answers:
              - question: GRD_BUDAPEST
                answer: yes
                evidence: instrument {Canary}
                confidence: high
                marking: {marking}
                ministry: {Canary}
                by: person4417 {Canary}
                on: 2026-03-01
                comment: remark4417 {Canary}
              - question: PRE_IP_OUTREACH
                answer: partly
                confidence: medium
              - question: PRE_REMEDY
                answer:
            sectors:
              - sector: Rice {Canary}
                why: it matters {Canary}
                value_share: 60
                layer: economy
                duties: []
                services: [desk {Canary}]
                marking: {marking}

            """
        );
        return path;
    }
}
