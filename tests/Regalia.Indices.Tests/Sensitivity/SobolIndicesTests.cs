using Regalia.Indices.Sensitivity;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Sensitivity;

public sealed class SobolIndicesTests
{
    private const int Rows = 1 << 14;

    /// <summary>Ishigami's function with a = 7, b = 0.1 has indices in closed form.</summary>
    [Fact]
    public void IshigamisFunctionHasItsAnalyticIndices()
    {
        double[][] a = [.. Enumerable.Range(0, 3).Select(d => Points(d))];
        double[][] b = [.. Enumerable.Range(3, 3).Select(d => Points(d))];
        SobolIndices indices = SobolIndices.Of(
            Results(a),
            Results(b),
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(input => Results([.. a.Select((column, i) => i == input ? b[i] : column)])),
            ]
        );
        double[] first = [0.3139, 0.4424, 0.0];
        double[] total = [0.5576, 0.4424, 0.2437];
        for (int input = 0; input < 3; input++)
        {
            Assert.Equal(first[input], indices.FirstOrder[input], 0.005);
            Assert.Equal(total[input], indices.Total[input], 0.005);
        }

        // V = a^2 / 8 + b pi^4 / 5 + b^2 pi^8 / 18 + 1/2
        Assert.Equal(13.8446, indices.Variance, 0.02);
    }

    [Fact]
    public void AShiftOfAllResultsChangesNothing()
    {
        double[][] a = [Points(0), Points(1), Points(2)];
        double[][] b = [Points(3), Points(4), Points(5)];
        double[][] ab =
        [
            .. Enumerable.Range(0, 3).Select(input => Results([.. a.Select((c, i) => i == input ? b[i] : c)])),
        ];
        SobolIndices plain = SobolIndices.Of(Results(a), Results(b), ab);
        SobolIndices shifted = SobolIndices.Of(
            [.. Results(a).Select(y => y + 1000.0)],
            [.. Results(b).Select(y => y + 1000.0)],
            [.. ab.Select(column => column.Select(y => y + 1000.0).ToArray())]
        );
        for (int input = 0; input < 3; input++)
        {
            Assert.Equal(plain.FirstOrder[input], shifted.FirstOrder[input], 1e-9);
            Assert.Equal(plain.Total[input], shifted.Total[input], 1e-9);
        }
    }

    [Fact]
    public void ByHand()
    {
        // A = 1, 3; B = 2, 4; AB_1 = 2, 3: mean 2.5, V = 5/3; first = mean((2 - 2.5) 1, (4 - 2.5) 0) / V = -0.15.
        SobolIndices indices = SobolIndices.Of(
            [1.0, 3.0],
            [2.0, 4.0],
            [
                [2.0, 3.0],
            ]
        );
        Assert.Equal(5.0 / 3.0, indices.Variance, 1e-15);
        Assert.Equal(-0.15, indices.FirstOrder[0], 1e-15);
        Assert.Equal(0.15, indices.Total[0], 1e-15);
    }

    [Fact]
    public void ResultsThatDoNotVaryHaveNoIndices()
    {
        SobolIndices indices = SobolIndices.Of(
            [0.1, 0.1, 0.1],
            [0.1, 0.1, 0.1],
            [
                [0.1, 0.1, 0.1],
            ]
        );
        Assert.Equal(0.0, indices.Variance);
        Assert.True(double.IsNaN(indices.FirstOrder[0]) && double.IsNaN(indices.Total[0]));
    }

    [Fact]
    public void LengthsMustFit()
    {
        Assert.Throws<ArgumentException>(() =>
            SobolIndices.Of(
                [1.0],
                [1.0],
                [
                    [1.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            SobolIndices.Of(
                [1.0, 2.0],
                [1.0],
                [
                    [1.0, 2.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            SobolIndices.Of(
                [1.0, 2.0],
                [1.0, 2.0],
                [
                    [1.0],
                ]
            )
        );
    }

    private static double[] Points(int dimension)
    {
        double[] points = new double[Rows];
        SobolSequence.Fill(dimension, 5, 0, points);
        return [.. points.Select(u => Math.PI * ((2.0 * u) - 1.0))];
    }

    private static double[] Results(double[][] x) =>
        [
            .. Enumerable
                .Range(0, Rows)
                .Select(j =>
                    Math.Sin(x[0][j])
                    + (7.0 * Math.Pow(Math.Sin(x[1][j]), 2.0))
                    + (0.1 * Math.Pow(x[2][j], 4.0) * Math.Sin(x[0][j]))
                ),
        ];
}
