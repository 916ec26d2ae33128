using CsCheck;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Scales have round marks; intervals in print are no finer than they are wide.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void A_scale_holds_its_values_and_few_round_marks() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-3, 1e6], Gen.Int[2, 8])
            .Sample(
                (least, span, count) =>
                {
                    var scale = LinearScale.Around(least, least + span, 10, 200, count);
                    Assert.True(scale.Least <= least + (1e-8 * span) && scale.Most >= least + span - (1e-8 * span));
                    Assert.InRange(scale.Ticks(count).Length, 2, count + 3);
                    Assert.All(scale.Ticks(count), tick => Assert.InRange(scale.At(tick), 10, 200));
                }
            );

    [Theory]
    [InlineData(0, 100, 6, "0 20 40 60 80 100")]
    [InlineData(0, 1, 5, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-30, 30, 6, "−30 −20 −10 0 10 20 30")]
    public void Marks_are_those_one_would_choose(double least, double most, int count, string marks) =>
        Assert.Equal(marks, string.Join(' ', new LinearScale(least, most, 0, 1).Ticks(count).Select(LinearScale.Text)));

    [Theory]
    [InlineData(41.4, 52.6, "41–53")]
    [InlineData(55.25, 56.1, "55.2–56.1")]
    [InlineData(0, 0, "0–0")]
    [InlineData(-3.4, 4, "−3 to 4")]
    [InlineData(-0.4, 4, "0 to 4")]
    [InlineData(0.501, 0.509, "0.501–0.509")]
    public void An_interval_is_as_fine_as_it_is_wide(double low, double high, string text) =>
        Assert.Equal(text, IntervalText.Short(low, high));

    [Fact]
    public void Words_put_the_interval_before_the_median() =>
        Assert.Equal("between 41 and 53, median 47", IntervalText.InWords(41, 47.2, 53));
}
