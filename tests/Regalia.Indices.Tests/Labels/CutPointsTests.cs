using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class CutPointsTests
{
    private static readonly CutPoints Pressure = new([20.0, 40.0, 60.0], "low", "moderate", "high", "very high");

    [Theory]
    [InlineData(0.0, "low")]
    [InlineData(19.999999, "low")]
    [InlineData(20.0, "moderate")]
    [InlineData(59.0, "high")]
    [InlineData(60.0, "very high")]
    [InlineData(100.0, "very high")]
    [InlineData(-5.0, "low")]
    [InlineData(double.PositiveInfinity, "very high")]
    public void A_score_on_a_cut_is_in_the_upper_class(double score, string name)
    {
        Assert.Equal(name, Pressure.NameOf(score));
        Assert.Equal(name, Pressure.Names[Pressure.ClassOf(score)]);
    }

    [Fact]
    public void A_missing_score_has_no_class()
    {
        Assert.Equal(-1, Pressure.ClassOf(double.NaN));
        Assert.Null(Pressure.NameOf(double.NaN));
    }

    [Fact]
    public void A_higher_score_is_never_in_a_lower_class() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100])
            .Sample((a, b) => Assert.True(Pressure.ClassOf(Math.Max(a, b)) >= Pressure.ClassOf(Math.Min(a, b))));

    [Fact]
    public void One_class_needs_no_cut() => Assert.Equal("all", new CutPoints([], "all").NameOf(12.0));

    [Fact]
    public void Bad_cuts_and_names_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CutPoints([20.0], "low"));
        Assert.Throws<ArgumentException>(() => new CutPoints([20.0, 20.0], "a", "b", "c"));
        Assert.Throws<ArgumentException>(() => new CutPoints([40.0, 20.0], "a", "b", "c"));
        Assert.Throws<ArgumentException>(() => new CutPoints([double.NaN], "a", "b"));
        Assert.Throws<ArgumentException>(() => new CutPoints([20.0], "a", "a"));
        Assert.Throws<ArgumentException>(() => new CutPoints([20.0], "a", " "));
    }
}
