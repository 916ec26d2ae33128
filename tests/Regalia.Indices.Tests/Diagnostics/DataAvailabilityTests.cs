namespace Regalia.Indices.Tests;

public sealed class DataAvailabilityTests
{
    [Fact]
    public void Shares_are_of_all_indicators_below_whatever_their_weight()
    {
        IndexDefinition definition = new([
            new("a", VariableType.Indicator)
            {
                Level = 1,
                Parent = "P",
                Weight = 9.0,
            },
            new("b", VariableType.Indicator) { Level = 1, Parent = "P" },
            new("c", VariableType.Indicator) { Level = 1, Parent = "Q" },
            new("P", VariableType.Aggregate) { Level = 2, Parent = "I" },
            new("Q", VariableType.Aggregate) { Level = 2, Parent = "I" },
            new("I", VariableType.Aggregate) { Level = 3 },
        ]);
        IndexUnit[] units = [new("X"), new("Y")];
        DataAvailability of = DataAvailability.Of(
            definition,
            new(
                units,
                ["c", "b", "a"],
                [
                    [0.0, double.NaN],
                    [0.0, double.NaN],
                    [double.NaN, double.NaN],
                ]
            )
        );
        Assert.Equal([new(units[0], 3, 1, 2), new(units[1], 3, 3, 0)], of.Units);
        Assert.Equal(
            (2.0 / 3.0, 0.0, 3),
            (of.Units[0].AvailableShare, of.Units[0].NonZeroShare, of.Units[0].MissingOrZero)
        );
        Assert.True(double.IsNaN(of.Units[1].NonZeroShare));
        Assert.Equal([0.5, 0.0], of.ByAggregate["P"].ToArray());
        Assert.Equal([1.0, 0.0], of.ByAggregate["Q"].ToArray());
        Assert.Equal([2.0 / 3.0, 0.0], of.ByAggregate["I"].ToArray());
    }
}
