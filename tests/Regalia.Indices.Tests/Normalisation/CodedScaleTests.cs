using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class CodedScaleTests
{
    private static readonly CodedScale Flag = new(0.0, 0.5, 1.0);

    [Fact]
    public void Steps_are_found_by_value()
    {
        Assert.Equal(1, Flag.IndexOf(0.5));
        Assert.True(Flag.TryIndexOf(1.0, out int last));
        Assert.Equal(2, last);
        Assert.False(Flag.TryIndexOf(0.25, out int none));
        Assert.Equal(-1, none);
        Assert.False(Flag.TryIndexOf(double.NaN, out _));
    }

    [Fact]
    public void A_value_off_the_scale_is_refused_and_the_scale_shown()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Flag.IndexOf(0.25));
        Assert.Contains("0.25 is not on the scale 0, 0.5, 1.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, 0.149, 0.5)]
    [InlineData(1.0, 0.149, 0.5)]
    [InlineData(0.5, 0.074, 0.0)]
    [InlineData(0.5, 0.076, 1.0)]
    [InlineData(0.5, 0.151, 0.5)]
    [InlineData(0.0, 0.15, 0.0)]
    public void An_error_moves_one_step_and_from_the_middle_either_way(double value, double uniform, double expected) =>
        Assert.Equal(expected, Flag.Misread(value, 0.15, uniform));

    [Fact]
    public void Errors_come_as_often_as_stated()
    {
        double[] uniforms = new double[100_000];
        CounterBasedRandom.FillUniform(1, InputKey.Of("flag"), 0, uniforms);
        int[] counts = new int[3];
        foreach (double uniform in uniforms)
        {
            counts[Flag.IndexOf(Flag.Misread(0.5, 0.15, uniform))]++;
        }

        Assert.InRange(counts[0], 7500 - 400, 7500 + 400);
        Assert.InRange(counts[2], 7500 - 400, 7500 + 400);
    }

    [Fact]
    public void Without_errors_nothing_moves() =>
        Gen.Select(AnyOf.These(0.0, 0.5, 1.0), Gen.Double[1e-9, 1 - 1e-9])
            .Sample((value, uniform) => Assert.Equal(value, Flag.Misread(value, 0.0, uniform)));

    [Fact]
    public void Missing_stays_missing() => Assert.True(double.IsNaN(Flag.Misread(double.NaN, 0.5, 0.1)));

    [Fact]
    public void Bad_probabilities_and_values_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Flag.Misread(0.5, 1.5, 0.1));
        Assert.Throws<ArgumentException>(() => Flag.Misread(0.5, double.NaN, 0.1));
        Assert.Throws<ArgumentException>(() => Flag.Misread(0.3, 0.1, 0.9));
    }

    [Fact]
    public void Bad_steps_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CodedScale(1.0));
        Assert.Throws<ArgumentException>(() => new CodedScale(0.0, 0.0));
        Assert.Throws<ArgumentException>(() => new CodedScale(0.0, double.NaN));
        Assert.Throws<ArgumentException>(() => new CodedScale(1.0, 0.5));
    }
}
