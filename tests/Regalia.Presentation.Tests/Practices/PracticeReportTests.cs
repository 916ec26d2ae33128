using System.Text.Json;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Presentation.Practices;
using Regalia.Presentation.Tests.Layers;

namespace Regalia.Presentation.Tests.Practices;

/// <summary>What the reports of practices say.</summary>
public sealed class PracticeReportTests(AssessmentFixture fixture)
{
    private Country VietNam => fixture.Result.Release.Country(AssessmentFixture.VietNam)!;

    private SimilarPracticesReport Similar(PracticeSelection selection, int most = 0) =>
        SimilarPracticesReport.Of(fixture.Result.Release, fixture.Result.Framework, VietNam, selection, most);

    [Fact]
    public void What_is_not_known_says_so()
    {
        Practice practice = fixture.Result.Release.Practices[0] with
        {
            Since = null,
            Actor = null,
            Asks = null,
            Transfer = null,
            Address = null,
            Target = null,
            Provides = [],
            Standing = "unknown",
        };
        var report = PracticeReport.Of(fixture.Result.Release, EvidenceSelection.None, practice);
        string text = CountryLayersReportTests.Written(report.Write, 100);
        Assert.All(
            (string[])["Since", "Standing", "Run by", "Meant for", "Provides", "Asks", "To carry it over", "Read at"],
            field => Assert.Matches($"(?m)^{field} +unknown", text)
        );
        JsonElement json = JsonDocument.Parse(report.Json()).RootElement;
        Assert.All(
            (string[])["since", "actor", "asks", "transfer", "address", "target", "provides"],
            field => Assert.Equal(JsonValueKind.Null, json.GetProperty(field).ValueKind)
        );
    }

    [Fact]
    public void The_gap_of_the_country_stands_above_the_practices()
    {
        SimilarPracticesReport report = Similar(new PracticeSelection { Gap = "PRE_IP_OUTREACH" });
        JsonElement json = JsonDocument.Parse(report.Json()).RootElement;
        Assert.Equal("none_found", json.GetProperty("gap").GetProperty("state").GetString());
        Assert.Equal(0, json.GetProperty("gap").GetProperty("score").GetDouble());
        Assert.Contains(
            "now 0 (none found), 2025, unverified, score 0",
            CountryLayersReportTests.Written(report.Write, 120),
            StringComparison.Ordinal
        );
        double[] scores =
        [
            .. json.GetProperty("practices").EnumerateArray().Select(p => p.GetProperty("similarity").GetDouble()),
        ];
        Assert.Equal(scores.OrderDescending(), scores);
        foreach (JsonElement practice in json.GetProperty("practices").EnumerateArray())
        {
            Assert.Equal(4, practice.GetProperty("features").GetArrayLength());
            Assert.Contains(
                practice.GetProperty("addresses").EnumerateArray(),
                a => a.GetString() is "PRE_IP_OUTREACH"
            );
        }
    }

    [Fact]
    public void Who_finds_nothing_learns_what_to_widen()
    {
        var selection = new PracticeSelection { Gap = "PRE_IP_OUTREACH", Stage = "recover" };
        SimilarPracticesReport report = Similar(selection);
        JsonElement json = JsonDocument.Parse(report.Json()).RootElement;
        Assert.Equal(0, json.GetProperty("found").GetInt32());
        foreach (JsonElement step in json.GetProperty("widening").EnumerateArray())
        {
            PracticeSelection wider = step.GetProperty("without")
                .GetString()!
                .StartsWith("gap", StringComparison.Ordinal)
                ? selection with
                {
                    Gap = null,
                }
                : selection with
                {
                    Stage = null,
                };
            int found = JsonDocument.Parse(Similar(wider).Json()).RootElement.GetProperty("found").GetInt32();
            Assert.Equal(found, step.GetProperty("found").GetInt32());
            Assert.True(found > 0);
        }
        string text = CountryLayersReportTests.Written(report.Write, 120);
        Assert.Contains("No practice was found. To widen: ", text, StringComparison.Ordinal);
        Assert.Contains(" without stage recover", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Screens_fit_and_break_no_id(int width)
    {
        string list = CountryLayersReportTests.Written(
            PracticeListReport.Of(fixture.Result.Release, new PracticeSelection()).Write,
            width
        );
        Assert.All(list.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.All(fixture.Result.Release.Practices, p => Assert.Matches($"(?m)^ {p.Id} +{p.Jurisdiction} ", list));
        string similar = CountryLayersReportTests.Written(Similar(new PracticeSelection()).Write, width);
        Assert.All(similar.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_only_text()
    {
        string csv = PracticeListReport
            .Of(fixture.Modified.Release, new PracticeSelection { Words = ["trade secrets act"] })
            .Csv();
        Assert.Contains(",'=Defend Trade Secrets Act,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_is_the_same_under_every_culture()
    {
        string Csv() => Similar(new PracticeSelection { Gap = "PRE_LAW_TRADESECRET" }, most: 5).Csv();
        string plain = Csv();
        Assert.Equal(plain, AssessmentFixture.In("th-TH", Csv));
        Assert.Equal(plain, AssessmentFixture.In("tr-TR", Csv));
        Assert.Equal(6, plain.TrimEnd('\n').Split('\n').Length);
    }
}
