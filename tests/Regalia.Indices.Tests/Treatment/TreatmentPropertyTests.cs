using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class TreatmentPropertyTests
{
    private static readonly Gen<Treatment> Ways = Gen.Select(
        Gen.Int[0, 6],
        Gen.Bool,
        Gen.Bool,
        Gen.Double[0, 3],
        AnyOf.These(
            TreatmentTransformation.None,
            TreatmentTransformation.Logarithm,
            TreatmentTransformation.LogarithmBySkewness,
            TreatmentTransformation.LogarithmPlusOne,
            TreatmentTransformation.BoxCox
        ),
        (points, combined, forced, limit, transformation) =>
            new Treatment
            {
                MaximumPoints = points == 6 && !forced ? null : points,
                Combined = combined,
                Forced = forced,
                SkewnessLimit = limit,
                KurtosisLimit = limit,
                Transformation = transformation,
                BoxCoxExponent = limit - 1.5,
            }
    );

    [Fact]
    public void Treatment_keeps_the_order_of_units_ties_and_missing_values() =>
        Gen.Select(Columns.Varied, Ways)
            .Where((column, how) => Defined(column, how))
            .Sample((column, how) => Columns.KeepsOrder(column, Values(column, how)));

    [Fact]
    public void A_passing_column_is_never_touched() =>
        Gen.Select(Columns.Any, Ways)
            .Sample(
                (column, how) =>
                {
                    TreatmentResult result = (how with { Forced = false }).Apply(OneIndicator.Of(column));
                    bool touched = !result.Data.Indicators["x"].SequenceEqual(column);
                    Assert.False(result.Columns.Single().PassedBefore && (touched || !result.Points.IsEmpty));
                }
            );

    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Gen.Select(Columns.Varied, Ways)
            .Where((column, how) => Defined(column, how))
            .Sample(
                (column, how) =>
                {
                    double[] turned = Columns.Turned(Values(Columns.Turned(column), how));
                    Assert.Equal(Values(column, how), turned, (a, b) => a.Equals(b) || Math.Abs(a - b) < 1e-12);
                }
            );

    [Fact]
    public void Every_change_is_recorded_and_nothing_else() =>
        Gen.Select(Columns.Varied, Ways)
            .Where((column, how) => Defined(column, how))
            .Sample(
                (column, how) =>
                {
                    TreatmentResult result = how.Apply(OneIndicator.Of(column));
                    double[] replayed = [.. column];
                    foreach (TreatedPoint point in result.Points)
                    {
                        int row = result.Data.Units.IndexOf(point.Unit);
                        Bits.Same(column[row], point.Before);
                        replayed[row] = point.After;
                    }

                    Bits.Same(result.Data.Indicators["x"], replayed);
                    Assert.Equal(
                        result.Columns.Single().PointsWinsorisedInResult,
                        result.Points.Count(point => point.Winsorised != 0)
                    );
                }
            );

    /// <summary>A forced step may leave a column without variation, of which there is no logarithm.</summary>
    private static bool Defined(double[] column, Treatment how) =>
        !how.Forced
        || how.Transformation is not (TreatmentTransformation.Logarithm or TreatmentTransformation.LogarithmBySkewness)
        || Values(column, how with { Transformation = TreatmentTransformation.None })
            .Where(x => !double.IsNaN(x))
            .Distinct()
            .Skip(1)
            .Any();

    private static double[] Values(double[] column, Treatment how) =>
        how.Apply(OneIndicator.Of(column)).Data.Indicators["x"].ToArray();
}
