using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests.Rules;

public sealed class DerivationRulesTests
{
    [Theory]
    [InlineData(4, "derived_as", "power")]
    [InlineData(4, "derived_as", "")]
    [InlineData(4, "inputs", "RD_GDP")] // a product has two
    [InlineData(7, "inputs", "PATENTS|PEOPLE|GDP")] // so has a ratio
    [InlineData(10, "inputs", "LAW")] // a sum has at least two
    [InlineData(11, "inputs", "")] // a position needs an instrument
    [InlineData(13, "inputs", "GDP")] // incident counts need nothing
    public void A_broken_derivation_is_the_only_fault(int row, string column, string value)
    {
        using SmallRelease small = new();
        small.With("indicators", row, column, value).OnlyFault().IsAt("indicators.csv", row, column, value);
    }

    [Theory]
    [InlineData(4, "RD_GDP|GDQ", "GDQ", "GDP")]
    [InlineData(11, "BUDAPST", "BUDAPST", "BUDAPEST")] // instruments for positions
    public void An_input_that_does_not_exist_says_what_was_meant(int row, string inputs, string value, string meant)
    {
        using SmallRelease small = new();
        Fault fault = small.With("indicators", row, "inputs", inputs).OnlyFault();
        fault.IsAt("indicators.csv", row, "inputs", value);
        Assert.Equal($"did you mean \"{meant}\"?", fault.Mend);
    }

    [Fact]
    public void Inputs_without_a_way_of_deriving_are_a_fault()
    {
        using SmallRelease small = new();
        small.With("indicators", 3, "inputs", "PATENTS").OnlyFault().IsAt("indicators.csv", 3, "derived_as", "");
    }

    [Fact]
    public void An_indicator_derived_from_itself_is_the_only_fault()
    {
        using SmallRelease small = new();
        Fault fault = small.With("indicators", 4, "inputs", "RD_GDP|RD_USD").OnlyFault();
        fault.IsAt("indicators.csv", 4, "inputs", "RD_GDP|RD_USD");
        Assert.Contains("RD_USD -> RD_USD", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_two_is_one_fault_that_shows_the_circle()
    {
        using SmallRelease small = new();
        small.With("indicators", 4, "inputs", "RD_GDP|PAT_PER_M").With("indicators", 7, "inputs", "PATENTS|RD_USD");
        Fault fault = small.OnlyFault();
        Assert.Contains("RD_USD -> PAT_PER_M -> RD_USD", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_indicator_may_rest_on_another()
    {
        using SmallRelease small = new();
        small.With("indicators", 7, "inputs", "RD_USD|PEOPLE").Release();
    }
}
