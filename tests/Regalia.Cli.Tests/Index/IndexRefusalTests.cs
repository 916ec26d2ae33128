using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Index;

/// <summary>What would lose a file, or be passed over in silence, is refused.</summary>
public sealed class IndexRefusalTests : IDisposable
{
    private readonly IndexFolder _index = new();

    [Fact]
    public void Compare_does_not_write_over_its_own_input()
    {
        string before = File.ReadAllText(_index["data.csv"]);
        string[] twice = ["--spec", _index["index.yaml"], "--out", _index["data.csv"]];
        RegaliaRun run = _index.Run("compare", twice).Ended(9);
        Assert.Contains("is no comparison", run.ErrText, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_index["data.csv"]));

        // Its own result it does replace.
        twice[^1] = _index["compared.csv"];
        _index.Run("compare", twice).Ended(0);
        _index.Run("compare", twice).Ended(0);
    }

    [Fact]
    public void A_build_does_not_take_the_place_of_a_diagnosis()
    {
        _index.Run("diagnose", "--out", _index.Result).Ended(0);
        RegaliaRun run = _index.Build("--replicates", "10").Ended(9);
        Assert.Contains("holds a diagnosis", run.ErrText, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_finds_what_only_the_steps_can_find()
    {
        string[] lines = File.ReadAllLines(_index["data.csv"]);
        int place = Array.IndexOf(lines[0].Split(','), "LifeExp");
        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split(',');
            cells[place] = "80";
            lines[i] = string.Join(',', cells);
        }

        File.WriteAllLines(_index["data.csv"], lines);
        RegaliaRun run = _index.Run("check").Ended(4);
        Assert.Contains("variable LifeExp: \"80\": expected values that differ", run.ErrText, StringComparison.Ordinal);
    }

    [Fact]
    public void Replicates_where_nothing_varies_are_a_mistake()
    {
        File.WriteAllText(_index["index.yaml"], "steps: [normalise, aggregate]\n");
        RegaliaRun run = _index.Build("--replicates", "10").Ended(2);
        Assert.Contains("nothing varies in index.yaml", run.ErrText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_of_the_group_needs_a_group()
    {
        File.WriteAllText(_index["index.yaml"], "steps: [{ impute: i_mean_grp }, normalise, aggregate]\n");
        Assert.Contains(
            "\"i_mean_grp\": expected a group beside this method",
            _index.Build().Ended(4).ErrText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("data.csv", "Irdonia", "\u001b[31mIrdonia", "expected text without control characters")]
    [InlineData("meta.csv", "Patents,", "Time,", "expected a code other than uCode, uName and Time")]
    public void Names_that_would_do_harm_are_faults(string file, string old, string @new, string expected)
    {
        _index.Text(file, old, @new);
        RegaliaRun run = _index.Build().Ended(4);
        Assert.Contains(expected, run.ErrText, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.ErrText);
    }

    public void Dispose() => _index.Dispose();
}
