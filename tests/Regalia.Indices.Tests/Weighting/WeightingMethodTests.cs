using System.Collections.Immutable;
using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class WeightingMethodTests
{
    private static readonly StepContext Context = FiveIndicators.Context(
        [1.0, 2.0, 3.0, 4.0, 5.0],
        [1.0, 3.0, 2.0, 5.0, 4.0],
        [2.0, 1.0, 3.0, 5.0, 4.0],
        [1.0, 4.0, 2.0, 3.0, 5.0],
        [5.0, 1.0, 4.0, 2.0, 3.0]
    );

    [Fact]
    public void Given_weights_are_those_of_the_definition_with_changes()
    {
        IndexWeights weights = Given(("b", 3.0), ("Q", 0.5));
        Assert.Equal([1.0, 3.0, 1.0, 1.0, 1.0, 1.0, 0.5, 1.0], weights.Values);
    }

    [Fact]
    public void Wrong_weights_are_all_named()
    {
        IndexFaultException thrown = Assert.Throws<IndexFaultException>(() => Given(("b", -1.0), ("z", 1.0)));
        Assert.Equal(["b", "z"], thrown.Faults.Select(fault => fault.Code), StringComparer.Ordinal);
        Assert.All(thrown.Faults, fault => Assert.Equal("weight", fault.Step));
        Assert.Equal("Q", Assert.Throws<IndexFaultException>(() => Given(("d", 0.0), ("e", 0.0))).Faults.Single().Code);
        Assert.Throws<IndexFaultException>(() => Given(("b", double.NaN)));
    }

    [Fact]
    public void Equal_weights_leave_out_what_was_left_out()
    {
        StepContext context = Context with { Weights = Given(("a", 0.0), ("b", 7.0)) };
        Assert.Equal([0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0], new EqualWeights().Weights(context).Values);
    }

    [Fact]
    public void Effective_weights_add_up_to_1_on_every_level_and_do_not_depend_on_scale() =>
        Gen.Select(Gen.Double[0.01, 9.0].Array[8], Gen.Double[0.01, 9.0])
            .Sample(
                (values, factor) =>
                {
                    ImmutableArray<double> effective = Effective(values);
                    double[] scaled = [.. values.Select((value, k) => k < 3 ? factor * value : value)];
                    return Math.Abs(effective.Take(5).Sum() - 1.0) < 1e-14
                        && Math.Abs(effective[5] + effective[6] - 1.0) < 1e-14
                        && effective[7] == 1.0
                        && effective.Zip(Effective(scaled), (was, now) => Math.Abs(was - now)).Max() < 1e-14;
                }
            );

    [Fact]
    public void First_loadings_become_weights_within_each_parent()
    {
        StepContext context = Context with { Weights = Given(("e", 0.0), ("Q", 3.0)) };
        IndexWeights weights = new PrincipalComponentWeights().Weights(context);
        PrincipalComponents pillar = PrincipalComponents.Of(context.Data.Indicators, ["a", "b", "c"]);
        Assert.Equal(pillar.Loadings[0], weights.Values.Take(3));

        // An only child has weight 1, what was left out stays so, other levels stay as they were.
        Assert.Equal([1.0, 0.0, 1.0, 3.0, 1.0], weights.Values.Skip(3));
    }

    [Fact]
    public void Negative_loadings_are_kept_unless_said_otherwise()
    {
        PrincipalComponentWeights whole = new(WithinParent: false);
        double loading = whole.Components(Context).Single().Loadings[0][4];
        Assert.True(loading < 0.0);
        IndexWeights kept = whole.Weights(Context);
        Assert.Equal(loading, kept["e"]);
        Assert.Equal("e", Assert.Single(kept.Negative));
        Assert.Equal(0.0, (whole with { Negative = NegativeLoadings.Zero }).Weights(Context)["e"]);
        Assert.Equal(-loading, (whole with { Negative = NegativeLoadings.Absolute }).Weights(Context)["e"]);
        PrincipalComponentWeights strict = whole with { Negative = NegativeLoadings.Fault };
        IndexFault fault = Assert.Throws<IndexFaultException>(() => strict.Weights(Context)).Faults.Single();
        Assert.Equal(("weight", "e"), (fault.Step, fault.Code));
    }

    [Fact]
    public void A_negative_weight_lowers_an_arithmetic_mean_and_is_a_fault_under_any_other()
    {
        IndexWeights weights = IndexWeights.Given(FiveIndicators.Definition).With([KeyValuePair.Create("e", -0.5)]);
        StepContext context = Context with { Weights = weights };
        IndicatorTable given = Context.Data.Indicators;
        IndicatorTable scores = new Aggregation().Apply(context).Data.Indicators;
        Assert.Equal((given["d"][0] - (0.5 * given["e"][0])) / 0.5, scores["Q"][0], 1e-12);
        foreach (AggregationMethod method in new AggregationMethod[] { new GeometricMean(), new Copeland() })
        {
            IndexFault fault = Assert
                .Throws<IndexFaultException>(() => new Aggregation { Methods = [method] }.Apply(context))
                .Faults.Single();
            Assert.Equal("e", fault.Code);
        }
    }

    [Fact]
    public void A_parent_is_not_left_without_weight()
    {
        double[] up = [1.0, 2.0, 3.0, 4.0, 5.5];
        double[] down = [5.0, 4.0, 3.0, 2.0, 1.5];
        StepContext context = FiveIndicators.Context(up, up, up, down, down);
        PrincipalComponentWeights whole = new(WithinParent: false) { Negative = NegativeLoadings.Zero };
        Assert.Equal("Q", Assert.Throws<IndexFaultException>(() => whole.Weights(context)).Faults.Single().Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_level_without_weights_is_a_fault(int level)
    {
        IndexFault fault = Assert
            .Throws<IndexFaultException>(() => new PrincipalComponentWeights(level).Weights(Context))
            .Faults.Single();
        Assert.Equal(("weight", "Level"), (fault.Step, fault.Property));
        Assert.Contains("1 to 2", fault.Expected, StringComparison.Ordinal);
        Assert.Throws<IndexFaultException>(() => new OptimisedWeights(level).Weights(Context));
    }

    private static IndexWeights Given(params (string Code, double Weight)[] changed) =>
        new GivenWeights
        {
            Changed = changed.ToImmutableDictionary(pair => pair.Code, pair => pair.Weight, StringComparer.Ordinal),
        }.Weights(Context);

    private static ImmutableArray<double> Effective(double[] values) =>
        new IndexWeights(FiveIndicators.Definition.Structure, [.. values]).Effective();
}
