namespace Regalia.Indices;

/// <summary>Minimum of a smooth function of several variables: BFGS with central differences and a halving line search.
/// Without chance or clock.</summary>
internal static class QuasiNewton
{
    private const int MostSteps = 1000;

    // Central differences are best near the cube root of the machine epsilon.
    private const double Difference = 6e-6;
    private const double LongestStep = 0.2;
    private const double ShortestStep = 1e-14;
    private const double Armijo = 1e-4;

    /// <summary>A point from where the function does not fall any more; infinite values are walls.</summary>
    public static double[] Minimum(Func<double[], double> function, double[] start)
    {
        double[] x = start;
        double value = function(x);
        double[] slope = Slope(function, x);
        double[][] inverse = Identity(x.Length);
        bool fresh = true;
        for (int step = 0; step < MostSteps; step++)
        {
            double[] direction = [.. inverse.Select(row => -Product(row, slope))];
            (double[] next, double nextValue) = Walk(function, x, value, direction, Product(direction, slope));
            if (ReferenceEquals(next, x))
            {
                // A curvature learnt far away may mislead: once more straight down, then it is the end.
                if (fresh)
                {
                    return x;
                }

                inverse = Identity(x.Length);
                fresh = true;
                continue;
            }

            double[] nextSlope = Slope(function, next);
            fresh = false;
            Learn(inverse, [.. next.Zip(x, (a, b) => a - b)], [.. nextSlope.Zip(slope, (a, b) => a - b)]);
            (x, value, slope) = (next, nextValue, nextSlope);
        }

        return x;
    }

    private static (double[] Point, double Value) Walk(
        Func<double[], double> function,
        double[] x,
        double value,
        double[] direction,
        double fall
    )
    {
        double longest = direction.Max(Math.Abs);
        if (!(fall < 0.0) || !double.IsFinite(longest))
        {
            return (x, value);
        }

        for (double share = Math.Min(1.0, LongestStep / longest); share * longest > ShortestStep; share *= 0.5)
        {
            double[] next = [.. x.Zip(direction, (place, way) => place + (share * way))];
            double nextValue = function(next);
            if (nextValue < value && nextValue <= value + (Armijo * share * fall))
            {
                return (next, nextValue);
            }
        }

        return (x, value);
    }

    private static double[] Slope(Func<double[], double> function, double[] x)
    {
        double[] slope = new double[x.Length];
        double[] near = [.. x];
        for (int i = 0; i < x.Length; i++)
        {
            near[i] = x[i] + Difference;
            double above = function(near);
            near[i] = x[i] - Difference;
            slope[i] = (above - function(near)) / (2.0 * Difference);
            near[i] = x[i];
        }

        return slope;
    }

    // Broyden, Fletcher, Goldfarb and Shanno: H + (1 + y'Hy / s'y) s s' / s'y - (H y s' + s y'H) / s'y.
    private static void Learn(double[][] inverse, double[] step, double[] change)
    {
        double curvature = Product(step, change);
        if (!(curvature > 1e-14 * Math.Sqrt(Product(step, step) * Product(change, change))))
        {
            return;
        }

        double[] turned = [.. inverse.Select(row => Product(row, change))];
        double factor = (1.0 + (Product(change, turned) / curvature)) / curvature;
        for (int i = 0; i < step.Length; i++)
        {
            for (int j = 0; j < step.Length; j++)
            {
                inverse[i][j] +=
                    (factor * step[i] * step[j]) - (((turned[i] * step[j]) + (step[i] * turned[j])) / curvature);
            }
        }
    }

    private static double[][] Identity(int size) =>
        [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => i == j ? 1.0 : 0.0).ToArray())];

    private static double Product(double[] x, double[] y)
    {
        double sum = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
