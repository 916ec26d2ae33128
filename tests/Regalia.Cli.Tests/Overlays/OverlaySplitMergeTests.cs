using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Overlays;

/// <summary>Splitting an overlay among ministries and putting it together again, with the real program.</summary>
public sealed class OverlaySplitMergeTests
{
    private const string Overlay = "overlay-VNM.yaml";

    [Fact]
    public void Parts_filled_in_elsewhere_come_back_in_their_places()
    {
        using OverlayFolder folder = new();
        folder.Set(Overlay, "PRE_CERT", "--ministry", "Cyber agency").Quiet();
        folder.Set(Overlay, "PRE_LAW_TRADESECRET", "--ministry", "Bộ Công an").Quiet();
        string whole = folder.Text(Overlay);
        Assert.Equal(3, folder.Run("split", Overlay, "--out", ".").Quiet().OutText.TrimEnd().Split('\n').Length);
        string[] parts =
        [
            "overlay-VNM-no-ministry.yaml",
            "overlay-VNM-bộ-công-an.yaml",
            "overlay-VNM-cyber-agency.yaml",
        ];
        Assert.All(parts, p => Assert.Contains(p, folder.Files));
        folder.Run(["merge", .. parts, "--out", "merged.yaml"]).Quiet();
        Assert.Equal(whole, folder.Text("merged.yaml"));

        folder.Set(parts[2], "PRE_CERT", "--answer", "yes").Quiet();
        Assert.Contains(
            "part of Cyber agency",
            folder.Set(parts[2], "PRE_FIRST", "--answer", "yes").Refused(3),
            StringComparison.Ordinal
        );
        folder.Set(Overlay, "PRE_CERT", "--answer", "yes").Quiet();
        folder.Run(["merge", .. parts, "--out", "merged.yaml", "--force"]).Quiet();
        Assert.Equal(folder.Text(Overlay), folder.Text("merged.yaml"));

        RegaliaRun some = folder.Run("merge", parts[1], parts[2], "--out", "some.yaml").Ended(0);
        Assert.Matches("still a part: the files lack [0-9]+ of [0-9]+ answers;", some.ErrText);
        folder.Run("merge", "some.yaml", parts[0], "--out", "merged.yaml", "--force").Quiet();
        Assert.Equal(folder.Text(Overlay), folder.Text("merged.yaml"));
    }

    [Fact]
    public void One_ministry_gets_one_file()
    {
        using OverlayFolder folder = new();
        Assert.Contains(
            "fill in `ministry`",
            folder.Run("split", Overlay, "--ministry", "X").Refused(3),
            StringComparison.Ordinal
        );
        folder.Set(Overlay, "PRE_CERT", "--ministry", "Cyber agency").Quiet();
        folder.Run("split", Overlay, "--ministry", "CYBER agency", "--out", "part.yaml").Quiet();
        Assert.Equal([Overlay, "part.yaml", "passphrase"], folder.Files);
        Assert.Single(
            folder.Text("part.yaml").Split('\n'),
            l => l.StartsWith("  - question:", StringComparison.Ordinal)
        );
        Assert.Contains(
            "is there already",
            folder.Run("split", Overlay, "--ministry", "Cyber agency", "--out", "part.yaml").Refused(9),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "did you mean \"Cyber agency\"?",
            folder.Run("split", Overlay, "--ministry", "Cyber agencie").Refused(3),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_conflict_is_listed_and_nothing_is_written()
    {
        using OverlayFolder folder = new();
        folder.Run("new", "VNM", "--out", "b.yaml").Quiet();
        folder.Set(Overlay, "PRE_CERT", "--answer", "yes", "--marking", "RED").Quiet();
        folder.Set("b.yaml", "PRE_CERT", "--answer", "no").Quiet();
        string[] before = folder.Files;
        RegaliaRun run = folder.Run("merge", Overlay, "b.yaml", "--out", "c.yaml").Ended(4);
        Assert.Contains("1 conflict; nothing was written", run.ErrText, StringComparison.Ordinal);
        Assert.StartsWith("TLP:RED\n", run.OutText, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
        RegaliaRun asJson = folder
            .Run("merge", Overlay, "b.yaml", "--out", "c.yaml", "--json", "--marking", "RED")
            .Ended(4);
        folder.Run("merge", Overlay, "b.yaml", "--out", "c.yaml", "--json").Refused(5);
        folder.Run("merge", Overlay, "b.yaml", "--out", "c.yaml", "--csv", "--marking", "AMBER").Refused(5);
        using var json = JsonDocument.Parse(asJson.Out);
        JsonElement conflict = Assert.Single(json.RootElement.List("conflicts"));
        Assert.Equal(("PRE_CERT", "answer"), (conflict.Text("subject"), conflict.Text("key")));
        Assert.Equal(
            [(Overlay, "yes"), ("b.yaml", "no")],
            conflict.List("claims").Select(c => (c.Text("file"), c.Text("says")))
        );
        int line = Array.IndexOf(folder.Text(Overlay).Split('\n'), "    answer: \"yes\"") + 1;
        Assert.Equal(line, conflict.List("claims")[0].Number("line"));

        // Once they agree, the merge goes through.
        folder.Set("b.yaml", "PRE_CERT", "--answer", "").Quiet();
        folder.Run("merge", Overlay, "b.yaml", "--out", "c.yaml").Quiet();
        Assert.Equal(folder.Text(Overlay), folder.Text("c.yaml"));
        Assert.Contains(
            "is there already",
            folder.Run("merge", Overlay, "b.yaml", "--out", "c.yaml").Refused(9),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_marking_that_is_kept_is_said()
    {
        using OverlayFolder folder = new();
        folder.Run("new", "VNM", "--out", "b.yaml").Quiet();
        folder.Set(Overlay, "PRE_CERT", "--answer", "yes").Quiet();
        folder.Set("b.yaml", "PRE_CERT", "--by", "X", "--marking", "CLEAR", "--lower-marking").Quiet();
        RegaliaRun run = folder.Run("merge", "b.yaml", Overlay, "--out", "c.yaml").Ended(0);
        Assert.Contains("regalia: PRE_CERT: marked TLP:AMBER", run.ErrText, StringComparison.Ordinal);
        Assert.Contains("    marking: AMBER\n", folder.Text("c.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_preferred() =>
        Assert.Contains(
            "unknown option --prefer",
            RegaliaProgram.Run("overlay", "merge", "a", "b", "--out", "c", "--prefer", "a").Refused(2),
            StringComparison.Ordinal
        );
}
