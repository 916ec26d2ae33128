using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests.Rules;

public sealed class ObservationRulesTests
{
    [Theory]
    [InlineData(5, "value", "100.5")] // NCSI runs from 0 to 100
    [InlineData(8, "value", "-0.1")] // a share of GDP
    [InlineData(4, "value", "0.7")] // no step of the coded indicator
    [InlineData(5, "source", "ncsi-3")] // another series
    [InlineData(2, "year", "2027")] // beyond the year after the reference year
    [InlineData(5, "standard_error", "0")]
    [InlineData(5, "standard_error", "-1")]
    [InlineData(2, "value", "")] // the state says that there is a value
    [InlineData(12, "value", "3")] // the state says that there is none
    [InlineData(11, "value", "1")] // none found, but not 0
    [InlineData(12, "standard_error", "2")] // an error of nothing
    public void A_broken_rule_is_the_only_fault(int row, string column, string value)
    {
        using SmallRelease small = new();
        small.With("observations", row, column, value).OnlyFault().IsAt("observations.csv", row, column, value);
    }

    [Fact]
    public void The_year_after_the_reference_year_is_allowed()
    {
        using SmallRelease small = new();
        small.With("observations", 2, "year", "2026").Release();
    }

    [Theory]
    [InlineData("not_applicable")]
    [InlineData("unknown")]
    public void A_value_must_be_blank_where_there_is_none(string state)
    {
        using SmallRelease small = new();
        small.With("observations", 2, "state", state).OnlyFault().IsAt("observations.csv", 2, "value", "1000000000000");
    }

    [Theory]
    [InlineData("RD_USD")] // derived
    [InlineData("TREATY")]
    [InlineData("LATER")] // not measured
    public void Derived_and_unmeasured_indicators_have_no_observations(string indicator)
    {
        using SmallRelease small = new();
        Fault fault = small
            .WithRow("observations", "IDN", indicator, "2020", "1", "", "value", "wdi", "", "sourced", "")
            .OnlyFault();
        fault.IsAt("observations.csv", 14, "indicator", indicator);
    }

    [Fact]
    public void A_source_without_a_series_does_not_do_where_one_is_asked_for()
    {
        using SmallRelease small = new();
        Fault fault = small.With("observations", 5, "source", "wdi").OnlyFault();
        Assert.Contains("has none", fault.Expected, StringComparison.Ordinal);
    }
}
