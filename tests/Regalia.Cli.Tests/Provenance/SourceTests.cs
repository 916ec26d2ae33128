using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Provenance;

/// <summary>Every number that is scored reaches its source with one command.</summary>
public sealed class SourceTests
{
    private static readonly string[] ScoredKinds = ["measure", "coded", "derived"];

    private static readonly HashSet<string> Sources =
    [
        .. CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "sources.csv")).Cells("id"),
    ];

    public static TheoryData<string> Scored => [.. ScoredIds()];

    [Fact]
    public void The_indicators_tried_here_are_those_that_are_scored()
    {
        JsonElement[] indicators = RegaliaEntry
            .Run("country", "show", "BRA", "--json", "--draws", "50")
            .Json()
            .List("indicators");
        Assert.All(indicators, i => Assert.True(i.Number("effectiveWeight") > 0));
        Assert.Equal(
            ScoredIds().Order(StringComparer.Ordinal),
            indicators.Select(i => i.Text("indicator")).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void Of_Brazil(string indicator)
    {
        JsonElement trail = Trail("BRA", indicator);
        Assert.True(Reaches(trail), trail.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void Of_another_country(string indicator)
    {
        // A different one for each indicator.
        string[] codes = [.. CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "countries.csv")).Cells("iso3")];
        JsonElement trail = Trail(codes[Array.IndexOf(ScoredIds(), indicator) % codes.Length], indicator);
        Assert.True(Reaches(trail) || IsMissing(trail), trail.GetRawText());
    }

    [Theory]
    [InlineData("EXP_PAT_PER_M")]
    [InlineData("THR_RATE")]
    [InlineData("GRD_BUDAPEST")]
    [InlineData("PRE_WGI_RL")]
    public void Of_all_countries_at_once_as_of_one(string indicator)
    {
        JsonElement[] trails = RegaliaEntry.Run("data", "show", indicator, "--json").Json().List("countries");
        Assert.Equal(27, trails.Length);
        Assert.All(trails, t => Assert.True(Reaches(t) || IsMissing(t), t.GetRawText()));
        JsonElement one = Trail("VNM", indicator);
        Assert.All(
            trails.Single(t => t.Text("country") == "VNM").EnumerateObject(),
            p => Assert.True(JsonElement.DeepEquals(p.Value, one.At(p.Name)), p.Name)
        );
    }

    [Fact]
    public void What_is_missing_is_said_to_be_missing_and_is_not_zero()
    {
        string[] missing =
        [
            .. RegaliaEntry
                .Run("evidence", "todo", "--json", "--draws", "50", "--most", "0")
                .Json()
                .List("tasks")
                .Where(t => t.Text("status") == "missing")
                .Select(t => t.Text("country") + " " + t.Text("indicator")),
        ];
        Assert.NotEmpty(missing);
        foreach (string[] task in missing.Take(3).Select(m => m.Split(' ')))
        {
            Assert.True(IsMissing(Trail(task[0], task[1])), string.Join(' ', task));
        }
    }

    private static JsonElement Trail(string country, string indicator) =>
        RegaliaEntry.Run("evidence", "show", country, indicator, "--json").Json();

    private static bool IsMissing(JsonElement trail) =>
        trail.IsMissing("value") && trail.IsMissing("score") && trail.List("estimates").Length == 0;

    private static bool Reaches(JsonElement trail) =>
        trail.IsMissing("value")
            ? trail.List("estimates") is { Length: > 0 } estimates && estimates.All(e => IsSource(e.Text("source")))
            : ValueReaches(trail.At("value"));

    private static bool ValueReaches(JsonElement value) =>
        value.TryGetProperty("observation", out JsonElement observation) ? ObservationReaches(observation)
        : value.TryGetProperty("position", out JsonElement position)
            ? Uri.IsWellFormedUriString(position.Text("address"), UriKind.Absolute)
        : value.List("inputs") is { Length: > 0 } inputs && inputs.All(ValueReaches);

    private static bool ObservationReaches(JsonElement observation) =>
        IsSource(observation.Text("source"))
        && observation.Text("publisher").Length > 0
        && observation.Text("locator").Length > 0
        && observation.Text("licence").Length > 0
        && observation.Text("at").StartsWith("observations.csv row ", StringComparison.Ordinal);

    private static bool IsSource(string id) => Sources.Contains(id);

    private static string[] ScoredIds()
    {
        var table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "indicators.csv"));
        IEnumerable<string> scored = File.ReadLines(Path.Combine(ReleaseCopy.Bundled, "framework.yaml"))
            .Where(l =>
                l.StartsWith("  - { code: ", StringComparison.Ordinal)
                && !l.Contains("weight: 0,", StringComparison.Ordinal)
            )
            .Select(l => l.Split(["code: ", ","], StringSplitOptions.None)[1]);
        return
        [
            .. table
                .Cells("id")
                .Zip(table.Cells("kind"))
                .Where(i => ScoredKinds.Contains(i.Second))
                .Select(i => i.First)
                .Intersect(scored),
        ];
    }
}
