using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class CounterBasedRandomTests
{
    private static readonly InputKey Key = InputKey.Of("foobar");

    // Worked out apart in Python from the definition of Philox and of the counter. Frozen: published results rest on
    // them.
    [Theory]
    [InlineData(0, 0u, 0.05832816606309155)]
    [InlineData(3, 0u, 0.8272306062872673)]
    [InlineData(4, 0u, 0.9446913381795824)]
    [InlineData(7, 1u, 0.023503513334315884)]
    [InlineData(8, 0u, 0.5596790847301844)]
    [InlineData(1023, 5u, 0.2879109270022432)]
    [InlineData(1000000, 2u, 0.23982475200591458)]
    public void Draws_are_frozen(int replicate, uint position, double expected) =>
        Bits.Same(expected, CounterBasedRandom.Uniform(20261, Key, replicate, position));

    [Fact]
    public void The_whole_seed_counts() =>
        Bits.Same(0.6233272819939658, CounterBasedRandom.Uniform(0xFEDCBA9876543210, Key, 12));

    [Fact]
    public void A_fill_has_the_bits_of_single_draws() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 5000], Gen.Int[0, 200], Gen.UInt)
            .Sample(
                (seed, input, first, count, position) =>
                {
                    InputKey key = new(input);
                    double[] uniforms = new double[count];
                    double[] normals = new double[count];
                    CounterBasedRandom.FillUniform(seed, key, first, uniforms, position);
                    CounterBasedRandom.FillNormal(seed, key, first, normals, position);
                    for (int i = 0; i < count; i++)
                    {
                        Bits.Same(CounterBasedRandom.Uniform(seed, key, first + i, position), uniforms[i]);
                        Bits.Same(CounterBasedRandom.Normal(seed, key, first + i, position), normals[i]);
                    }
                }
            );

    [Fact]
    public void Blocks_can_be_cut_anywhere()
    {
        double[] whole = new double[5000];
        double[] parts = new double[5000];
        CounterBasedRandom.FillNormal(7, Key, 0, whole);
        int from = 0;
        foreach (int to in new[] { 1, 9, 16, 1023, 1024, 1025, 2048, 4999, 5000 })
        {
            CounterBasedRandom.FillNormal(7, Key, from, parts.AsSpan(from..to));
            from = to;
        }

        Bits.Same(whole, parts);
    }

    [Fact]
    public void The_last_replicates_can_be_drawn()
    {
        double[] last = new double[20];
        CounterBasedRandom.FillUniform(7, Key, int.MaxValue - 20, last);
        Bits.Same(CounterBasedRandom.Uniform(7, Key, int.MaxValue - 1), last[19]);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CounterBasedRandom.FillUniform(7, Key, int.MaxValue - 5, new double[20])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => CounterBasedRandom.Uniform(7, Key, -1));
    }

    [Fact]
    public void Uniforms_fill_the_interval_evenly()
    {
        const int Bins = 100;
        double[] draws = new double[200_000];
        CounterBasedRandom.FillUniform(11, Key, 0, draws);
        int[] counts = new int[Bins];
        foreach (double draw in draws)
        {
            Assert.True(draw is > 0.0 and < 1.0);
            counts[(int)(draw * Bins)]++;
        }

        double expected = draws.Length / (double)Bins;
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);

        // 99 degrees of freedom: mean 99, standard deviation 14.1.
        Assert.InRange(chiSquare, 55.0, 155.0);
    }

    [Fact]
    public void Neighbouring_replicates_positions_and_inputs_are_uncorrelated()
    {
        const int Count = 100_000;
        double[] here = new double[Count + 1];
        double[] next = new double[Count + 1];
        double[] other = new double[Count + 1];
        CounterBasedRandom.FillNormal(11, Key, 0, here);
        CounterBasedRandom.FillNormal(11, Key, 0, next, 1);
        CounterBasedRandom.FillNormal(11, Key.And(1), 0, other);
        foreach (double[] with in new[] { next, other, here[1..] })
        {
            double covariance = here.Zip(with, (a, b) => a * b).Average();
            Assert.InRange(covariance, -0.016, 0.016);
        }
    }

    [Fact]
    public void Normals_have_the_moments_of_the_normal_distribution()
    {
        double[] draws = new double[400_000];
        CounterBasedRandom.FillNormal(13, Key, 0, draws);
        Assert.InRange(draws.Average(), -0.008, 0.008);
        Assert.InRange(draws.Average(z => z * z), 1.0 - 0.012, 1.0 + 0.012);
        Assert.InRange(draws.Average(z => z * z * z), -0.03, 0.03);
        Assert.InRange(draws.Average(z => z * z * z * z), 3.0 - 0.08, 3.0 + 0.08);
        Assert.InRange(draws.Count(z => Math.Abs(z) > 1.959963984540054) / 400_000.0, 0.0486, 0.0514);
    }
}
