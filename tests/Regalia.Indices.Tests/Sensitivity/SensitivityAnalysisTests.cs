using Regalia.Indices.Sensitivity;
using Regalia.Indices.Tests.Uncertainty;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Sensitivity;

public sealed class SensitivityAnalysisTests
{
    [Fact]
    public void SensitivityFindsTheInputThatMattersAndItsDigitsDoNotDependOnThreads()
    {
        IndexData data = VariedIndex.Data(20);
        UncertaintyPlan plan = new()
        {
            Inputs = [VariedIndex.Points, VariedIndex.Scale, VariedIndex.Means, VariedIndex.Noise],
            SensitivityRows = 2000,
            Bootstrap = 200,
        };
        SensitivityResult one = Sensitive(
            VariedIndex.Plan,
            VariedIndex.Definition,
            data,
            plan,
            new() { DegreeOfParallelism = 1 }
        );
        SensitivityResult five = Sensitive(
            VariedIndex.Plan,
            VariedIndex.Definition,
            data,
            plan,
            new() { DegreeOfParallelism = 5 }
        );
        Assert.Equal(one.Effects, five.Effects);
        Assert.Equal(21 * 4, one.Effects.Length);
        SensitivityEffect[] whole = [.. one.Effects.Where(effect => effect.Unit is null)];
        Assert.Equal("points scale means noise", string.Join(" ", whole.Select(effect => effect.Input)));

        // Copeland beside the means and z-scores beside min-max change the level of scores far more than noise does.
        Assert.All(
            one.Effects.Where(effect => effect.Unit is not null).GroupBy(effect => effect.Unit),
            unit => Assert.True(unit.Single(e => IsOf(e, "means")).Total > unit.Single(e => IsOf(e, "noise")).Total)
        );
        Assert.All(
            one.Effects,
            effect =>
            {
                Assert.True(effect.TotalLow <= effect.Total && effect.Total <= effect.TotalHigh);
                Assert.InRange(effect.FirstOrder, -0.2, 1.2);
                Assert.True(effect.FirstOrderLow <= effect.FirstOrderHigh);
            }
        );
    }

    /// <summary>Two inputs that each shift all scores: no interaction, and the shares of the variance in closed form.
    /// </summary>
    [Fact]
    public void AnAdditiveIndexHasFirstOrderEqualToTotalAndTheyAddUpToOne()
    {
        StepVariation large = Shift("large", [0.0, 10.0, 20.0, 30.0]);
        StepVariation small = Shift("small", [0.0, 5.0, 10.0]);
        SensitivityResult result = Sensitive(
            new(new Normalisation(), new Aggregation()),
            VariedIndex.Definition,
            VariedIndex.Data(10),
            new()
            {
                Inputs = [large, small],
                SensitivityRows = 8000,
                Bootstrap = 200,
                Interval = 0.99,
            }
        );

        // Variances 125 and 50/3 of shifts that are equally likely.
        double share = 125.0 / (125.0 + (50.0 / 3.0));
        foreach (SensitivityEffect effect in result.Effects.Where(effect => effect.Unit is not null))
        {
            double expected = IsOf(effect, "large") ? share : 1.0 - share;
            Assert.Equal(expected, effect.FirstOrder, 0.05);
            Assert.Equal(expected, effect.Total, 0.03);
            Assert.InRange(expected, effect.TotalLow - 0.01, effect.TotalHigh + 0.01);
        }

        // The ranks never move, so their shift has no variance to share out.
        Assert.All(result.Effects.Where(effect => effect.Unit is null), e => Assert.True(double.IsNaN(e.Total)));
    }

    [Fact]
    public void NoRowsGiveNoEffectsAndRowsThatFailAreNotUsed()
    {
        UncertaintyPlan plan = new() { Inputs = [VariedIndex.Points, VariedIndex.Noise], SensitivityRows = 0 };
        Assert.Empty(Sensitive(VariedIndex.Plan, VariedIndex.Definition, VariedIndex.Data(5), plan).Effects);
        StepVariation scale = StepVariation.Of<Normalisation>(
            "scale",
            ("min-max", step => step with { Method = new MinMax(1.0, 100.0) }),
            ("z-score", step => step with { Method = new ZScore() })
        );
        IndexPlan geometric = VariedIndex.Plan with
        {
            Steps = [.. VariedIndex.Plan.Steps[..^1], new Aggregation { Methods = [new GeometricMean()] }],
        };
        SensitivityResult result = Sensitive(
            geometric,
            VariedIndex.Definition,
            VariedIndex.Data(5),
            plan with
            {
                Inputs = [scale, VariedIndex.Noise],
                SensitivityRows = 400,
            }
        );
        Assert.Equal(400, result.Rows);
        Assert.InRange(result.RowsUsed, 60, 140);
        Assert.Equal(400 - result.RowsUsed, result.Failures.Sum(failure => failure.Count));
    }

    private static StepVariation Shift(string name, double[] by) =>
        new(
            name,
            "normalise",
            [.. by.Select(shift => new StepAlternative(name, step => Shifted((Normalisation)step, shift)))]
        );

    private static Normalisation Shifted(Normalisation step, double by)
    {
        MinMax range = (MinMax)step.Method;
        return step with { Method = new MinMax(range.Lower + by, range.Upper + by) };
    }

    private static bool IsOf(SensitivityEffect effect, string input) =>
        string.Equals(effect.Input, input, StringComparison.Ordinal);

    private static SensitivityResult Sensitive(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan uncertainty,
        ReplicateRunOptions? options = null
    ) => SensitivityAnalysis.Run(plan, definition, data, uncertainty, options, TestContext.Current.CancellationToken);
}
