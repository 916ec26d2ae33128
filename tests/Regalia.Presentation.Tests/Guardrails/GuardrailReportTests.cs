using System.Text.Json;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Guardrails;
using Spectre.Console;

namespace Regalia.Presentation.Tests.Guardrails;

public sealed class GuardrailReportTests(AssessmentFixture fixture)
{
    private EvidenceRelease Release => fixture.Result.Release;

    private GuardrailEvidence Evidence => GuardrailEvidence.Of(Release);

    [Theory]
    [InlineData(40, false)]
    [InlineData(80, false)]
    [InlineData(120, false)]
    [InlineData(80, true)]
    [InlineData(120, true)]
    public void The_matrix_fits_the_screen_and_keeps_every_cell(int width, bool transposed)
    {
        PositionMatrix matrix = PositionMatrix.Of(Evidence);
        string[] lines = Screen(width, new MatrixReport(Release, matrix, transposed).Write);
        HashSet<string> heads = transposed
            ? [.. matrix.Instruments.Select(i => i.Id)]
            : [.. matrix.Holders.Select(h => h.Code)];
        string[][] rows =
        [
            .. lines
                .TakeWhile(l => !l.StartsWith("F  ", StringComparison.Ordinal))
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length > 1 && heads.Contains(words[0])),
        ];
        Assert.All(lines, l => Assert.True(l.Length <= width, l));
        Assert.Equal(27 * 34, rows.Sum(r => r.Length - 1));
        foreach (string head in heads)
        {
            Assert.Equal(
                (transposed ? matrix.CellsByInstrument : matrix.Cells)
                    .Where(c =>
                        string.Equals(transposed ? c.Instrument.Id : c.Holder.Code, head, StringComparison.Ordinal)
                    )
                    .Select(c => GuardrailWords.Letter(c.Kind)),
                rows.Where(r => string.Equals(r[0], head, StringComparison.Ordinal))
                    .SelectMany(r => r.Skip(1))
                    .Select(cell => cell[0])
            );
        }
    }

    [Fact]
    public void Every_position_has_a_letter_of_its_own()
    {
        PositionKind[] kinds = Enum.GetValues<PositionKind>();
        Assert.Equal(kinds.Length, kinds.Select(GuardrailWords.Letter).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(GuardrailWords.Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_verdict_reason_and_gap_has_words_of_its_own()
    {
        Assert.Equal(
            5,
            Enum.GetValues<CoverageVerdict>().Select(GuardrailWords.Of).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal(
            Enum.GetValues<UncountedReason>().Length,
            Enum.GetValues<UncountedReason>().Select(GuardrailWords.Of).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal(
            Enum.GetValues<CoverageGap>().Length,
            Enum.GetValues<CoverageGap>().Select(GuardrailWords.Of).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void Unverified_cells_are_marked_on_the_screen_and_worded_in_the_files()
    {
        PositionMatrix matrix = PositionMatrix.Of(
            Evidence,
            PositionFilter.All with
            {
                Codes = ["KOR"],
                Instruments = ["BUDAPEST"],
            }
        );
        MatrixReport report = new(Release, matrix, transposed: false);
        string[] screen = Screen(80, report.Write);
        Assert.Contains("KOR I*", screen, StringComparer.Ordinal);
        Assert.Contains(screen, l => l.StartsWith("* unverified: ", StringComparison.Ordinal));
        Assert.Contains("invited (unverified)", report.WideCsv(), StringComparison.Ordinal);
        Assert.Contains(",invited,,,unverified,", report.Csv(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_on_the_screen_is_the_one_of_the_analysis()
    {
        var analysis = CoverageAnalysis.Of(Evidence);
        CoverageReport report = new(Release, analysis, []);
        string screen = string.Join(' ', Screen(120, report.Write));
        Assert.Contains(
            "In 27 of 27 countries and at each of the 4 stages, no binding instrument in force names",
            screen,
            StringComparison.Ordinal
        );
        Assert.Contains("none fully restrains what states do themselves.", screen, StringComparison.Ordinal);
        Assert.Contains("states open (binding, states not fully restrained): ", screen, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.Json());
        JsonElement finding = json.RootElement.GetProperty("finding");
        Assert.True(finding.GetProperty("nothingBinding").GetBoolean());
        Assert.Equal(
            "CPTPP1878 EU2016_943 PHASE1_2020 USMCA20I",
            string.Join(
                ' ',
                finding
                    .GetProperty("bindingStatesNotFullyRestrained")
                    .EnumerateArray()
                    .Select(e => e.GetProperty("instrument").GetString())
            )
        );
        Assert.All(
            analysis.Finding.StatesNotFullyRestrained,
            r => Assert.Contains(r.Reading.Instrument.Id, screen, StringComparison.Ordinal)
        );
        Assert.Equal(27, json.RootElement.GetProperty("countries").GetArrayLength());
    }

    [Fact]
    public void One_country_is_shown_with_every_instrument_that_counts()
    {
        var analysis = CoverageAnalysis.Of(Evidence);
        CoverageReport report = new(Release, analysis, ["CHN"]);
        string screen = string.Join('\n', Screen(120, report.Write));
        CountryCoverage china = analysis.Countries.Single(c =>
            string.Equals(c.Country.Code, "CHN", StringComparison.Ordinal)
        );
        foreach (StageInstrument instrument in china.Stages.SelectMany(s => s.Counted.Concat(s.NotCounted)))
        {
            Assert.Contains(instrument.Cell.Instrument.Id, screen, StringComparison.Ordinal);
        }
        Assert.Contains(
            "Deter: binding, states not fully restrained (at best binding)",
            screen,
            StringComparison.Ordinal
        );
        Assert.Contains("member, unverified", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CPTPP1878", "Caution: Read in an article of 2015 on the text", 1, 0)]
    [InlineData("BUDAPEST", "Caution on positions (IDN IND MYS): The list of parties is of about October 2024", 0, 2)]
    [InlineData("TRIPS39", "Caution on positions (all countries): Dates of WTO membership", 0, 1)]
    [InlineData("G20_2015", null, 0, 0)]
    public void A_card_warns_of_weak_copies(string id, string? says, int onInstrument, int onPositions)
    {
        Instrument instrument = Release.Instruments.Single(i => string.Equals(i.Id, id, StringComparison.Ordinal));
        PositionMatrix matrix = PositionMatrix.Of(Evidence, PositionFilter.All with { Instruments = [id] });
        InstrumentCard card = new(Release, instrument, [.. matrix.Cells], verifiedOnly: false);
        string screen = string.Join('\n', Screen(200, card.Write));
        Assert.Equal(onInstrument + onPositions > 0, screen.Contains("Caution", StringComparison.Ordinal));
        Assert.Contains(says ?? "", screen, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(card.Json());
        Assert.Equal(onInstrument, json.RootElement.GetProperty("cautions").GetArrayLength());
        Assert.Equal(onPositions, json.RootElement.GetProperty("positionCautions").GetArrayLength());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_culture_changes_no_byte(string culture)
    {
        string Everything()
        {
            GuardrailEvidence evidence = Evidence;
            MatrixReport matrix = new(Release, PositionMatrix.Of(evidence), transposed: true);
            CoverageReport coverage = new(Release, CoverageAnalysis.Of(evidence), []);
            TimelineReport timeline = new(Release, PositionTimeline.Of(evidence), verifiedOnly: false);
            return matrix.Csv()
                + matrix.WideCsv()
                + matrix.Json()
                + coverage.Csv()
                + coverage.Json()
                + timeline.Csv()
                + timeline.Json()
                + string.Join('\n', Screen(100, coverage.Write))
                + string.Join('\n', Screen(100, timeline.Write));
        }

        Assert.Equal(Everything(), AssessmentFixture.In(culture, Everything));
    }

    private static string[] Screen(int width, Action<IAnsiConsole> write)
    {
        using StringWriter writer = new();
        IAnsiConsole console = Terminal.Screen.On(writer, isTerminal: false, _ => null);
        console.Profile.Width = width;
        write(console);
        return [.. writer.ToString().Split('\n').Select(l => l.TrimEnd())];
    }
}
