using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class GoalpostsTests
{
    private static readonly Gen<(double Low, double High)> Posts = Gen.Select(
        Gen.Double[-1000, 1000],
        Gen.Double[0.1, 1000],
        (low, range) => (low, low + range)
    );

    private static readonly Gen<Goalposts> AnyPosts = Gen.Select(
        Gen.Double[0.01, 100],
        Gen.Double[0.1, 1000],
        Gen.Enum<Transformation>(),
        AnyOf.These(1, -1),
        (low, range, transformation, direction) => new Goalposts(low, low + range, transformation, direction)
    );

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.875, 25.0)]
    [InlineData(3.5, 100.0)]
    [InlineData(4.9, 100.0)]
    [InlineData(-1.0, 0.0)]
    public void Linear_score_by_hand(double value, double expected) =>
        Assert.Equal(expected, new Goalposts(0.0, 3.5).Score(value), 1e-12);

    [Theory]
    [InlineData(1e8, 0.0)]
    [InlineData(1e9, 25.0)]
    [InlineData(1e10, 50.0)]
    [InlineData(1e12, 100.0)]
    [InlineData(1e7, 0.0)]
    public void Log_score_counts_powers_of_ten(double value, double expected) =>
        Assert.Equal(expected, new Goalposts(1e8, 1e12, Transformation.Log).Score(value), 1e-12);

    [Fact]
    public void Log_one_plus_starts_at_zero()
    {
        Goalposts clusters = new(0.0, 30.0, Transformation.LogOnePlus);
        Assert.Equal(0.0, clusters.Score(0.0));
        Assert.Equal(100.0 * Math.Log(5.0) / Math.Log(31.0), clusters.Score(4.0), 1e-12);
        Assert.Equal(100.0, clusters.Score(30.0));
    }

    [Fact]
    public void Unclipped_scores_go_beyond()
    {
        Goalposts posts = new(10.0, 20.0);
        Assert.Equal(-50.0, posts.ScoreUnclipped(5.0), 1e-12);
        Assert.Equal(130.0, posts.ScoreUnclipped(23.0), 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-3.0)]
    public void Outside_the_domain_of_the_logarithm_is_the_worst(double value)
    {
        Goalposts up = new(1.0, 10.0, Transformation.Log);
        Goalposts down = new(1.0, 10.0, Transformation.Log, -1);
        Assert.Equal(0.0, up.Score(value));
        Assert.Equal(double.NegativeInfinity, up.ScoreUnclipped(value));
        Assert.Equal(100.0, down.Score(value));
        Assert.Equal(double.PositiveInfinity, down.ScoreUnclipped(value));
    }

    [Fact]
    public void Missing_stays_missing() =>
        AnyPosts.Sample(posts =>
        {
            Assert.True(double.IsNaN(posts.Score(double.NaN)));
            Assert.True(double.IsNaN(posts.ScoreUnclipped(double.NaN)));
        });

    [Fact]
    public void A_goalpost_scores_exactly_0_or_100() =>
        AnyPosts.Sample(posts =>
        {
            bool up = posts.Direction > 0;
            Assert.Equal(up ? 0.0 : 100.0, posts.Score(posts.Low));
            Assert.Equal(up ? 100.0 : 0.0, posts.Score(posts.High));
        });

    [Fact]
    public void Monotone_in_the_direction() =>
        Gen.Select(AnyPosts, Gen.Double[-10, 2000], Gen.Double[0, 500])
            .Sample(
                (posts, value, step) =>
                {
                    double rise = posts.Score(value + step) - posts.Score(value);

                    // A logarithm is right to its last digit, so steps below that may go either way.
                    Assert.True(rise * posts.Direction >= -1e-11);
                }
            );

    [Fact]
    public void The_two_directions_mirror_each_other() =>
        Gen.Select(Posts, Gen.Double[-2000, 3000])
            .Sample(
                (posts, value) =>
                    Assert.Equal(
                        100.0,
                        new Goalposts(posts.Low, posts.High).Score(value)
                            + new Goalposts(posts.Low, posts.High, Transformation.Linear, -1).Score(value),
                        1e-9
                    )
            );

    [Fact]
    public void An_affine_change_of_the_unit_changes_nothing() =>
        Gen.Select(Posts, Gen.Double[-2000, 3000], Gen.Double[0.1, 50], Gen.Double[-100, 100])
            .Sample(
                (posts, value, slope, shift) =>
                    Assert.Equal(
                        new Goalposts(posts.Low, posts.High).Score(value),
                        new Goalposts((slope * posts.Low) + shift, (slope * posts.High) + shift).Score(
                            (slope * value) + shift
                        ),
                        1e-7
                    )
            );

    [Fact]
    public void A_block_has_the_bits_of_single_scores() =>
        Gen.Select(AnyPosts, Gen.OneOf(Gen.Double[-5, 1500], Gen.Const(double.NaN), Gen.Const(0.0)).Array[0, 21])
            .Sample(
                (posts, values) =>
                {
                    double[] scores = new double[values.Length];
                    posts.Score(values, scores);
                    Bits.Same([.. values.Select(posts.Score)], scores);
                }
            );

    [Theory]
    [InlineData(1.0, 1.0, Transformation.Linear, 1)]
    [InlineData(2.0, 1.0, Transformation.Linear, 1)]
    [InlineData(double.NaN, 1.0, Transformation.Linear, 1)]
    [InlineData(0.0, double.PositiveInfinity, Transformation.Linear, 1)]
    [InlineData(0.0, 1.0, Transformation.Log, 1)]
    [InlineData(-1.0, 1.0, Transformation.LogOnePlus, 1)]
    [InlineData(0.0, 1.0, (Transformation)9, 1)]
    [InlineData(0.0, 1.0, Transformation.Linear, 0)]
    public void Impossible_goalposts_are_refused(
        double low,
        double high,
        Transformation transformation,
        int direction
    ) => Assert.Throws<ArgumentException>(() => new Goalposts(low, high, transformation, direction));

    [Fact]
    public void A_refusal_names_the_values()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new Goalposts(2.5, 1.5));
        Assert.Contains("2.5 to 1.5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Goalposts_never_set_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => default(Goalposts).Score(1.0));
        Assert.Throws<InvalidOperationException>(() => default(Goalposts).Score(new double[9], new double[9]));
    }

    [Fact]
    public void A_block_needs_as_much_room_as_values() =>
        Assert.Throws<ArgumentException>(() => new Goalposts(0.0, 1.0).Score(new double[3], new double[4]));
}
