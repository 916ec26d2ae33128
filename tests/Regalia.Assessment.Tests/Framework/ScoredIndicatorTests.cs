using Regalia.Assessment.Framework;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>A definition that contradicts its place is refused: it would be scored backwards, or a gap would say nothing.</summary>
public sealed class ScoredIndicatorTests
{
    [Theory]
    [InlineData("direction", "lowers", "raises", "turn the measure round")]
    [InlineData("stage", "prevent", "", "fill it in")]
    [InlineData("layers", "government|critical-infrastructure", "", "fill it in")]
    public void A_definition_that_does_not_fit_gives_one_fault(string column, string was, string now, string mend)
    {
        using var copy = new ReleaseCopy();
        int cell = Array.IndexOf(
            File.ReadLines(Path.Combine(copy.Folder, "indicators.csv")).First().Split(','),
            column
        );
        Change(copy, "PRE_NCSI,", cell, was, now);
        Fault fault = Assert.Single(Check(copy));
        Assert.Equal(("indicators.csv", column), (fault.File, fault.Column));
        Assert.Contains(mend, fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_must_stand_below_its_dimension()
    {
        (var faults, int line) = FrameworkText.Change(
            "code: PRE_FIRST, parent: reactive, weight: 0.15",
            "code: PRE_FIRST, parent: stock, weight: 0.15"
        );
        Fault fault = Assert.Single(faults);
        Assert.Equal((line, "PRE_FIRST", "stock"), (fault.Row, fault.Column, fault.Value));
        Assert.Contains("preparedness", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weight_needs_values()
    {
        (var faults, int line) = FrameworkText.Change(
            "code: PRE_REMEDY, parent: reactive, weight: 0,",
            "code: PRE_REMEDY, parent: reactive, weight: 0.1,"
        );
        Assert.Contains(faults, f => f.Row == line && f.Mend.Contains("not yet measured", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_files_carry_the_same_version()
    {
        (var faults, int line) = FrameworkText.Change("version: \"2026.1\"", "version: \"2026.2\"");
        Fault fault = Assert.Single(faults);
        Assert.Equal((1, "version"), (fault.Row, fault.Column));
        Assert.Contains("2026.1", fault.Expected, StringComparison.Ordinal);
        Assert.NotEqual(0, line);
    }

    [Fact]
    public void A_window_needs_counts()
    {
        (var faults, int line) = FrameworkText.Change("from: 2020, to: 2024", "from: 1990, to: 1994");
        Fault fault = Assert.Single(faults);
        Assert.Equal((line, "eurepoc-1.3"), (fault.Row, fault.Column));
    }

    [Theory]
    [InlineData(
        "code: exposure\n    name: Exposure\n    parent: pressure",
        "code: exposure\n    name: Exposure\n    parent: readiness",
        "exposure"
    )]
    [InlineData(
        "code: threat\n    name: Threat\n    parent: pressure\n    weight: 0.5\n",
        "code: threat\n    name: Threat\n",
        "threat"
    )]
    [InlineData(
        "code: guardrails\n    name: Guardrails\n    parent: readiness",
        "code: guardrails\n    name: Guardrails\n    parent: preparedness",
        "guardrails"
    )]
    public void A_dimension_stands_below_its_own_axis(string old, string now, string place)
    {
        (var faults, _) = FrameworkText.Change(old, now);
        Fault fault = Assert.Single(faults, f => f.Expected.StartsWith("the parent ", StringComparison.Ordinal));
        Assert.Equal(place, fault.Column);
    }

    [Fact]
    public void Threat_is_scored_from_incident_counts_alone()
    {
        using var copy = new ReleaseCopy();
        string path = Path.Combine(copy.Folder, "indicators.csv");
        string[] lines = File.ReadAllLines(path);
        int row = Array.FindIndex(lines, l => l.StartsWith("THR_RATE,", StringComparison.Ordinal));
        lines[row] = lines[row]
            .Replace(",incident_counts,", ",,", StringComparison.Ordinal)
            .Replace(",derived,", ",measure,", StringComparison.Ordinal);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        Assert.Contains(
            Check(copy),
            f => f.Column == "THR_RATE" && f.Mend.Contains("derived_as", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("x: ", "[")]
    [InlineData("x: ", "{a: ")]
    [InlineData("", "- ")]
    public void Settings_that_nest_without_end_are_a_fault_and_no_crash(string start, string nest)
    {
        Fault fault = Assert.Single(
            FrameworkReader.Parse(start + string.Concat(Enumerable.Repeat(nest, 200_000))).Faults
        );
        Assert.Equal(FrameworkReader.FileName, fault.File);
    }

    [Fact]
    public void Release_2026_1_scores_only_what_at_least_20_countries_have()
    {
        foreach (WeightedIndicator place in BundledRelease.Framework.Scored)
        {
            int countries = BundledRelease.Result.Countries.Count(c =>
                c.Indicators.Single(i => i.Indicator.Id == place.Code).IsPresent
            );
            Assert.True(countries >= 20, place.Code);
        }
    }

    private static void Change(ReleaseCopy copy, string key, int cell, string was, string now)
    {
        string path = Path.Combine(copy.Folder, "indicators.csv");
        string[] lines = File.ReadAllLines(path);
        int row = Assert.Single(
            Enumerable.Range(0, lines.Length),
            r => lines[r].StartsWith(key, StringComparison.Ordinal)
        );
        Assert.Equal(was, PlainCsv.Read(path)[row - 1].Values.ElementAt(cell));
        lines[row] = lines[row].Replace("," + was + ",", "," + now + ",", StringComparison.Ordinal);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static IReadOnlyList<Fault> Check(ReleaseCopy copy)
    {
        EvidenceRelease release = copy.Read();
        return FrameworkRules.Check(release, BundledRelease.ReadFramework(copy.Folder));
    }
}
