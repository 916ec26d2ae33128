using System.Globalization;
using System.Text.Json;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Plans;

namespace Regalia.Presentation.Tests.Plans;

/// <summary>CSV, Markdown, JSON and the manifest of a plan.</summary>
public sealed class PlanTextExportTests(AssessmentFixture fixture)
{
    [Fact]
    public void A_cell_that_looks_like_a_formula_is_disarmed()
    {
        string csv = PlanCsv.Write(
            PlanViews.With(fixture, "A02", ("owner", "=cmd|' /C calc'!A0"), ("note", "@SUM(1)"))
        );
        Assert.Contains(",'=cmd|' /C calc'!A0,", csv, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(1),", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_carries_its_marking_and_says_that_it_is_hypothetical()
    {
        PlanView view = PlanViews.With(fixture, "A02", ("marking", "RED"));
        string[] rows = PlanCsv.Write(view).TrimEnd('\n').Split('\n');
        Assert.Equal(view.Rows.Length + 1, rows.Length);
        Assert.StartsWith("TLP:RED,A02,", rows[2], StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.StartsWith("TLP:", row, StringComparison.Ordinal));
        Assert.All(rows.Skip(1), row => Assert.Contains(",yes,", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_begins_and_ends_with_the_marking_and_traces_every_action()
    {
        PlanView view = PlanViews.With(
            fixture,
            "A02",
            ("marking", "AMBER+STRICT"),
            ("note", "# no heading\n| no | cell |")
        );
        string text = PlanMarkdown.Write(view);
        string[] lines = text.TrimEnd('\n').Split('\n');
        Assert.Equal("TLP:AMBER+STRICT", lines[0]);
        Assert.Equal("TLP:AMBER+STRICT", lines[^1]);
        Assert.Equal(view.Rows.Length, lines.Count(line => line.StartsWith("## A", StringComparison.Ordinal)));
        Assert.Equal(view.Rows.Length, lines.Count(line => line.StartsWith("- Gap: ", StringComparison.Ordinal)));
        Assert.Contains("](<https://", text, StringComparison.Ordinal);
        Assert.Contains("**unverified**", text, StringComparison.Ordinal);
        Assert.Contains(@"- Note: \# no heading \| no \| cell \|", lines);
    }

    [Fact]
    public void What_a_licence_keeps_back_is_in_no_file()
    {
        PlanView view = PlanViews.VietNam(fixture);
        PlanRow[] withheld = [.. view.Rows.Where(r => r.IsWithheld)];
        Assert.Contains(withheld, r => r.Action.Gap == "PRE_WJP_CIVIL");
        Assert.DoesNotContain(withheld, r => r.Action.Gap == "PRE_LAW_ECONESP");
        string[] files = [PlanCsv.Write(view), PlanMarkdown.Write(view)];
        foreach (PlanRow row in withheld)
        {
            string now = row.Gap!.Value!.Value.ToString("R", CultureInfo.InvariantCulture);
            string target = row.Action.Target!.Value.ToString("R", CultureInfo.InvariantCulture);
            Assert.All(files, text => Assert.DoesNotContain(now, text, StringComparison.Ordinal));
            Assert.All(files, text => Assert.DoesNotContain("," + target + ",", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Together_is_the_sum_down_to_the_row_without_what_was_dropped()
    {
        PlanView view = PlanViews.With(fixture, "A03", ("status", "dropped"));
        double sum = view
            .Rows.Where(r => r.Action.Status != ActionStatus.Dropped)
            .Sum(r => r.Action.Readiness?.Value ?? 0);
        Assert.Equal(sum, view.Rows[^1].Together, 9);
        Assert.Equal(view.Rows[1].Together, view.Rows[2].Together);
        Assert.Equal(["proposed", "dropped"], PlanTotal.Of(view.Plan).Select(t => t.Status));
    }

    [Fact]
    public void Json_is_marked_hypothetical_and_holds_the_trace()
    {
        using var json = JsonDocument.Parse(PlanJson.Write(PlanViews.VietNam(fixture)));
        JsonElement root = json.RootElement;
        Assert.True(root.GetProperty("hypothetical").GetBoolean());
        Assert.Equal("TLP:CLEAR", root.GetProperty("marking").GetString());
        JsonElement lead = root.GetProperty("actions")[0];
        Assert.Equal(JsonValueKind.Null, lead.GetProperty("expectedReadiness").ValueKind);
        Assert.Equal("unknown", lead.GetProperty("gap").GetProperty("state").GetString());
        JsonElement outreach = root.GetProperty("actions")[1];
        Assert.Equal("none_found", outreach.GetProperty("gap").GetProperty("state").GetString());
        Assert.NotEqual(0, outreach.GetProperty("practices").GetArrayLength());
    }

    [Fact]
    public void What_if_all_were_done_stands_in_every_form_and_says_that_it_is_hypothetical()
    {
        PlanView view = PlanViews.VietNam(fixture);
        AllDone then = view.Plan.AllDone!;
        string digits = then.Readiness.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var json = JsonDocument.Parse(PlanJson.Write(view));
        JsonElement all = json.RootElement.GetProperty("ifAllDone");
        Assert.True(all.GetProperty("hypothetical").GetBoolean());
        Assert.Equal(then.Readiness, all.GetProperty("readiness").GetProperty("value").GetDouble());
        Assert.Equal(
            then.Labels.Select(l => (l.Label, l.Probability)),
            all.GetProperty("labelProbabilities").EnumerateObject().Select(p => (p.Name, p.Value.GetDouble()))
        );
        Assert.Contains(
            "reached their targets (hypothetical): readiness ",
            PlanMarkdown.Write(view),
            StringComparison.Ordinal
        );
        string[] rows = PlanCsv.Write(view).TrimEnd('\n').Split('\n');
        Assert.All(
            rows.Skip(1),
            row => Assert.Contains("public_evidence," + digits + ",", row, StringComparison.Ordinal)
        );
        Assert.Equal("public_evidence", json.RootElement.GetProperty("plan").GetProperty("basis").GetString());
    }

    [Fact]
    public void The_manifest_lists_the_files_asked_for()
    {
        var files = PlanFiles.Of(PlanViews.VietNam(fixture), ["md", "csv"]);
        Assert.Equal(["plan-VNM.csv", "plan-VNM.md", "manifest.json"], files.Select(f => f.Path));
        using var json = JsonDocument.Parse(files[^1].Text);
        Assert.Equal(
            files[..^1].Select(f => f.Sha256),
            json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("sha256").GetString())
        );
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Same_bytes_under_any_culture(string culture)
    {
        PlanView view = PlanViews.With(fixture, "A02", ("due", "2027-06-30"));
        Assert.Equal(
            PlanFiles.Of(view, PlanFiles.Forms).Select(f => f.Sha256),
            AssessmentFixture.In(culture, () => PlanFiles.Of(view, PlanFiles.Forms).Select(f => f.Sha256).ToArray())
        );
        Assert.Equal(PlanJson.Write(view), AssessmentFixture.In(culture, () => PlanJson.Write(view)));
    }
}
