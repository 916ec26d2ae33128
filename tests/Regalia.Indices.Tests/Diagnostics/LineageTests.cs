namespace Regalia.Indices.Tests;

public sealed class LineageTests
{
    [Fact]
    public void A_level_that_a_path_skips_is_empty()
    {
        IndexDefinition definition = new([.. SmallIndex.TwoPillars().Variables, SmallIndex.Indicator("E", "Index")]);
        Assert.Equal(
            [
                ["P", "Index"],
                ["P", "Index"],
                ["Q", "Index"],
                ["Q", "Index"],
                [null, "Index"],
            ],
            Lineage.Of(definition).Select(lineage => lineage.Aggregates.Select(v => v?.Code).ToArray())
        );
    }
}
