using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>Analyses of <see cref="VariedIndex"/> and of other indices, and when two are the same.</summary>
internal static class AnalysedIndex
{
    internal static UncertaintyResult Run(IndexData data, UncertaintyPlan plan, int threads) =>
        Analysed(VariedIndex.Plan, VariedIndex.Definition, data, plan, new() { DegreeOfParallelism = threads });

    internal static UncertaintyResult Analysed(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan uncertainty,
        ReplicateRunOptions? options = null
    ) => UncertaintyAnalysis.Run(plan, definition, data, uncertainty, options, TestContext.Current.CancellationToken);

    internal static void AssertSame(UncertaintyResult a, UncertaintyResult b)
    {
        Assert.Equal(a.Failures, b.Failures);
        Assert.Equal(a.Outputs.Length, b.Outputs.Length);
        foreach ((OutputDistribution x, OutputDistribution y) in a.Outputs.Zip(b.Outputs))
        {
            foreach ((UnitDistribution u, UnitDistribution v) in x.Units.Zip(y.Units))
            {
                Assert.Equal((u.Score, u.Rank, u.Count), (v.Score, v.Rank, v.Count));
                Assert.Equal(u.RankProbabilities, v.RankProbabilities);
                Assert.Equal(u.LabelProbabilities, v.LabelProbabilities);
            }

            Assert.Equal(x.PairProbabilities?.SelectMany(row => row), y.PairProbabilities?.SelectMany(row => row));
        }
    }
}
