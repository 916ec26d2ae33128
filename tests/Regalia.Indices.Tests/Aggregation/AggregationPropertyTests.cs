using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class AggregationPropertyTests
{
    private static readonly AggregationMethod[] Means =
    [
        new ArithmeticMean(),
        new GeometricMean(),
        new HarmonicMean(),
        new GeneralisedMean(-1.5),
        new GeneralisedMean(0.5),
        new GeneralisedMean(3.0),
    ];

    private static readonly AggregationMethod[] All =
    [
        .. Means,
        new Copeland(),
        new MazziottaPareto(),
        new AdjustedMazziottaPareto(),
        new BenefitOfTheDoubt(),
    ];

    // Every child varies over the units, or the Mazziotta-Pareto indices are not defined.
    private static readonly Gen<(double[][] Rows, double[] Weights)> Data = (
        from children in Gen.Int[1, 5]
        from units in Gen.Int[2, 7]
        from weights in Gen.Double[0.1, 3.0].Array[children]
        from rows in Gen.Double[1.0, 100.0].Array[children].Array[units]
        select (rows, weights)
    ).Where(data =>
        Enumerable
            .Range(0, data.weights.Length)
            .All(child => data.rows.Max(row => row[child]) - data.rows.Min(row => row[child]) > 0.5)
    );

    [Fact]
    public void A_mean_lies_between_the_smallest_and_the_largest() =>
        Data.Sample(data =>
            Assert.All(
                Means,
                method =>
                {
                    double[] scores = SmallIndex.Scores(method, data.Weights, data.Rows);
                    for (int unit = 0; unit < scores.Length; unit++)
                    {
                        Assert.InRange(
                            scores[unit],
                            data.Rows[unit].Min() * (1.0 - 1e-13),
                            data.Rows[unit].Max() * (1.0 + 1e-13)
                        );
                    }
                }
            )
        );

    [Fact]
    public void Harmonic_is_at_most_geometric_is_at_most_arithmetic() =>
        Data.Sample(data =>
        {
            double[] harmonic = SmallIndex.Scores(new HarmonicMean(), data.Weights, data.Rows);
            double[] geometric = SmallIndex.Scores(new GeometricMean(), data.Weights, data.Rows);
            double[] arithmetic = SmallIndex.Scores(new ArithmeticMean(), data.Weights, data.Rows);
            for (int unit = 0; unit < harmonic.Length; unit++)
            {
                Assert.True(harmonic[unit] <= geometric[unit] * (1.0 + 1e-13));
                Assert.True(geometric[unit] <= arithmetic[unit] * (1.0 + 1e-13));
            }
        });

    [Fact]
    public void Generalised_means_of_power_minus_one_zero_and_one_are_the_named_ones() =>
        Data.Sample(data =>
        {
            (double Power, AggregationMethod Named)[] pairs =
            [
                (-1.0, new HarmonicMean()),
                (0.0, new GeometricMean()),
                (1.0, new ArithmeticMean()),
            ];
            foreach ((double power, AggregationMethod named) in pairs)
            {
                Close(
                    SmallIndex.Scores(named, data.Weights, data.Rows),
                    SmallIndex.Scores(new GeneralisedMean(power), data.Weights, data.Rows)
                );
            }
        });

    [Fact]
    public void Weights_are_scale_free() =>
        Gen.Select(Data, Gen.Double[0.01, 50.0])
            .Sample(
                (data, factor) =>
                    Assert.All(
                        All,
                        method =>
                            Close(
                                SmallIndex.Scores(method, data.Weights, data.Rows),
                                SmallIndex.Scores(method, [.. data.Weights.Select(w => w * factor)], data.Rows)
                            )
                    )
            );

    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Data.Sample(data =>
            Assert.All(
                All,
                method =>
                    Close(
                        [.. SmallIndex.Scores(method, data.Weights, data.Rows).Reverse()],
                        SmallIndex.Scores(method, data.Weights, [.. data.Rows.Reverse()])
                    )
            )
        );

    [Fact]
    public void A_better_child_never_lowers_a_mean_a_copeland_score_or_a_benefit_of_the_doubt() =>
        Gen.Select(Data, Gen.Int[0, 100], Gen.Double[0.0, 80.0])
            .Sample(
                (data, place, rise) =>
                {
                    int child = place % data.Weights.Length;
                    double[][] better = [.. data.Rows.Select(row => row.ToArray())];
                    better[0][child] += rise;
                    foreach (
                        AggregationMethod method in All.Where(m =>
                            m is not (MazziottaPareto or AdjustedMazziottaPareto)
                        )
                    )
                    {
                        double before = SmallIndex.Scores(method, data.Weights, data.Rows)[0];
                        double after = SmallIndex.Scores(method, data.Weights, better)[0];
                        Assert.True(after >= before - (1e-12 * Math.Abs(before)), method.Name);
                    }
                }
            );

    [Fact]
    public void A_missing_child_is_a_child_of_weight_zero_for_that_unit() =>
        Gen.Select(Data, Gen.Int[0, 100])
            .Where((data, _) => data.Weights.Length > 1)
            .Sample(
                (data, place) =>
                {
                    int child = place % data.Weights.Length;
                    double[][] missing = [.. data.Rows.Select(row => row.ToArray())];
                    missing[0][child] = double.NaN;
                    double[] without = [.. data.Weights.Select((w, i) => i == child ? 0.0 : w)];
                    foreach (AggregationMethod method in Means.Append(new Copeland()).Append(new BenefitOfTheDoubt()))
                    {
                        Close(
                            [SmallIndex.Scores(method, without, data.Rows)[0]],
                            [SmallIndex.Scores(method, data.Weights, missing)[0]]
                        );
                    }
                }
            );

    [Fact]
    public void Copeland_scores_add_up_to_zero_and_lie_between_the_number_of_opponents()
    {
        // Few different values, so that ties and missing values occur.
        Gen<double> value = AnyOf.These(1.0, 2.0, 3.0, double.NaN);
        Gen.Select(value.Array[3].Array[1, 8], Gen.Double[0.0, 3.0].Array[3])
            .Where((_, weights) => weights.Any(w => w > 0.0))
            .Sample(
                (rows, weights) =>
                {
                    double[] scores =
                    [
                        .. SmallIndex.Scores(new Copeland(), weights, rows).Where(s => !double.IsNaN(s)),
                    ];
                    Assert.Equal(0.0, scores.Sum());
                    Assert.All(scores, score => Assert.InRange(score, 1.0 - rows.Length, rows.Length - 1.0));
                }
            );
    }

    [Fact]
    public void The_benefit_of_the_doubt_reaches_exactly_one_and_ignores_the_unit_of_measurement() =>
        Gen.Select(Data, Gen.Double[-6.0, 6.0])
            .Sample(
                (data, exponent) =>
                {
                    double[] scores = SmallIndex.Scores(new BenefitOfTheDoubt(), data.Weights, data.Rows);
                    Assert.All(scores, score => Assert.True(score is > 0.0 and <= 1.0));
                    Assert.Contains(1.0, scores);
                    double factor = Math.Pow(10.0, exponent);
                    double[][] other =
                    [
                        .. data.Rows.Select(row => row.Select((x, i) => i == 0 ? x * factor : x).ToArray()),
                    ];
                    Close(scores, SmallIndex.Scores(new BenefitOfTheDoubt(), data.Weights, other));
                }
            );

    [Fact]
    public void Mazziotta_pareto_ignores_affine_change_and_its_penalties_mirror_each_other() =>
        Gen.Select(Data, Gen.Double[0.1, 10.0], Gen.Double[-50.0, 50.0])
            .Sample(
                (data, factor, shift) =>
                {
                    double[][] other =
                    [
                        .. data.Rows.Select(row => row.Select((x, i) => i == 0 ? (x * factor) + shift : x).ToArray()),
                    ];
                    (AggregationMethod Down, AggregationMethod Up)[] pairs =
                    [
                        (new MazziottaPareto(), new MazziottaPareto(MazziottaParetoPenalty.Positive)),
                        (new AdjustedMazziottaPareto(), new AdjustedMazziottaPareto(MazziottaParetoPenalty.Positive)),
                    ];
                    foreach ((AggregationMethod down, AggregationMethod up) in pairs)
                    {
                        double[] low = SmallIndex.Scores(down, data.Weights, data.Rows);
                        Close(low, SmallIndex.Scores(down, data.Weights, other), 1e-9);
                        double[] high = SmallIndex.Scores(up, data.Weights, data.Rows);
                        Assert.All(low.Zip(high), pair => Assert.True(pair.First <= pair.Second));
                    }
                }
            );

    private static void Close(double[] expected, double[] found, double relative = 1e-11)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.InRange(found[i] - expected[i], -relative * Math.Abs(expected[i]), relative * Math.Abs(expected[i]));
        }
    }
}
