namespace Regalia.Evidence.Tests.Rules;

/// <summary>What would crash a reader, or speak to a reader's terminal.</summary>
public sealed class HarmfulCellTests
{
    [Theory]
    [InlineData("\u001b[31mViet")]
    [InlineData("Bra\u0000zil")]
    [InlineData("Bra\u007fzil")]
    public void A_control_character_is_a_fault(string name)
    {
        using SmallRelease small = new();
        small.With("countries", 2, "name", name).OnlyFault().IsAt("countries.csv", 2, "name", name);
    }

    [Theory]
    [InlineData("1|0.5|0")]
    [InlineData("0|0|1")]
    [InlineData("1")]
    public void Steps_rise_and_are_two_at_least(string steps)
    {
        using SmallRelease small = new();
        int row = 1 + small.Tables["indicators"].FindIndex(r => r[small.Place("indicators", "kind")] == "coded");
        Assert.Contains(
            small.With("indicators", row, "steps", steps).Write().Read().Faults,
            f => f.File == "indicators.csv" && f.Row == row && f.Column == "steps"
        );
    }
}
