using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests.Rules;

public sealed class IndicatorRulesTests
{
    private static int RowOf(SmallRelease small, string id) =>
        small.Tables["indicators"].FindIndex(row => row[0] == id) + 1;

    [Theory]
    [InlineData("RD_GDP", "low", "3.5")] // equal to high
    [InlineData("RD_GDP", "low", "4")]
    [InlineData("RD_GDP", "low", "")]
    [InlineData("RD_GDP", "high", "")]
    [InlineData("RD_USD", "low", "0")] // log
    [InlineData("PAT_PER_M", "low", "-1")] // log1p
    [InlineData("RD_GDP", "transformation", "")]
    [InlineData("RD_GDP", "transformation", "root")]
    [InlineData("LATER", "code", "L1")] // of another indicator
    [InlineData("LATER", "code", "l1")]
    [InlineData("RD_GDP", "code", "NCSI")] // id of another indicator
    [InlineData("LAW", "steps", "")]
    public void A_broken_rule_is_the_only_fault(string id, string column, string value)
    {
        using SmallRelease small = new();
        int row = RowOf(small, id);
        small.With("indicators", row, column, value).OnlyFault().IsAt("indicators.csv", row, column, value);
    }

    [Fact]
    public void A_step_that_is_no_number_is_the_only_fault()
    {
        using SmallRelease small = new();
        int row = RowOf(small, "LAW");
        Fault fault = small.With("indicators", row, "steps", "0|half|1").OnlyFault();
        fault.IsAt("indicators.csv", row, "steps", "half");
    }

    [Fact]
    public void A_range_the_wrong_way_round_is_the_only_fault()
    {
        using SmallRelease small = new();
        int row = RowOf(small, "BOTH");
        Fault fault = small.With("indicators", row, "minimum", "2").With("indicators", row, "maximum", "1").OnlyFault();
        fault.IsAt("indicators.csv", row, "minimum", "2");
    }

    [Fact]
    public void Ids_that_differ_by_case_only_are_a_fault()
    {
        using SmallRelease small = new();
        string[] row = [.. small.Tables["indicators"][2]];
        row[0] = "gdp";
        small.WithRow("indicators", row).OnlyFault().IsAt("indicators.csv", 15, "id", "gdp");
    }
}
