using System.Collections.Immutable;
using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class OptimisedWeightsTests
{
    private static readonly double[] Flat = [3.0, 3.0, 3.0, 3.0, 3.0, 3.0];

    private static readonly double[] One = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    private static readonly double[] Two = [1.0, 3.0, 2.0, 5.0, 4.0, 4.0];
    private static readonly double[] Three = [9.0, 1.0, 7.0, 5.0, 6.0, 9.0];

    private static readonly Gen<StepContext> Contexts = Gen.Int[0, 20]
        .Select(value => (double)value)
        .Array[8]
        .Where(column => column.Distinct().Count() > 3)
        .Array[5]
        .Select(columns => FiveIndicators.Context(columns));

    [Fact]
    public void Of_two_pillars_balance_makes_the_variances_equal()
    {
        // Two correlate alike with their weighted sum where the weights are inverse to the standard deviations.
        StepContext context = FiveIndicators.Context(One, One, One, Three, Three);
        WeightOptimisation found = new OptimisedWeights(2).Optimise(context);
        double ratio = Math.Sqrt(Squares(Three) / Squares(One));
        Assert.Equal(ratio, found.Weights["P"] / found.Weights["Q"], 1e-9);
        Assert.Equal(0.0, found.Objective, 1e-10);
        Assert.True(found.Converged);
        Assert.True(found.Evaluations > 10);
        Assert.Equal(["P", "Q"], found.Correlations.Select(pillar => pillar.Code), StringComparer.Ordinal);
        Assert.All(found.Correlations, pillar => Assert.Equal(0.5, pillar.Share, 1e-10));
    }

    [Fact]
    public void Importance_sets_the_proportions()
    {
        StepContext context = FiveIndicators.Context(One, One, One, Three, Three);
        OptimisedWeights method = new(2) { Importance = ImmutableDictionary<string, double>.Empty.Add("P", 1.5) };
        WeightOptimisation found = method.Optimise(context);
        Assert.Equal([0.6, 0.4], found.Correlations.Select(pillar => Math.Round(pillar.Share, 10)));
        Assert.Equal([0.6, 0.4], found.Correlations.Select(pillar => Math.Round(pillar.SharePreferred, 14)));
    }

    [Fact]
    public void Of_two_pillars_information_is_largest_where_the_standardised_weights_are_equal()
    {
        // r1 + r2 is the correlation of the index with the sum of the standardised pillars, but for a factor.
        StepContext context = FiveIndicators.Context(One, One, One, Two, Two);
        WeightOptimisation found = new OptimisedWeights(2, WeightObjective.Information).Optimise(context);
        double between = Correlation.Of(One, Two).Coefficient;
        Assert.Equal(2.0 * Math.Sqrt((1.0 + between) / 2.0), found.Objective, 1e-12);
        Assert.Equal(Math.Sqrt(Squares(Two) / Squares(One)), found.Weights["P"] / found.Weights["Q"], 1e-6);
    }

    // Even where a weight wants to be below 0.
    [Fact]
    public void Weights_are_not_negative_and_no_random_ones_are_better() =>
        Gen.Select(Contexts, Gen.Double[0.001, 1.0].Array[5].Array[20])
            .Sample(
                (context, others) =>
                    Enum.GetValues<WeightObjective>()
                        .All(objective =>
                        {
                            OptimisedWeights method = new(1, objective);
                            WeightOptimisation found;
                            try
                            {
                                found = method.Optimise(context);
                            }
                            catch (IndexFaultException)
                            {
                                return true; // correlations that cannot be balanced
                            }

                            return found.Converged
                                && found.Weights.Values.All(weight => weight >= 0.0)
                                && Math.Abs(found.Weights.Values.Take(3).Sum() - 1.0) < 1e-14
                                && others.All(other =>
                                {
                                    IndexWeights weights = context.Weights.With(
                                        other.Select((w, k) => KeyValuePair.Create("abcde"[k].ToString(), w))
                                    );
                                    double tried = method.Evaluate(context with { Weights = weights }).Objective;
                                    return double.IsNaN(tried)
                                        || (
                                            objective == WeightObjective.Balance
                                                ? found.Objective <= tried + 1e-9
                                                : found.Objective >= tried - 1e-9
                                        );
                                });
                        }),
                iter: 30
            );

    [Fact]
    public void The_same_data_give_the_same_weights()
    {
        StepContext context = FiveIndicators.Context(One, Two, Three, Two, One);
        Assert.Equal(new OptimisedWeights(1).Weights(context).Values, new OptimisedWeights(1).Weights(context).Values);
    }

    [Fact]
    public void What_was_left_out_stays_out()
    {
        StepContext context = FiveIndicators.Context(One, Two, Three, Two, One);
        context = context with { Weights = context.Weights.With([KeyValuePair.Create("b", 0.0)]) };
        WeightOptimisation found = new OptimisedWeights(1).Optimise(context);
        Assert.Equal(0.0, found.Weights["b"]);
        Assert.Equal(
            ["a", "c", "d", "e"],
            found.Correlations.Select(variable => variable.Code),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Evaluating_searches_nothing()
    {
        StepContext context = FiveIndicators.Context(One, One, One, Two, Two);
        WeightOptimisation found = new OptimisedWeights(2).Evaluate(context);
        Assert.Same(context.Weights, found.Weights);
        double[] index = [.. One.Zip(Two, (one, two) => 0.5 * (one + two))];
        Assert.Equal(Correlation.Of(One, index).Coefficient, found.Correlations[0].Correlation, 1e-14);
        Assert.Equal(Math.Abs(found.Correlations[0].Share - 0.5), found.Objective, 1e-14);
    }

    [Fact]
    public void A_variable_without_variation_is_a_fault_that_names_it()
    {
        StepContext context = FiveIndicators.Context(One, Flat, Three, Two, One);
        foreach (WeightObjective objective in Enum.GetValues<WeightObjective>())
        {
            IndexFault fault = Assert
                .Throws<IndexFaultException>(() => new OptimisedWeights(1, objective).Weights(context))
                .Faults.Single();
            Assert.Equal(("weight", "b"), (fault.Step, fault.Code));
        }
    }

    [Theory]
    [InlineData("z", 1.0)]
    [InlineData("P", -1.0)]
    [InlineData("P", double.PositiveInfinity)]
    public void A_wrong_importance_is_a_fault(string code, double importance)
    {
        StepContext context = FiveIndicators.Context(One, Two, Three, Two, One);
        OptimisedWeights method = new(2)
        {
            Importance = ImmutableDictionary<string, double>.Empty.Add(code, importance),
        };
        IndexFault fault = Assert.Throws<IndexFaultException>(() => method.Weights(context)).Faults.Single();
        Assert.Equal((code, "Importance"), (fault.Code, fault.Property));
    }

    private static double Squares(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2.0));
}
