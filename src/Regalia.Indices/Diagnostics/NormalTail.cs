using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>Tail probabilities of the standard normal law.</summary>
internal static class NormalTail
{
    private const double RootOfPi = 1.7724538509055160273;
    private const double RootOfTwo = 1.4142135623730950488;

    // Below, one less the series loses at most three digits; above, the continued fraction is short.
    private const double SeriesBelow = 2.0;
    private const int ContinuedFractionDepth = 120;

    /// <summary>Probability of a number at least as far from 0 as z: erfc(|z| / sqrt 2), relative error below 1e-12.
    /// </summary>
    public static double TwoSided(double z)
    {
        double x = Math.Abs(z) / RootOfTwo;
        return x < SeriesBelow ? 1.0 - Series(x) : ContinuedFraction(x);
    }

    // erf x = 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (2n+1)!!
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++)
        {
            term *= 2.0 * x * x / ((2.0 * n) + 1.0);
            sum += term;
        }

        return 2.0 / RootOfPi * Exponential.Of(-x * x) * sum;
    }

    // erfc x = exp(-x^2)/sqrt(pi) / (x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ...)))), from the depth up.
    private static double ContinuedFraction(double x)
    {
        double below = x;
        for (int n = ContinuedFractionDepth; n >= 1; n--)
        {
            below = x + (0.5 * n / below);
        }

        return Exponential.Of(-x * x) / (RootOfPi * below);
    }
}
