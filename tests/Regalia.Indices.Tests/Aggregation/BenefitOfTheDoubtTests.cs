using Regalia.Indices.Tests.Reference;

namespace Regalia.Indices.Tests;

public sealed class BenefitOfTheDoubtTests
{
    [Fact]
    public void By_hand()
    {
        // The third lies on the way from the origin to the middle of the first two: (3, 3) times two thirds.
        double[] scores = SmallIndex.Scores(
            new BenefitOfTheDoubt(),
            [1.0, 1.0],
            [2.0, 4.0],
            [4.0, 2.0],
            [2.0, 2.0],
            [0.0, 0.0]
        );
        Assert.Equal([1.0, 1.0], scores[..2]);
        Assert.Equal(2.0 / 3.0, scores[2], 1e-14);
        Assert.Equal(0.0, scores[3]);
    }

    [Fact]
    public void With_missing_children_a_unit_is_held_against_those_that_have_the_same()
    {
        double[] scores = SmallIndex.Scores(
            new BenefitOfTheDoubt(),
            [1.0, 1.0],
            [double.NaN, 2.0],
            [9.0, 4.0],
            [10.0, double.NaN]
        );
        Assert.Equal([0.5, 1.0, 1.0], scores);
    }

    [Fact]
    public void A_unit_a_billion_times_smaller_than_the_best_keeps_its_score() =>
        Assert.Equal(
            1e-15,
            SmallIndex.Scores(new BenefitOfTheDoubt(), [1.0, 1.0], [1e-15, 1e-15], [1.0, 1.0])[0],
            1e-28
        );

    // Solved once in rational arithmetic from the same pillar scores: where the reference and we differ most, its linear
    // programming is what errs.
    [Theory]
    [InlineData("HRV", 0.9589166731937901)]
    [InlineData("IDN", 0.9058578058401019)]
    [InlineData("KAZ", 0.8536427470449541)]
    [InlineData("VNM", 0.9850178866011878)]
    public void Agrees_with_rational_arithmetic_where_the_reference_does_not_to_the_last_digits(
        string unit,
        double exact
    )
    {
        StepContext pillars = ExtraReference.Pillars(AsemReference.Instance);
        double[] scores = new Aggregation { Methods = [new BenefitOfTheDoubt()] }
            .Apply(pillars)
            .Data.Indicators["All"]
            .ToArray();
        Assert.Equal(exact, scores[pillars.Data.Units.IndexOf(new(unit))], 1e-14);
    }
}
