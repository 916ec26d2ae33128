using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

public sealed class ReplicateEvaluatorTests
{
    /// <summary>The fast way through prepared trees gives what the steps give when each is simply done.</summary>
    [Theory]
    [InlineData(5, 0.0, true)]
    [InlineData(51, 0.0, true)]
    [InlineData(51, 0.25, true)]
    [InlineData(51, 0.25, false)]
    [InlineData(100, 0.1, true)]
    public void EveryCombinationScoresAsThePlanWithThoseStepsAndWeights(int units, double missing, bool kept)
    {
        IndexPlan plan = new([.. VariedIndex.Plan.Steps.Where(step => missing == 0.0 || step is not Imputation)]);
        IndexData data = VariedIndex.Data(units, missing);
        UncertaintyPlan uncertainty = new()
        {
            Inputs = [VariedIndex.Points, VariedIndex.Scale, VariedIndex.Means, VariedIndex.Noise],
            Outputs = ["index", "p", "q", "i2"],
        };
        ReplicateModel model = kept
            ? new(plan, VariedIndex.Definition, data, uncertainty)
            : new(plan, VariedIndex.Definition, data, uncertainty, cacheBytes: 0);
        ReplicateEvaluator evaluator = new(model);
        EvaluationBatch batch = evaluator.Batch;
        const int Count = 200;
        batch.Count = Count;
        int[] choices = new int[Count];
        for (int input = 0; input < batch.Inputs; input++)
        {
            model.Sample.FillChoices(input, SampleMatrix.Replicates, 0, choices);
            for (int e = 0; e < Count; e++)
            {
                batch.ChoicesOf(e)[input] = choices[e];
                batch.SourcesOf(e)[input] = new(SampleMatrix.Replicates, e, e);
            }
        }

        evaluator.DrawWeights(SampleMatrix.Replicates, 0, Count);
        evaluator.Run();
        for (int e = 0; e < Count; e++)
        {
            IndexBuild build = Built(plan, data, batch.ChoicesOf(e).ToArray(), batch.WeightsOf(e).ToArray());
            for (int output = 0; output < uncertainty.Outputs.Length; output++)
            {
                double[] expected = build.Result.Indicators[uncertainty.Outputs[output]].ToArray();
                double[] found = batch.ScoresOf(output, e)[..units].ToArray();
                for (int unit = 0; unit < units; unit++)
                {
                    Assert.Equal(double.IsNaN(expected[unit]), double.IsNaN(found[unit]));
                    if (!double.IsNaN(found[unit]))
                    {
                        Assert.InRange(
                            found[unit],
                            expected[unit] - (1e-13 * Math.Abs(expected[unit])),
                            expected[unit] + (1e-13 * Math.Abs(expected[unit]))
                        );
                    }
                }
            }
        }

        Assert.All(batch.Failures, Assert.Null);
    }

    [Fact]
    public void TheTileOfUnitsChangesNoDigit()
    {
        IndexData data = VariedIndex.Data(96);
        StepContext context = Normalised(data);
        ReplicateTree tree = ReplicateTree.Of(context, [.. Enumerable.Range(0, 96)])!;
        double[] whole = new double[ReplicateKernel.ScratchLength(tree)];
        double[] tiled = new double[whole.Length];
        ReadOnlySpan<double> weights = context.Weights.Values.AsSpan();
        Assert.Equal(-1, ReplicateKernel.Evaluate(tree, weights, 0, 96, whole));
        foreach ((int first, int count) in new[] { (0, 8), (8, 40), (48, 32), (80, 16) })
        {
            Assert.Equal(-1, ReplicateKernel.Evaluate(tree, weights, first, count, tiled));
        }

        Assert.Equal(whole, tiled);
    }

    private static StepContext Normalised(IndexData data)
    {
        IndexBuild build = new IndexPlan(new Normalisation()).Build(VariedIndex.Definition, data);
        return new(VariedIndex.Definition, build.Result);
    }

    private static IndexBuild Built(IndexPlan plan, IndexData data, int[] choices, double[] weights)
    {
        IndexStep[] steps = [.. plan.Steps];
        foreach (
            (int input, StepVariation variation) in new[]
            {
                VariedIndex.Points,
                VariedIndex.Scale,
                VariedIndex.Means,
            }.Index()
        )
        {
            int step = Array.FindIndex(steps, s => string.Equals(s.Name, variation.Step, StringComparison.Ordinal));
            steps[step] = variation.Alternatives[choices[input]].Change(steps[step]);
        }

        Weighting given = new()
        {
            Method = new GivenWeights
            {
                Changed = System.Collections.Immutable.ImmutableDictionary.CreateRange(
                    VariedIndex.Definition.Structure.Codes.Zip(weights, KeyValuePair.Create)
                ),
            },
        };
        return new IndexPlan([.. steps[..^1], given, steps[^1]]).Build(VariedIndex.Definition, data);
    }
}
