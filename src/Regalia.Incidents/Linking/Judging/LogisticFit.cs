using System.Collections.Immutable;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Fits a logistic regression with ridge by Newton's method. Same pairs in the same order, same weights.</summary>
internal static class LogisticFit
{
    private const int MostSteps = 50;
    private const double Settled = 1e-10;

    /// <summary>
    /// Maximises sum of c * log-likelihood - ridge / 2 * sum of squared weights of standardised features; the bias is free.
    /// </summary>
    /// <param name="pairs">Features of each pair.</param>
    /// <param name="isTrue">What is to be foretold of each.</param>
    /// <param name="counts">How much each counts (c).</param>
    /// <param name="features">Which features to use.</param>
    /// <param name="ridge">How strongly weights are held near 0.</param>
    internal static LogisticWeights Fit(
        IReadOnlyList<PairFeatures> pairs,
        IReadOnlyList<bool> isTrue,
        IReadOnlyList<double> counts,
        ImmutableArray<PairFeature> features,
        double ridge
    )
    {
        double[] means = [.. features.Select(feature => Known(pairs, feature).DefaultIfEmpty().Average())];
        double[] spreads =
        [
            .. features.Select((feature, f) => Spread(Known(pairs, feature).Select(value => value - means[f]))),
        ];
        double[][] rows =
        [
            .. pairs.Select(pair =>
                features
                    .Select((feature, f) => double.IsNaN(pair[feature]) ? 0 : (pair[feature] - means[f]) / spreads[f])
                    .Prepend(1)
                    .ToArray()
            ),
        ];
        double[] weights = new double[features.Length + 1];
        for (int step = 0; step < MostSteps; step++)
        {
            double[] change = Step(rows, isTrue, counts, weights, ridge);
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] += change[i];
            }
            if (change.All(c => Math.Abs(c) < Settled))
            {
                break;
            }
        }
        return new LogisticWeights(
            weights[0],
            [.. features.Select((feature, f) => new FeatureWeight(feature, weights[f + 1] / spreads[f], means[f]))]
        );
    }

    private static double[] Step(
        double[][] rows,
        IReadOnlyList<bool> isTrue,
        IReadOnlyList<double> counts,
        double[] weights,
        double ridge
    )
    {
        int size = weights.Length;
        double[,] curvature = new double[size, size];
        double[] slope = new double[size];
        for (int r = 0; r < rows.Length; r++)
        {
            double[] row = rows[r];
            double sum = 0;
            for (int i = 0; i < size; i++)
            {
                sum += weights[i] * row[i];
            }
            double p = 1 / (1 + Math.Exp(-sum));
            double error = counts[r] * ((isTrue[r] ? 1 : 0) - p);
            double weight = counts[r] * p * (1 - p);
            for (int i = 0; i < size; i++)
            {
                slope[i] += error * row[i];
                for (int j = 0; j < size; j++)
                {
                    curvature[i, j] += weight * row[i] * row[j];
                }
            }
        }
        for (int i = 1; i < size; i++)
        {
            slope[i] -= ridge * weights[i];
            curvature[i, i] += ridge;
        }
        return Solve(curvature, slope);
    }

    // Gauss: the matrix is small and, with ridge, never singular but for a bias of pairs that are all alike.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int size = right.Length;
        for (int pivot = 0; pivot < size; pivot++)
        {
            matrix[pivot, pivot] += 1e-9;
            for (int row = pivot + 1; row < size; row++)
            {
                double factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (int column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--)
        {
            for (int column = row + 1; column < size; column++)
            {
                right[row] -= matrix[row, column] * right[column];
            }
            right[row] /= matrix[row, row];
        }
        return right;
    }

    private static IEnumerable<double> Known(IReadOnlyList<PairFeatures> pairs, PairFeature feature) =>
        pairs.Select(pair => pair[feature]).Where(value => !double.IsNaN(value));

    private static double Spread(IEnumerable<double> deviations)
    {
        double spread = Math.Sqrt(deviations.Select(d => d * d).DefaultIfEmpty().Average());
        return spread > 0 ? spread : 1;
    }
}
