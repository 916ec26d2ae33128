namespace Regalia.Indices.Tests;

public sealed class OutrankingMatrixTests
{
    private static readonly KeyValuePair<string, double>[] Weights = [new("A", 2.0), new("B", 1.0), new("C", 1.0)];

    [Fact]
    public void Ties_count_half_and_missing_values_renormalise()
    {
        IndicatorTable table = SmallIndex
            .Data([3.0, 1.0, 5.0], [2.0, 1.0, 9.0], [double.NaN, 0.0, 1.0], [double.NaN, double.NaN, double.NaN])
            .Indicators;
        OutrankingMatrix matrix = OutrankingMatrix.Of(table, Weights);
        Assert.Equal(0.625, matrix[0, 1]);
        Assert.Equal(0.375, matrix[1, 0]);
        Assert.Equal(1.0, matrix[1, 2]);
        Assert.Equal(0.0, matrix[2, 2]);
        Assert.True(double.IsNaN(matrix[0, 3]));
        Assert.Equal([2.0, 0.0, -2.0, double.NaN], matrix.CopelandScores);
        Assert.Equal(2, matrix.DominantPairs);
        Assert.Equal(2.0 / 6.0, matrix.DominantShare);
    }

    [Fact]
    public void Weights_that_are_equal_but_for_rounding_outrank_nobody()
    {
        double[] scores = SmallIndex.Scores(new Copeland(), [0.1, 0.2, 0.3], [1.0, 1.0, 0.0], [0.0, 0.0, 1.0]);
        Assert.Equal([0.0, 0.0], scores);
    }

    [Fact]
    public void A_code_twice_or_unknown_or_a_negative_weight_is_refused()
    {
        IndicatorTable table = SmallIndex.Data([3.0, 1.0]).Indicators;
        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(table, [new("A", 1.0), new("A", 1.0)]));
        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(table, [new("Z", 1.0)]));
        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(table, [new("A", -1.0)]));
    }
}
