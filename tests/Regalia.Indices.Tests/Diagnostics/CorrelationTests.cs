using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class CorrelationTests
{
    private static readonly CorrelationKind[] Kinds = Enum.GetValues<CorrelationKind>();

    // Whole numbers: changes of scale are exact, ties and columns without variation occur.
    private static readonly Gen<double[]> Column = Gen.Int[-9, 9].Select(value => (double)value).Array[12];

    private static readonly Gen<double[]> WithGaps = Gen.Select(Column, Gen.Int[0, 4].Array[12])
        .Select((values, gaps) => values.Zip(gaps, (value, gap) => gap == 0 ? double.NaN : value).ToArray());

    [Fact]
    public void By_hand()
    {
        double[] x = [1.0, 2.0, 3.0, 4.0, 5.0];
        double[] y = [1.0, 3.0, 2.0, 5.0, 4.0];
        Assert.Equal(0.8, Correlation.Of(x, y).Coefficient, 1e-15);
        Assert.Equal(0.8, Correlation.Of(x, y, CorrelationKind.Spearman).Coefficient, 1e-15);

        // 8 concordant pairs, 2 discordant; variance 5 * 4 * 15 / 18, so z = 6 / sqrt(16.667).
        Correlation kendall = Correlation.Of(x, y, CorrelationKind.Kendall);
        Assert.Equal(0.6, kendall.Coefficient, 1e-15);
        Assert.Equal(0.14164469029513, kendall.PValue, 1e-12);

        // t = 0.8 sqrt(3 / 0.36) = 2.3094; three degrees of freedom have a closed form.
        double angle = Math.Atan(0.8 / Math.Sqrt(0.36));
        double expected = 1.0 - (2.0 / Math.PI * (angle + (Math.Sin(angle) * Math.Cos(angle))));
        Assert.Equal(expected, Correlation.Of(x, y).PValue, 1e-14);
    }

    [Fact]
    public void Ties_share_their_average_rank()
    {
        double[] x = [1.0, 2.0, 2.0, 4.0];
        double[] y = [10.0, 20.0, 30.0, 40.0];
        double byRanks = Correlation.Of([1.0, 2.5, 2.5, 4.0], [1.0, 2.0, 3.0, 4.0]).Coefficient;
        Assert.Equal(byRanks, Correlation.Of(x, y, CorrelationKind.Spearman).Coefficient);

        // 5 of 6 pairs are concordant, one is tied in x: 5 / sqrt(5 * 6).
        Assert.Equal(5.0 / Math.Sqrt(30.0), Correlation.Of(x, y, CorrelationKind.Kendall).Coefficient, 1e-15);
    }

    [Fact]
    public void Ranks_are_taken_over_the_units_that_have_both()
    {
        double[] x = [1.0, double.NaN, 3.0, 4.0, 2.0];
        double[] y = [5.0, 1.0, double.NaN, 9.0, 7.0];
        foreach (CorrelationKind kind in Kinds)
        {
            Assert.Equal(Correlation.Of([1.0, 4.0, 2.0], [5.0, 9.0, 7.0], kind), Correlation.Of(x, y, kind));
        }
    }

    [Fact]
    public void Too_few_pairs_or_no_variation_is_missing_and_not_0()
    {
        foreach (CorrelationKind kind in Kinds)
        {
            Correlation few = Correlation.Of([1.0, 2.0, double.NaN], [1.0, 2.0, 3.0], kind);
            Assert.Equal((double.NaN, double.NaN, 2), (few.Coefficient, few.PValue, few.Pairs));
            Correlation flat = Correlation.Of([0.1, 0.1, 0.1, 0.1], [1.0, 2.0, 3.0, 5.0], kind);
            Assert.Equal((double.NaN, double.NaN, 4), (flat.Coefficient, flat.PValue, flat.Pairs));
            Assert.False(flat.IsSignificantAt(1.0));
        }

        Assert.Throws<ArgumentException>(() => Correlation.Of([1.0, 2.0, 3.0], [1.0, 2.0]));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1.0)]
    [InlineData(1e307)]
    public void Very_large_and_small_numbers_and_a_small_spread_keep_their_digits(double unit)
    {
        double[] x = [1.0 * unit, 2.0 * unit, 3.0 * unit, 4.0 * unit, 5.0 * unit];
        Assert.Equal(0.8, Correlation.Of(x, [1.0, 3.0, 2.0, 5.0, 4.0]).Coefficient, 1e-14);
        double[] far = [1e15 + 1.0, 1e15 + 2.0, 1e15 + 3.0, 1e15 + 4.0, 1e15 + 5.0];
        Assert.Equal(0.8, Correlation.Of(far, [1.0, 3.0, 2.0, 5.0, 4.0]).Coefficient, 1e-14);
    }

    [Fact]
    public void Lies_between_minus_1_and_1_and_is_symmetric() =>
        Gen.Select(WithGaps, WithGaps)
            .Sample(
                (x, y) =>
                    Kinds.All(kind =>
                    {
                        Correlation found = Correlation.Of(x, y, kind);
                        return found.Equals(Correlation.Of(y, x, kind))
                            && (
                                double.IsNaN(found.Coefficient)
                                    ? double.IsNaN(found.PValue)
                                    : Math.Abs(found.Coefficient) <= 1.0 && found.PValue is >= 0.0 and <= 1.0
                            );
                    })
            );

    [Fact]
    public void A_positive_change_of_scale_changes_nothing_and_a_negative_one_the_sign() =>
        Gen.Select(WithGaps, WithGaps, Gen.Int[1, 7], Gen.Int[-99, 99])
            .Sample(
                (x, y, factor, shift) =>
                    Kinds.All(kind =>
                    {
                        double was = Correlation.Of(x, y, kind).Coefficient;
                        double same = Correlation.Of([.. x.Select(v => (factor * v) + shift)], y, kind).Coefficient;
                        double turned = Correlation.Of([.. x.Select(v => (-factor * v) + shift)], y, kind).Coefficient;
                        return double.IsNaN(was)
                            ? double.IsNaN(same) && double.IsNaN(turned)
                            : Math.Abs(same - was) < 1e-14 && Math.Abs(turned + was) < 1e-14;
                    })
            );

    [Fact]
    public void Rank_correlations_do_not_change_with_a_monotone_change() =>
        Gen.Select(WithGaps, WithGaps)
            .Sample(
                (x, y) =>
                    new[] { CorrelationKind.Spearman, CorrelationKind.Kendall }.All(kind =>
                        Correlation.Of(x, y, kind).Equals(Correlation.Of([.. x.Select(v => (v * v * v) + v)], y, kind))
                    )
            );

    [Fact]
    public void Tau_is_that_of_counting_every_pair() =>
        Gen.Select(Column, Column)
            .Sample(
                (x, y) =>
                {
                    double score = 0.0;
                    double ofX = 0.0;
                    double ofY = 0.0;
                    for (int i = 0; i < x.Length; i++)
                    {
                        for (int j = 0; j < i; j++)
                        {
                            score += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                            ofX += x[i] == x[j] ? 0.0 : 1.0;
                            ofY += y[i] == y[j] ? 0.0 : 1.0;
                        }
                    }

                    double tau = Correlation.Of(x, y, CorrelationKind.Kendall).Coefficient;
                    return ofX * ofY == 0.0
                        ? double.IsNaN(tau)
                        : Math.Abs(tau - (score / Math.Sqrt(ofX * ofY))) < 1e-14;
                }
            );
}
