using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Tests.Bundles;

namespace Regalia.Presentation.Tests.Overlays;

public sealed class OverlayBundleTests(AssessmentFixture fixture)
{
    private readonly AssessmentResult _result = fixture.Result;

    [Fact]
    public void It_is_the_public_bundle_and_three_files_more()
    {
        string[] plain = [.. AssessmentBundle.Files(_result, [AssessmentFixture.VietNam]).Select(f => f.Path)];
        string[] own = [.. Files(OwnAnswersOfVietNam.Overlay()).Select(f => f.Path)];
        string[] more = [.. own.Except(plain, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(["overlay.csv", "overlay.json", "overlay.md"], more);
        Assert.Empty(plain.Except(own, StringComparer.Ordinal));
        Assert.Equal("manifest.json", own[^1]);
    }

    [Fact]
    public void Public_tables_and_briefs_keep_their_bytes()
    {
        Dictionary<string, string> plain = AssessmentBundle
            .Files(_result, [AssessmentFixture.VietNam])
            .ToDictionary(f => f.Path, f => f.Sha256, StringComparer.Ordinal);
        string[] changed =
        [
            .. Files(OwnAnswersOfVietNam.Overlay())
                .Where(f => plain.TryGetValue(f.Path, out string? hash) && !Same(hash, f.Sha256))
                .Select(f => f.Path)
                .Order(StringComparer.Ordinal),
        ];
        // The codebook names the columns of overlay.csv too; nothing in a public table knows of the answers.
        Assert.Equal(["LICENCES.md", "README.md", "codebook.csv", "manifest.json"], changed);
    }

    [Theory]
    [InlineData(TlpMarking.Clear, TlpMarking.Green, "TLP:GREEN")]
    [InlineData(TlpMarking.AmberStrict, TlpMarking.Amber, "TLP:AMBER+STRICT")]
    [InlineData(TlpMarking.Amber, TlpMarking.Red, "TLP:RED")]
    public void Every_part_carries_the_highest_marking(TlpMarking answer, TlpMarking sector, string label)
    {
        BundleFile[] files = Files(OwnAnswersOfVietNam.Overlay(answer, sector));
        foreach (string name in new[] { "README.md", "overlay.md" })
        {
            string[] lines = Text(files, name).TrimEnd('\n').Split('\n');
            Assert.StartsWith($"**{label}** · own assessment, not public", lines[0], StringComparison.Ordinal);
            Assert.Equal(lines[0], lines[^1]);
        }
        using var manifest = JsonDocument.Parse(Text(files, "manifest.json"));
        Assert.Equal(label, manifest.RootElement.GetProperty("marking").GetString());
        using var overlay = JsonDocument.Parse(Text(files, "overlay.json"));
        Assert.Equal(label, overlay.RootElement.GetProperty("overlay").GetProperty("marking").GetString());
        Assert.Contains(label, Text(files, "LICENCES.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_above_the_limit_is_in_any_file_or_name()
    {
        BundleFile[] files = Files(
            OwnAnswersOfVietNam.Overlay(TlpMarking.Red, TlpMarking.AmberStrict),
            TlpMarking.Green
        );
        Assert.All(
            files,
            file =>
            {
                Assert.DoesNotContain(OwnAnswersOfVietNam.Canary, file.Path, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(OwnAnswersOfVietNam.Canary, file.Text, StringComparison.OrdinalIgnoreCase);
            }
        );
        // The question, too, tells what was answered.
        Assert.DoesNotContain("GRD_BUDAPEST", Text(files, "overlay.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("GRD_BUDAPEST", Text(files, "overlay.json"), StringComparison.Ordinal);
        Assert.Contains(", partial", Text(files, "overlay.md").Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("\"answersLeftOut\": 1", Text(files, "manifest.json"), StringComparison.Ordinal);
        Assert.Contains("\"basis\": \"own answers\"", Text(files, "manifest.json"), StringComparison.Ordinal);
        Assert.Contains("EXP_CROWN_JEWELS is not scored", Text(files, "overlay.md"), StringComparison.Ordinal);
        // The same overlay without a limit does show it: the test can fail.
        Assert.Contains(
            Files(OwnAnswersOfVietNam.Overlay(TlpMarking.Red)),
            file => file.Text.Contains(OwnAnswersOfVietNam.Canary, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Names_of_people_and_comments_stay_in_the_overlay() =>
        Assert.All(
            Files(OwnAnswersOfVietNam.Overlay()),
            file =>
            {
                Assert.DoesNotContain("by act 12", file.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("comment act 12", file.Text, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_public_figure_under_a_licence_is_not_given_away_by_its_points()
    {
        BundleFile[] files = Files(OwnAnswersOfVietNam.Overlay());
        List<Dictionary<string, string>> rows = BundleRows.Read(files, "overlay.csv");
        Dictionary<string, string> ncsi = Of(rows, "PRE_NCSI");
        Assert.NotEmpty(ncsi["withheld"]);
        string[] blank =
        [
            "public_raw",
            "public_as_coded",
            "difference",
            "readiness",
            "readiness_low",
            "readiness_high",
            "preparedness",
        ];
        Assert.All(blank, column => Assert.Equal("", ncsi[column]));
        Assert.Equal("61.5", ncsi["own_raw"]);
        Assert.DoesNotContain("points of readiness", ncsi["advice"], StringComparison.Ordinal);
        Assert.All(rows.Where(r => !Same(r["question"], "PRE_NCSI")), row => Assert.Equal("", row["withheld"]));
        // One equation, one unknown: the change of a composite would tell as well, so it is in whole points.
        Assert.All(Changes(files), change => Assert.Equal(Math.Round(change), change));
        Assert.Contains(
            Changes(Files(OwnAnswersOfVietNam.Overlay(withRestricted: false))),
            change => Math.Round(change) != change
        );
    }

    [Fact]
    public void Json_and_csv_tell_the_same_as_the_assessment()
    {
        OverlayAssessment own = OwnAnswersOfVietNam.Assess(_result, OwnAnswersOfVietNam.Overlay(withRestricted: false));
        BundleFile[] files = [.. AssessmentBundle.Files(_result, [AssessmentFixture.VietNam], own: own)];
        List<Dictionary<string, string>> rows = BundleRows.Read(files, "overlay.csv");
        using var document = JsonDocument.Parse(Text(files, "overlay.json"));
        JsonElement[] answers =
        [
            .. document.RootElement.GetProperty("overlay").GetProperty("answers").EnumerateArray(),
        ];
        Assert.Equal(own.Answers.Length, rows.Count);
        Assert.Equal(own.Answers.Length, answers.Length);
        foreach ((int i, OwnScore answer) in own.Answers.Index())
        {
            Assert.Equal(answer.Question, rows[i]["question"]);
            Assert.Equal(answer.Marking.Label(), rows[i]["marking"]);
            Assert.Equal(Digits(answer.Difference), rows[i]["difference"]);
            Assert.Equal(Digits(answer.Readiness?.Change), rows[i]["readiness"]);
            Assert.Equal(answer.Question, answers[i].GetProperty("question").GetString());
            Assert.Equal(answer.Difference, Number(answers[i].GetProperty("difference")));
        }
        Dictionary<string, string> left = Of(rows, "GRD_WASSENAAR");
        Assert.Equal(("not_applicable", "", ""), (left["answer"], left["own_raw"], left["difference"]));
        Dictionary<string, string> unknown = Of(rows, "PRE_FDI_SCREEN");
        Assert.Equal(("unknown", "", ""), (unknown["answer"], unknown["own_as_coded"], unknown["readiness"]));
    }

    [Fact]
    public void The_answer_on_standard_output_has_the_same_object()
    {
        OverlayAssessment own = OwnAnswersOfVietNam.Assess(_result, OwnAnswersOfVietNam.Overlay(withRestricted: false));
        CountryAssessment country = fixture.Country(AssessmentFixture.VietNam);
        using var shown = JsonDocument.Parse(AssessmentJson.Write(_result, [country], own: own));
        using var file = JsonDocument.Parse(
            Text([.. AssessmentBundle.Files(_result, [AssessmentFixture.VietNam], own: own)], "overlay.json")
        );
        Assert.Equal(
            file.RootElement.GetProperty("overlay").GetRawText(),
            shown.RootElement.GetProperty("overlay").GetRawText()
        );
        using var plain = JsonDocument.Parse(AssessmentJson.Write(_result, [country]));
        Assert.False(plain.RootElement.TryGetProperty("overlay", out _));
    }

    [Fact]
    public void Every_culture_gives_the_same_bytes()
    {
        string[] here = [.. Files(OwnAnswersOfVietNam.Overlay()).Select(f => f.Sha256)];
        foreach (string culture in new[] { "de-DE", "th-TH", "tr-TR", "ar-SA" })
        {
            Assert.Equal(
                here,
                AssessmentFixture.In(
                    culture,
                    () => Files(OwnAnswersOfVietNam.Overlay()).Select(f => f.Sha256).ToArray()
                )
            );
        }
    }

    [Fact]
    public void An_own_assessment_goes_with_its_one_country() =>
        Assert.Throws<ArgumentException>(() =>
            AssessmentBundle
                .Files(
                    _result,
                    [AssessmentFixture.Brazil],
                    own: OwnAnswersOfVietNam.Assess(_result, OwnAnswersOfVietNam.Overlay())
                )
                .ToArray()
        );

    [Theory]
    [InlineData(99)]
    [InlineData(1)]
    public void What_others_publish_is_never_to_be_published_first(double number)
    {
        Overlay overlay = OwnAnswersOfVietNam.Overlay();
        overlay = overlay with
        {
            Answers = [.. overlay.Answers.Select(a => a.Question == "PRE_NCSI" ? a with { Number = number } : a)],
        };
        OverlayAssessment own = OwnAnswersOfVietNam.Assess(_result, overlay);
        BundleFile[] files =
        [
            .. AssessmentBundle.Files(_result, [AssessmentFixture.VietNam], includeRestricted: true, own: own),
        ];
        Dictionary<string, string> row = Of(BundleRows.Read(files, "overlay.csv"), "PRE_NCSI");
        Assert.Contains("ask the publisher of the index", row["advice"], StringComparison.Ordinal);
        Assert.DoesNotContain("publishing it", row["advice"], StringComparison.Ordinal);
        string report = Text(files, "overlay.md");
        int first = report.IndexOf("## What to publish first", StringComparison.Ordinal);
        int answers = report.IndexOf("## Own answers beside", StringComparison.Ordinal);
        Assert.DoesNotContain("PRE_NCSI", report[first..answers], StringComparison.Ordinal);
        Assert.DoesNotContain("PRE_NCSI", own.ToPublish.Select(a => a.Question));
    }

    private static IEnumerable<double> Changes(BundleFile[] files)
    {
        using var document = JsonDocument.Parse(Text(files, "overlay.json"));
        return
        [
            .. document
                .RootElement.GetProperty("overlay")
                .GetProperty("composites")
                .EnumerateArray()
                .Select(c => c.GetProperty("change").GetProperty("value").GetDouble()),
        ];
    }

    private BundleFile[] Files(Overlay overlay, TlpMarking? limit = null) =>
        [
            .. AssessmentBundle.Files(
                _result,
                [AssessmentFixture.VietNam],
                own: OwnAnswersOfVietNam.Assess(_result, overlay, limit)
            ),
        ];

    private static string Text(BundleFile[] files, string path) =>
        Assert.Single(files, f => string.Equals(f.Path, path, StringComparison.Ordinal)).Text;

    private static Dictionary<string, string> Of(List<Dictionary<string, string>> rows, string question) =>
        rows.Of("VNM", "question", question);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Digits(double? number) =>
        number?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
}
