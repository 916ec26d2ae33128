using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

public sealed class SobolSequenceTests
{
    // Points of an independent implementation with the same direction numbers (scipy.stats.qmc.Sobol, not scrambled).
    [Theory]
    [InlineData(5, 0, 0.875)]
    [InlineData(5, 1, 0.875)]
    [InlineData(5, 2, 0.125)]
    [InlineData(5, 9, 0.125)]
    [InlineData(5, 31, 0.625)]
    [InlineData(5, 63, 0.625)]
    [InlineData(37, 0, 0.921875)]
    [InlineData(37, 1, 0.640625)]
    [InlineData(37, 2, 0.578125)]
    [InlineData(37, 9, 0.171875)]
    [InlineData(37, 31, 0.140625)]
    [InlineData(37, 63, 0.828125)]
    [InlineData(63, 1, 0.796875)]
    [InlineData(63, 9, 0.578125)]
    [InlineData(63, 63, 0.734375)]
    public void PointsAreThoseOfTheSequence(int point, int dimension, double expected) =>
        Assert.Equal(expected, SobolSequence.Unscrambled(dimension, point));

    [Fact]
    public void EveryDimensionOfThe2ToTheKFirstPointsHasOnePointInEachOf2ToTheKIntervals()
    {
        double[] points = new double[256];
        for (int dimension = 0; dimension < SobolSequence.Dimensions; dimension++)
        {
            SobolSequence.Fill(dimension, 12345, 0, points);
            Assert.Equal(Enumerable.Range(0, 256), points.Select(x => (int)(x * 256)).Order());
        }
    }

    [Fact]
    public void TheFirstTwoDimensionsAreANetInBase2ScrambledOrNot()
    {
        double[] x = new double[64];
        double[] y = new double[64];
        SobolSequence.Fill(0, 7, 0, x);
        SobolSequence.Fill(1, 8, 0, y);
        for (int columns = 1; columns <= 64; columns *= 2)
        {
            int rows = 64 / columns;
            Assert.Equal(64, x.Zip(y, (a, b) => ((int)(a * columns), (int)(b * rows))).Distinct().Count());
        }
    }

    [Fact]
    public void APointDoesNotDependOnWhereTheFillStarts()
    {
        double[] all = new double[100];
        double[] tail = new double[60];
        SobolSequence.Fill(3, 99, 0, all);
        SobolSequence.Fill(3, 99, 40, tail);
        Assert.Equal(all[40..], tail);
    }

    [Fact]
    public void OtherSeedsGiveOtherPointsAndTheMeanConvergesFasterThanAtRandom()
    {
        double[] a = new double[1024];
        double[] b = new double[1024];
        SobolSequence.Fill(0, 1, 0, a);
        SobolSequence.Fill(0, 2, 0, b);
        Assert.NotEqual(a, b);

        // A random mean of 1,024 uniforms is off by 0.009 as a rule; that of the points is off by less than 1/1,024.
        Assert.InRange(a.Average(), 0.5 - (1.0 / 1024), 0.5 + (1.0 / 1024));
        Assert.All(a, x => Assert.InRange(x, double.Epsilon, 1.0 - double.Epsilon));
    }
}
