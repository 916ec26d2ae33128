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

    [Fact]
    public void AnAdditiveIndexHasFirstOrderEqualToTotalAndTheyAddUpToOne()
    {
        IndexData data = VariedIndex.Data(10);
        StepVariation shift = new("shift", "normalise", [.. Enumerable.Range(0, 4).Select(k => Shifted(k, k * 10.0))]);
        StepVariation scale = new("points", "aggregate", [new("a", s => s), new("b", s => s)]);
        SensitivityResult result = Sensitive(
            new(new Normalisation(), new Aggregation()),
            VariedIndex.Definition,
            data,
            new()
            {
                Inputs = [shift, scale],
                SensitivityRows = 4000,
                Bootstrap = 100,
            }
        );
        Assert.All(
            result.Effects.Where(e => e.Unit is not null && IsOf(e, "shift")),
            e => Assert.Equal(1.0, e.FirstOrder, 0.05)
        );
        Assert.All(
            result.Effects.Where(e => e.Unit is not null && IsOf(e, "shift")),
            e => Assert.Equal(1.0, e.Total, 0.05)
        );
        Assert.All(result.Effects.Where(e => e.Unit is not null && IsOf(e, "points")), e => Assert.Equal(0.0, e.Total));

        // The ranks never move, so their shift has no variance to share out.
        Assert.All(result.Effects.Where(e => e.Unit is null), e => Assert.True(double.IsNaN(e.Total)));
    }

    private static bool IsOf(SensitivityEffect effect, string input) =>
        string.Equals(effect.Input, input, StringComparison.Ordinal);

    private static StepAlternative Shifted(int label, double by) =>
        new(
            FormattableString.Invariant($"{label}"),
            s => (Normalisation)s with { Method = new MinMax(by, 100.0 + by) }
        );

    private static SensitivityResult Sensitive(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan uncertainty,
        ReplicateRunOptions? options = null
    ) => SensitivityAnalysis.Run(plan, definition, data, uncertainty, options, TestContext.Current.CancellationToken);
}
