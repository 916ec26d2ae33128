using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Index;

/// <summary>diagnose, unit, what-if, trends, on the example.</summary>
public sealed class IndexDiagnosisTests : IDisposable
{
    private readonly IndexFolder _index = new();

    [Fact]
    public void Diagnose_writes_a_table_for_every_question()
    {
        RegaliaRun run = Diagnose("--json").Ended(0);
        string[] expected =
        [
            "availability.csv",
            "correlation_flags.csv",
            "correlations_aggregated.csv",
            "correlations_denominated.csv",
            "correlations_given.csv",
            "correlations_imputed.csv",
            "correlations_normalised.csv",
            "correlations_screened.csv",
            "correlations_treated.csv",
            "correlations_with_parents.csv",
            "cronbach_alpha.csv",
            "diagnosis.json",
            "leave_one_out.csv",
            "manifest.json",
            "pca_components.csv",
            "pca_loadings.csv",
        ];
        Assert.Equal(
            expected,
            Directory.EnumerateFiles(_index.Result).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(File.ReadAllBytes(Path.Combine(_index.Result, "diagnosis.json")), run.Out);
        CsvTable available = _index.Table("availability.csv");
        Assert.Equal("1", available[available.Row("FEN"), "Missing"]);
        Assert.Equal(2.0 / 3.0, Number(available[available.Row("FEN"), "Health"]));
        CsvTable kinds = _index.Table("correlations_given.csv");
        Assert.Equal(["pearson"], kinds.Cells("Kind").Distinct());
        Assert.Equal(3, _index.Table("correlations_aggregated.csv").Cells("Kind").Distinct().Count());
        CsvTable components = _index.Table("pca_components.csv");
        Assert.Equal(3.0, Enumerable.Range(1, 3).Sum(row => Number(components[row, "Eigenvalue"])), 12);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(8, json.RootElement.List("leaveOneOut").Length);
        Assert.Empty(json.RootElement.List("notes"));
    }

    [Fact]
    public void Leaving_out_is_a_weight_of_nothing()
    {
        Diagnose().Ended(0);
        CsvTable left = _index.Table("leave_one_out.csv");
        JsonElement whatIf = _index.Run("what-if", "--weight", "Learning=0", "--json").Json();
        int row = left.Row("Learning");
        Assert.Equal(whatIf.Number("meanAbsoluteShift"), Number(left[row, "MeanShift"]), 12);
        JsonElement furthest = whatIf.List("units").MaxBy(unit => Math.Abs(unit.Number("shift")));
        Assert.Equal(furthest.Text("unit"), left[row, "uCode"]);
        Assert.Equal(furthest.Number("shift"), Number(left[row, "LargestShift"]));
    }

    [Fact]
    public void Diagnose_leaves_the_index_it_is_about_alone()
    {
        _index.Build("--replicates", "5").Ended(0);
        SortedDictionary<string, byte[]> before = FolderBytes.Of(_index.Result);
        Assert.Contains("other results", Diagnose().Refused(9), StringComparison.Ordinal);
        FolderBytes.AssertSame(before, FolderBytes.Of(_index.Result));
    }

    [Fact]
    public void Without_scores_it_says_what_is_lacking()
    {
        File.WriteAllText(_index["index.yaml"], "steps: [impute, normalise]\n");
        RegaliaRun run = Diagnose().Ended(0);
        Assert.Contains("- there is no aggregate step", run.OutText, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_index.Result, "leave_one_out.csv")));
        Assert.Equal("3", _index.Table("cronbach_alpha.csv")[1, "Variables"]);
        Assert.Contains(
            "add - aggregate",
            _index.Run("what-if", "--weight", "Health=2").Refused(4),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_unit_is_strong_where_it_is_measured_and_in_the_upper_half()
    {
        _index.Build("--replicates", "5").Ended(0);
        CsvTable ranks = _index.Table("ranks.csv");
        CsvTable unit = CsvTable.Parse(_index.Run("unit", "fenmoor", "--csv").Quiet().Out);
        foreach (string code in ranks.Header.Skip(1))
        {
            Assert.Equal(ranks[ranks.Row("FEN"), code], unit[unit.Row(code), "Rank"]);
        }

        // FEN's smokers are imputed, which is why they are neither.
        Assert.Equal(("NA", ""), (unit[unit.Row("Smoking"), "Given"], unit[unit.Row("Smoking"), "Standing"]));
        for (int row = 1; row <= unit.Count; row++)
        {
            int rank = int.Parse(unit[row, "Rank"], CultureInfo.InvariantCulture);
            Assert.True(unit[row, "Standing"] != "strength" || rank <= 6, unit[row, "iCode"]);
            Assert.True(unit[row, "Standing"] != "weakness" || rank > 6, unit[row, "iCode"]);
        }

        JsonElement json = _index.Run("unit", "FEN", "--top", "1", "--json").Json();
        Assert.Equal(["LifeExp"], json.List("strengths").Select(s => s.GetString()));
        Assert.Equal(["Patents"], json.List("weaknesses").Select(s => s.GetString()));
    }

    [Fact]
    public void What_if_is_what_a_build_of_the_changed_tables_gives()
    {
        CsvTable whatIf = CsvTable.Parse(
            _index
                .Run("what-if", "--set", "IRD:Patents=NA", "ALD:LifeExp=70.5", "--weight", "Health=3", "--csv")
                .Quiet()
                .Out
        );
        _index.Build("--replicates", "5").Ended(0);
        Same(whatIf, "ScoreGiven", "RankGiven");
        _index
            .Text("data.csv", "6.1,2480", "6.1,NA")
            .Text("data.csv", "4625,80.4", "4625,70.5")
            .Text("meta.csv", "Health,Health,2,Wellbeing,1,1", "Health,Health,2,Wellbeing,1,3");
        _index.Build("--replicates", "5").Ended(0);
        Same(whatIf, "ScoreChanged", "RankChanged");
    }

    [Fact]
    public void Trends_are_found_by_unit()
    {
        Panel();
        CsvTable trends = CsvTable.Parse(_index.Run("trends", "--csv", "--codes", "Patents").Ended(0).Out);
        Assert.Equal(12, trends.Count);
        string[] options = ["--data", _index["data.csv"], "--meta", _index["meta.csv"]];
        JsonElement given = RegaliaEntry.Run(["index", "trends", .. options, "--json"]).Json();
        JsonElement one = given
            .List("trends")
            .Single(trend => trend.Text("unit") == "ALD" && trend.Text("code") == "Patents");
        // 310 in 2020, 375.1 in 2022: a tenth a year.
        Assert.Equal(0.1, one.Number("compoundGrowth"), 12);
        Assert.Equal(100.0 * (375.1 - 310.0) / 2.0 / 310.0, one.Number("percentageChange"), 9);
        Assert.Contains(
            "write for example ALD:2022:Patents",
            _index.Run("what-if", "--set", "ALD:Patents=1").Refused(3),
            StringComparison.Ordinal
        );
        Assert.Equal(2020, _index.Run("unit", "ALD", "--time", "2020", "--json").Json().Number("time"));
        Assert.Equal(2022, _index.Run("unit", "ALD", "--json").Json().Number("time"));
        Assert.Contains("2020 2022", _index.Run("unit", "ALD", "--time", "2021").Refused(3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "needs a change", "what-if")]
    [InlineData(2, "expected UNIT:CODE=VALUE", "what-if", "--set", "IRD=3")]
    [InlineData(2, "write 1.5", "what-if", "--set", "IRD:Patents=1,5")]
    [InlineData(2, "changed once", "what-if", "--set", "IRD:Patents=1", "IRD:Patents=2")]
    [InlineData(2, "0 or more", "what-if", "--weight", "Health=-1")]
    [InlineData(3, "did you mean \"IRD\"?", "what-if", "--set", "IRDD:Patents=1")]
    [InlineData(3, "did you mean \"Patents\"?", "what-if", "--set", "IRD:Patent=1")]
    [InlineData(3, "Population is a denominator", "what-if", "--set", "IRD:Population=1")]
    [InlineData(3, "did you mean \"Health\"?", "what-if", "--weight", "Helth=1")]
    [InlineData(3, "did you mean \"Learning\"?", "what-if", "--weight", "Health=2", "--output", "Lerning")]
    [InlineData(4, "above 0", "what-if", "--weight", "Health=0", "Learning=0")]
    [InlineData(3, "did you mean \"FEN\"?", "unit", "Fenmor")]
    [InlineData(2, "expected the code of a unit", "unit", "")]
    [InlineData(2, "no panel", "unit", "FEN", "--time", "2020")]
    [InlineData(4, "expected several times", "trends")]
    [InlineData(2, "--high \"0,5\"", "diagnose", "--high", "0,5", "--out", "nowhere")]
    [InlineData(2, "expected last or all", "diagnose", "--kinds", "some", "--out", "nowhere")]
    public void What_is_wrong_is_said(int exitCode, string message, string command, params string[] args) =>
        Assert.Contains(message, _index.Run(command, args).Refused(exitCode), StringComparison.Ordinal);

    [Fact]
    public void A_unit_that_was_screened_out_has_no_scores()
    {
        _index.Text("index.yaml", "minimumAvailability: 0.8 }", "minimumAvailability: 0.8, drop: [FEN] }");
        Assert.Contains("screened out", _index.Run("unit", "FEN").Refused(3), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_under_every_culture_and_nothing_cut_off()
    {
        string[][] runs =
        [
            ["index", "diagnose", .. _index.Options, "--out", _index.Result],
            ["index", "unit", "irdonia", .. _index.Options],
            ["index", "what-if", .. _index.Options, "--set", "IRD:LifeExp=70.25"],
        ];
        foreach (string[] run in runs)
        {
            byte[] first = RegaliaEntry.Run(run).Ended(0).Out;
            foreach (string culture in Cultures.All)
            {
                Assert.Equal(first, RegaliaProgram.Run(run, Cultures.Environment(culture)).Ended(0).Out);
            }

            var narrow = new Dictionary<string, string?>(StringComparer.Ordinal) { ["COLUMNS"] = "100" };
            string said = RegaliaProgram.Run(run, narrow).Ended(0).OutText;
            Assert.DoesNotContain('…', said);
            Assert.All(
                said.Split('\n').Where(line => !line.StartsWith("Written: ", StringComparison.Ordinal)),
                line => Assert.InRange(line.Length, 0, 100)
            );
        }
    }

    [Fact]
    public void Help_shows_defaults_as_they_must_be_written()
    {
        RegaliaRun help = RegaliaProgram.Run(["index", "diagnose", "--help"], Cultures.Environment("pt_BR.UTF-8"));
        Assert.Contains("(default: -0.4)", help.Ended(0).OutText, StringComparison.Ordinal);
    }

    public void Dispose() => _index.Dispose();

    private RegaliaRun Diagnose(params string[] more) => _index.Run("diagnose", ["--out", _index.Result, .. more]);

    private void Same(CsvTable whatIf, string score, string rank)
    {
        CsvTable scores = _index.Table("7_aggregated.csv");
        CsvTable ranks = _index.Table("ranks.csv");
        for (int row = 1; row <= whatIf.Count; row++)
        {
            string unit = whatIf[row, "uCode"];
            Assert.Equal(scores[scores.Row(unit), "Wellbeing"], whatIf[row, score]);
            Assert.Equal(ranks[ranks.Row(unit), "Wellbeing"], whatIf[row, rank]);
        }
    }

    // The example twice, with a tenth a year more patents of ALD.
    private void Panel()
    {
        string[] lines = File.ReadAllLines(_index["data.csv"]);
        File.WriteAllLines(
            _index["data.csv"],
            [
                "Time," + lines[0],
                .. lines[1..].Select(line => "2020," + line),
                .. lines[1..]
                    .Select(line => "2022," + line.Replace("11.9,310", "11.9,375.1", StringComparison.Ordinal)),
            ]
        );
        File.WriteAllText(_index["index.yaml"], "steps: [impute, normalise, aggregate]\n");
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
