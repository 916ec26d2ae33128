namespace Regalia.Indices;

/// <summary>
/// One-sided Jacobi method (Hestenes 1958): the columns of a matrix X are rotated against each other, pair after pair,
/// until all are at right angles. Their squared lengths are then the eigenvalues of X'X, and the rotations together its
/// eigenvectors.
/// </summary>
internal static class JacobiRotations
{
    // About ten sweeps are needed, whatever the size.
    private const int MostSweeps = 100;
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>Eigenvalues of X'X, largest first, and an eigenvector of length 1 for each.</summary>
    /// <param name="columns">Columns of X, which are overwritten.</param>
    public static (double[] Values, double[][] Vectors) Of(double[][] columns)
    {
        int size = columns.Length;
        double[][] vectors = new double[size][];
        for (int i = 0; i < size; i++)
        {
            vectors[i] = new double[size];
            vectors[i][i] = 1.0;
        }

        // Of two columns this near to right angles, and of columns this short, what is left is rounding.
        double straight = (columns[0].Length + 16) * Epsilon;
        double longest = Math.Sqrt(columns.Sum(column => Product(column, column)));
        double shortest = longest * size * Epsilon;
        bool rotated = true;
        for (int sweep = 0; rotated; sweep++)
        {
            if (sweep == MostSweeps)
            {
                throw new ArithmeticException("Principal components did not converge.");
            }

            rotated = false;
            for (int i = 0; i < size - 1; i++)
            {
                for (int j = i + 1; j < size; j++)
                {
                    rotated |= Rotate(columns, vectors, i, j, straight, shortest);
                }
            }
        }

        double[] values = [.. columns.Select(column => Product(column, column))];
        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => values[i])];
        return ([.. order.Select(i => values[i])], [.. order.Select(i => vectors[i])]);
    }

    private static bool Rotate(double[][] columns, double[][] vectors, int i, int j, double straight, double shortest)
    {
        double left = Product(columns[i], columns[i]);
        double right = Product(columns[j], columns[j]);
        double both = Product(columns[i], columns[j]);
        if (
            Math.Min(left, right) <= shortest * shortest
            || Math.Abs(both) <= straight * Math.Sqrt(left) * Math.Sqrt(right)
        )
        {
            return false;
        }

        double zeta = (right - left) / (2.0 * both);
        double tangent = (zeta < 0.0 ? -1.0 : 1.0) / (Math.Abs(zeta) + Math.Sqrt(1.0 + (zeta * zeta)));
        double cosine = 1.0 / Math.Sqrt(1.0 + (tangent * tangent));
        double sine = cosine * tangent;
        Turn(columns[i], columns[j], cosine, sine);
        Turn(vectors[i], vectors[j], cosine, sine);
        return true;
    }

    private static void Turn(double[] x, double[] y, double cosine, double sine)
    {
        for (int row = 0; row < x.Length; row++)
        {
            double was = x[row];
            x[row] = (cosine * was) - (sine * y[row]);
            y[row] = (sine * was) + (cosine * y[row]);
        }
    }

    private static double Product(double[] x, double[] y)
    {
        double sum = 0.0;
        for (int row = 0; row < x.Length; row++)
        {
            sum += x[row] * y[row];
        }

        return sum;
    }
}
