using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>
/// Tail probabilities of Student's t: P(|T| >= t) = I_x(v/2, 1/2) with x = v / (v + t^2), the regularised incomplete
/// beta function by its continued fraction (evaluated as Lentz does), relative error below 1e-12 to 1,000 degrees of
/// freedom, beyond that growing in proportion to them.
/// </summary>
internal static class StudentT
{
    private const double RootOfPi = 1.7724538509055160273;
    private const double Smallest = 1e-300;
    private const double Enough = 1e-15;

    /// <summary>Probability of a number at least as far from 0 as t.</summary>
    /// <param name="t">Statistic.</param>
    /// <param name="degrees">Degrees of freedom, a whole number of at least 1.</param>
    public static double TwoSided(double t, int degrees)
    {
        // t^2 / v as the square of t / sqrt v: no overflow before it means probability 0.
        double ratio = t / Math.Sqrt(degrees);
        double square = ratio * ratio;
        return double.IsInfinity(square) ? 0.0 : Tail(degrees, 1.0 / (1.0 + square), square / (1.0 + square));
    }

    /// <summary>Probability of a correlation at least as far from 0, without association: t = r sqrt(v / (1 - r^2))
    /// with v = n - 2, for which x is 1 - r^2.</summary>
    /// <param name="coefficient">Correlation, -1 to 1.</param>
    /// <param name="pairs">Number of pairs n, 3 or more.</param>
    public static double TwoSidedOfCorrelation(double coefficient, int pairs) =>
        Tail(pairs - 2, (1.0 - coefficient) * (1.0 + coefficient), coefficient * coefficient);

    private static double Tail(int degrees, double x, double rest)
    {
        double a = 0.5 * degrees;
        if (x == 0.0 || rest == 0.0)
        {
            return x == 0.0 ? 0.0 : 1.0;
        }

        double front = Exponential.Of(a * Logarithm.Of(x)) * Math.Sqrt(rest) / BetaWithHalf(degrees);
        double tail =
            x < (a + 1.0) / (a + 2.5)
                ? front * ContinuedFraction(a, 0.5, x) / a
                : 1.0 - (front * ContinuedFraction(0.5, a, rest) / 0.5);
        return Math.Clamp(tail, 0.0, 1.0);
    }

    // B(v/2, 1/2), from B(1/2, 1/2) = pi and B(1, 1/2) = 2 by B(a + 1, 1/2) = B(a, 1/2) a / (a + 1/2); for large a by
    // the asymptotic series of gamma(a + 1/2) / gamma(a).
    private static double BetaWithHalf(int degrees)
    {
        if (degrees > 200)
        {
            double u = 2.0 / degrees;
            double series =
                1.0
                + (
                    u
                    * (
                        (-1.0 / 8.0)
                        + (
                            u
                            * (
                                (1.0 / 128.0)
                                + (u * ((5.0 / 1024.0) + (u * ((-21.0 / 32768.0) + (u * (-399.0 / 262144.0))))))
                            )
                        )
                    )
                );
            return RootOfPi * Math.Sqrt(u) / series;
        }

        double beta = degrees % 2 == 0 ? 2.0 : Math.PI;
        for (double a = degrees % 2 == 0 ? 1.0 : 0.5; a < 0.5 * degrees; a += 1.0)
        {
            beta *= a / (a + 0.5);
        }

        return beta;
    }

    // 1 / (1 + d1 / (1 + d2 / (1 + ...))), d(2m) = m (b - m) x / ((a + 2m - 1)(a + 2m)) and
    // d(2m + 1) = -(a + m)(a + b + m) x / ((a + 2m)(a + 2m + 1)).
    private static double ContinuedFraction(double a, double b, double x)
    {
        double numerator = double.PositiveInfinity;
        double denominator = 1.0;
        double fraction = 1.0;
        double change = 0.0;
        for (int k = 1; Math.Abs(change - 1.0) > Enough; k++)
        {
            double m = Math.Floor(0.5 * k);
            double d = (k % 2 == 0 ? m * (b - m) : -(a + m) * (a + b + m)) * x / ((a + k - 1.0) * (a + k));
            numerator = AwayFromZero(1.0 + (d / numerator));
            denominator = 1.0 / AwayFromZero(1.0 + (d * denominator));
            change = numerator * denominator;
            fraction *= change;
        }

        return fraction;
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Smallest ? Smallest : value;
}
