namespace Regalia.Incidents.Trends;

/// <summary>
/// Tails of the Poisson and binomial distributions, exact to rounding: a tail is summed from its largest term outwards, and
/// that term is taken from the deviance, so that nothing large is subtracted from something large.
/// </summary>
internal static class Tails
{
    private const double HalfLogOfTwoPi = 0.918938533204672742;
    private static readonly double[] stirlingErrors = SmallStirlingErrors();

    /// <summary>P(X &gt;= count) of a Poisson variable, for a mean not above the count.</summary>
    public static double PoissonAtLeast(int count, double mean)
    {
        double term = 1;
        double sum = 1;
        for (int k = count + 1; term > sum * 1e-17; k++)
        {
            term *= mean / k;
            sum += term;
        }

        return PoissonMass(count, mean) * sum;
    }

    /// <summary>P(X &lt;= count) of a Poisson variable, for a mean not below the count.</summary>
    public static double PoissonAtMost(int count, double mean)
    {
        double term = 1;
        double sum = 1;
        for (int k = count; k > 0 && term > sum * 1e-17; k--)
        {
            term *= k / mean;
            sum += term;
        }

        return PoissonMass(count, mean) * sum;
    }

    /// <summary>P(X &gt;= count) of a binomial variable, for a share not above count / trials.</summary>
    public static double BinomialAtLeast(int count, int trials, double share)
    {
        double odds = share / (1 - share);
        double term = 1;
        double sum = 1;
        for (int k = count; k < trials && term > sum * 1e-17; k++)
        {
            term *= (trials - k) / (k + 1.0) * odds;
            sum += term;
        }

        return BinomialMass(count, trials, share) * sum;
    }

    /// <summary>The value between two others at which an increasing function reaches a level.</summary>
    public static double Solve(Func<double, double> increasing, double level, double low, double high)
    {
        // Halving loses a bit a step and cannot go astray; two hundred steps leave neighbouring numbers also near zero.
        for (int step = 0; step < 200; step++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            if (increasing(middle) < level)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low + ((high - low) / 2);
    }

    private static double PoissonMass(int count, double mean) =>
        count == 0 ? Math.Exp(-mean)
        : mean <= 0 ? 0
        : Math.Exp(-StirlingError(count) - Deviance(count, mean)) / Math.Sqrt(2 * Math.PI * count);

    private static double BinomialMass(int count, int trials, double share)
    {
        if (count == trials)
        {
            return Math.Pow(share, trials);
        }

        double other = trials - count;
        if (count == 0)
        {
            return Math.Pow(1 - share, trials);
        }

        double exponent =
            StirlingError(trials)
            - StirlingError(count)
            - StirlingError(other)
            - Deviance(count, trials * share)
            - Deviance(other, trials * (1 - share));
        return Math.Exp(exponent) * Math.Sqrt(trials / (2 * Math.PI * count * other));
    }

    // x ln(x / m) + m - x; where x and m are near, by the series of ln((1 + v) / (1 - v)), v = (x - m) / (x + m).
    private static double Deviance(double x, double mean)
    {
        double v = (x - mean) / (x + mean);
        if (Math.Abs(v) >= 0.1)
        {
            return (x * Math.Log(x / mean)) + mean - x;
        }

        double sum = (x - mean) * v;
        double power = 2 * x * v;
        for (int j = 3; ; j += 2)
        {
            power *= v * v;
            double next = sum + (power / j);
            if (next.Equals(sum))
            {
                return sum;
            }

            sum = next;
        }
    }

    // ln n! - ((n + 1/2) ln n - n + ln(2 pi) / 2).
    private static double StirlingError(double n)
    {
        if (n < stirlingErrors.Length)
        {
            return stirlingErrors[(int)n];
        }

        double square = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (1.0 / 1680 / square)) / square)) / square)) / n;
    }

    private static double[] SmallStirlingErrors()
    {
        double[] errors = new double[20];
        double factorial = 1;
        for (int n = 1; n < errors.Length; n++)
        {
            factorial *= n;
            errors[n] = Math.Log(factorial) - ((n + 0.5) * Math.Log(n)) + n - HalfLogOfTwoPi;
        }

        return errors;
    }
}
