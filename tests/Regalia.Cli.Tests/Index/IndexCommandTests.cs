using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Index;

/// <summary>check, weights, compare, init.</summary>
public sealed class IndexCommandTests : IDisposable
{
    private readonly IndexFolder _index = new();

    [Fact]
    public void Check_says_what_was_found()
    {
        string said = _index.Run("check").Quiet().OutText;
        Assert.StartsWith("12 units; 6 indicators; 70 of 72 values present (97.2 %)\n", said, StringComparison.Ordinal);
        Assert.Contains(
            "4. treat: winsorise-then-log, at most 2 points, until |skewness| < 2 or kurtosis < 3.5\n",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("Patents has outlying values", said, StringComparison.Ordinal);
        Assert.EndsWith("\n0 faults\n", said, StringComparison.Ordinal);
        JsonElement json = _index.Run("check", "--json").Json();
        Assert.Empty(json.List("faults"));
        Assert.Equal(70, json.Number("present"));
    }

    [Fact]
    public void Check_needs_no_specification() =>
        RegaliaEntry.Run("index", "check", "--data", _index["data.csv"], "--meta", _index["meta.csv"]).Quiet();

    [Fact]
    public void Check_lists_faults_on_its_output()
    {
        _index.Text("meta.csv", "LifeExp,Life expectancy,1", "LifeExp,Life expectancy,one");
        RegaliaRun run = _index.Run("check").Ended(4);
        Assert.Equal(
            "meta.csv row 3, column Level: \"one\": expected a whole number; write digits only, e.g. 2\n1 fault\n",
            run.OutText
        );
        using var json = JsonDocument.Parse(_index.Run("check", "--json").Ended(4).Out);
        Assert.Equal("Level", json.RootElement.List("faults")[0].Text("column"));
    }

    [Fact]
    public void Weights_sum_to_one_on_every_level()
    {
        JsonElement[] weights = _index.Run("weights", "--json").Json().List("weights");
        foreach (IGrouping<double, JsonElement> level in weights.GroupBy(w => w.Number("level")))
        {
            Assert.Equal(1.0, level.Sum(w => w.Number("effective")), 12);
        }

        JsonElement schooling = weights.Single(w => w.Text("code") == "Schooling");
        Assert.Equal(
            (2.0, 0.5, 0.25),
            (schooling.Number("weight"), schooling.Number("share"), schooling.Number("effective"))
        );
        Assert.InRange(schooling.Number("correlationWithParent"), -1, 1);
        Assert.StartsWith(
            "iCode,Level,Parent,Weight,Share,EffWeight,CorrParent\nDoctors,1,Health,1,0.25,0.125,",
            _index.Run("weights", "--csv").Quiet().OutText,
            StringComparison.Ordinal
        );
        Assert.Contains("Schooling", _index.Run("weights").Quiet().OutText, StringComparison.Ordinal);
        _index.Run("weights", "--csv", "--json").Refused(2);
    }

    [Fact]
    public void Compare_holds_the_second_against_the_first()
    {
        File.WriteAllText(_index["plain.yaml"], "steps: [denominate, impute, normalise, aggregate]\n");
        string table = Path.Combine(_index.Path, "versions.csv");
        RegaliaRun run = _index.Run("compare", "--spec", _index["plain.yaml"], "--out", table).Ended(0);
        Assert.Contains("plain against index: rank correlation 0.", run.OutText, StringComparison.Ordinal);
        CsvTable csv = CsvTable.Read(table);
        Assert.Equal(["uCode", "Score.index", "Rank.index", "Score.plain", "Rank.plain", "Shift.plain"], csv.Header);
        for (int row = 1; row <= csv.Count; row++)
        {
            Assert.Equal(
                Number(csv[row, "Shift.plain"]),
                Number(csv[row, "Rank.index"]) - Number(csv[row, "Rank.plain"])
            );
        }

        JsonElement json = _index.Run("compare", "--spec", _index["plain.yaml"], "--json").Json();
        Assert.Equal(["index", "plain"], json.List("versions").Select(v => v.Text("name")));
        Assert.Equal(1.0, json.List("versions")[0].Number("rankCorrelation"));
        Assert.Contains("two specifications", _index.Run("compare").Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_takes_one_specification_only() => _index.Build("--spec", _index["index.yaml"]).Refused(2);

    [Fact]
    public void Init_overwrites_nothing()
    {
        File.Delete(_index["data.csv"]);
        File.WriteAllText(_index["meta.csv"], "mine");
        Assert.Contains(
            "nothing is overwritten",
            RegaliaEntry.Run("index", "init", _index.Example).Refused(9),
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(_index["meta.csv"]));
        Assert.False(File.Exists(_index["data.csv"]));
    }

    public void Dispose() => _index.Dispose();

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
