using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class NormalisationPropertyTests
{
    private static readonly NormalisationMethod[] Methods =
    [
        new MinMax(),
        new MinMax(-3.0, 7.0),
        new ZScore(),
        new ZScore(10.0, 2.0),
        new RankScore(),
        new RankScore(RankTies.Average),
        new Borda(),
        new PercentileRank(),
        new DistanceToMaximum(),
        new DistanceToReference("u1"),
        new DistanceToReference("u1", Cap: true),
        new DistanceToTarget(),
        new DistanceToTarget(Cap: true),
        new FractionOfMaximum(),
        new Scaled(),
        new GoalpostRange(),
        new GoalpostRange(1.0, 5.0, Truncate: false),
        new CustomNormalisation("cube", x => [.. x.Select(y => y * y * y)]),
    ];

    /// <summary>A column whose first unit is neither missing nor the worst one, and its direction.</summary>
    private static readonly Gen<(double[] Column, int Direction)> Cases = Gen.Select(Columns.Varied, AnyOf.These(1, -1))
        .Where((column, direction) => column.Any(x => x * direction < column[0] * direction) && column.Max() > 0.0);

    [Fact]
    public void Every_method_is_monotone_in_x_times_direction_and_keeps_ties_and_missing_values() =>
        Gen.Select(Cases, AnyOf.These(Methods))
            .Sample((given, method) => Columns.KeepsOrder(given.Column, Scores(given, method), given.Direction));

    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Gen.Select(Cases, AnyOf.These(Methods))
            .Where((_, method) => method is not DistanceToReference)
            .Sample(
                (given, method) =>
                {
                    double[] turned = Columns.Turned(Scores((Columns.Turned(given.Column), given.Direction), method));
                    Assert.Equal(Scores(given, method), turned, Near);
                }
            );

    [Fact]
    public void Min_max_and_standard_scores_do_not_depend_on_the_unit_of_measurement() =>
        Gen.Select(Cases, Gen.Double[0.001, 1000.0], Gen.Double[-100.0, 100.0], AnyOf.These(Methods[..4]))
            .Sample(
                (given, slope, shift, method) =>
                {
                    double[] other = [.. given.Column.Select(x => shift + (slope * x))];
                    double[] scores = Scores(given, method);
                    Assert.Equal(
                        scores,
                        Scores((other, given.Direction), method),
                        (a, b) => a.Equals(b) || Math.Abs(a - b) <= 1e-6
                    );
                }
            );

    [Fact]
    public void A_fraction_of_the_maximum_is_1_for_the_best_and_does_not_depend_on_the_scale() =>
        Cases.Sample(given =>
        {
            FractionOfMaximum method = new();
            double[] scores = Scores(given, method);
            double[] eightfold = [.. given.Column.Select(x => 8.0 * x)];
            Assert.Equal(1.0, scores.Max(), 15);
            Assert.Equal(scores, Scores((eightfold, given.Direction), method));
        });

    private static bool Near(double a, double b) =>
        a.Equals(b) || Math.Abs(a - b) <= 1e-12 * Math.Max(1.0, Math.Abs(a));

    private static double[] Scores((double[] Column, int Direction) given, NormalisationMethod method)
    {
        double[] present = [.. given.Column.Where(x => !double.IsNaN(x))];
        StepContext context = OneIndicator.Of(
            given.Column,
            new Variable("x", VariableType.Indicator)
            {
                Direction = given.Direction,
                Target = (present.Min() + present.Max()) / 2.0,
                Low = -2.0,
                High = 3.0,
            }
        );
        return new Normalisation { Method = method }
            .Apply(context)
            .Data.Indicators["x"]
            .ToArray();
    }
}
