namespace Regalia.Indices.Tests.Reference;

public sealed class DefinitionReferenceTests
{
    [Fact]
    public void TheExampleIsReadAsItsReadmeDescribesIt()
    {
        AsemReference asem = AsemReference.Instance;
        Assert.Equal(
            (49, 11, 4, 51),
            (
                asem.Definition.Indicators.Length,
                asem.Definition.Aggregates.Length,
                asem.Definition.Levels,
                asem.Data.Units.Length
            )
        );
        Assert.Equal("Index", asem.Definition.Root.Code);
        Assert.Equal(255, asem.Panel.Units.Length);
        Assert.True(asem.Panel.Indicators.IsPanel);
    }
}
