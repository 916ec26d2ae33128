namespace Regalia.Assessment.Threat;

/// <summary>
/// What the counts of all countries say about the yearly rate of one of them before its own count is looked at:
/// lambda ~ Gamma(alpha, alpha / mu) with mu = exp(b0 + b1 (x - mean x)), x the log of the covariate. Counts are then
/// negative binomial; alpha, b0 and b1 are fitted by maximum likelihood.
/// </summary>
/// <param name="Alpha">Shape: small when countries of like size differ much.</param>
/// <param name="B0">Log of the expected yearly rate at the mean of the covariate.</param>
/// <param name="B1">Change of the log rate for one unit of the log covariate.</param>
/// <param name="MeanLogCovariate">Mean of x over the fitted countries.</param>
public sealed record RatePrior(double Alpha, double B0, double B1, double MeanLogCovariate)
{
    private const double LowestLogAlpha = -4;
    private const double HighestLogAlpha = 8;

    /// <summary>Expected yearly rate. A country without covariate is taken to be of mean size.</summary>
    public double Mean(double? logCovariate) =>
        Math.Exp(B0 + (B1 * ((logCovariate ?? MeanLogCovariate) - MeanLogCovariate)));

    /// <summary>Fits the prior.</summary>
    /// <param name="counts">A count with its years of observation and log covariate, one a country.</param>
    /// <returns>The prior, or null where the counts cannot carry one: fewer than three countries, or no incident at all.</returns>
    public static RatePrior? Fit(IReadOnlyList<CountedYears> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        List<CountedYears> known = [.. counts.Where(c => c.LogCovariate is not null && c.Years > 0)];
        if (known.Count < 3 || known.Sum(c => c.Count) == 0)
        {
            return null;
        }
        double mean = known.Average(c => c.LogCovariate!.Value);
        double[] x = [.. known.Select(c => c.LogCovariate!.Value - mean)];
        (double logAlpha, _) = GoldenSection.Maximum(
            a => Profile(known, x, Math.Exp(a)).LogLikelihood,
            LowestLogAlpha,
            HighestLogAlpha
        );
        double alpha = Math.Exp(logAlpha);
        (_, double b0, double b1) = Profile(known, x, alpha);
        return new RatePrior(alpha, b0, b1, mean);
    }

    /// <summary>Best b0 and b1 for a given alpha, by Fisher scoring with halved steps where a full one goes astray.</summary>
    private static (double LogLikelihood, double B0, double B1) Profile(
        List<CountedYears> counts,
        double[] x,
        double alpha
    )
    {
        double b0 = Math.Log(counts.Sum(c => (double)c.Count) / counts.Sum(c => (double)c.Years));
        double b1 = 0;
        double best = LogLikelihood(counts, x, alpha, b0, b1);
        for (int iteration = 0; iteration < 200; iteration++)
        {
            (double s0, double s1, double i00, double i01, double i11) = (0, 0, 0, 0, 0);
            for (int c = 0; c < counts.Count; c++)
            {
                double m = counts[c].Years * Math.Exp(b0 + (b1 * x[c]));
                double residual = (counts[c].Count - m) * alpha / (alpha + m);
                double information = m * alpha / (alpha + m);
                s0 += residual;
                s1 += residual * x[c];
                i00 += information;
                i01 += information * x[c];
                i11 += information * x[c] * x[c];
            }
            double determinant = (i00 * i11) - (i01 * i01);
            // All covariates alike: only the level can be fitted.
            (double d0, double d1) =
                determinant > 1e-12 * i00 * i11
                    ? (((i11 * s0) - (i01 * s1)) / determinant, ((i00 * s1) - (i01 * s0)) / determinant)
                    : (s0 / i00, 0);
            double step = 1;
            double next = LogLikelihood(counts, x, alpha, b0 + d0, b1 + d1);
            while (!(next >= best) && step > 1e-10)
            {
                step /= 2;
                next = LogLikelihood(counts, x, alpha, b0 + (step * d0), b1 + (step * d1));
            }
            if (!(next >= best))
            {
                break;
            }
            b0 += step * d0;
            b1 += step * d1;
            bool settled = Math.Abs(step * d0) + Math.Abs(step * d1) < 1e-12;
            best = next;
            if (settled)
            {
                break;
            }
        }
        return (best, b0, b1);
    }

    // Counts are whole, so the ratio of gamma functions is a short sum of logs; the factorial does not move the maximum.
    internal static double LogLikelihood(List<CountedYears> counts, double[] x, double alpha, double b0, double b1)
    {
        double sum = 0;
        for (int c = 0; c < counts.Count; c++)
        {
            double m = counts[c].Years * Math.Exp(b0 + (b1 * x[c]));
            for (int k = 0; k < counts[c].Count; k++)
            {
                sum += Math.Log(alpha + k);
            }
            sum += (counts[c].Count * (Math.Log(m) - Math.Log(alpha + m))) - (alpha * Math.Log(1 + (m / alpha)));
        }
        return sum;
    }
}
