namespace Regalia.Indices.Tests.Reference;

/// <summary>The whole pipeline from the raw data, each step on what our own step before has left.</summary>
public sealed class PipelineReferenceTests
{
    [Theory]
    [InlineData("Denominated")]
    [InlineData("Imputed")]
    [InlineData("Screened")]
    [InlineData("Treated")]
    [InlineData("Normalised")]
    [InlineData("Aggregated")]
    public void EveryStageIsThatOfTheReference(string stage)
    {
        AsemReference asem = AsemReference.Instance;
        IndexBuild build = UncertaintyReference.Plan.Build(asem.Definition, asem.Data);
        IndexStage ours = Assert.Single(
            build.Stages,
            s => string.Equals(s.Name, stage, StringComparison.OrdinalIgnoreCase)
        );
        ReferenceDifference difference = new();
        difference.Table(ours.Result.Data.Indicators, asem.Table($"pipeline/{stage}.csv"));
        Assert.True(difference.Largest <= 1e-12, difference.Where);
    }
}
