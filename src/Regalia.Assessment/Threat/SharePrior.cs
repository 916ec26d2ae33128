namespace Regalia.Assessment.Threat;

/// <summary>
/// What all countries together say about the share of espionage before a country's own incidents are looked at:
/// share ~ Beta(a, b), fitted by maximum likelihood of the beta-binomial counts.
/// </summary>
/// <param name="A">First parameter: weight of espionage.</param>
/// <param name="B">Second parameter: weight of the rest.</param>
public sealed record SharePrior(double A, double B)
{
    // exp(7) = 1,100: beyond that the countries' shares cannot be told from one common share.
    private const double LowestLogPrecision = -1;
    private const double HighestLogPrecision = 7;
    private const double WidestLogOdds = 8;

    /// <summary>Fits the prior; (1, 1), every share alike, where no country has an incident.</summary>
    public static SharePrior Fit(IReadOnlyList<(int Espionage, int Incidents)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        List<(int Espionage, int Incidents)> located = [.. counts.Where(c => c.Incidents > 0)];
        if (located.Count == 0)
        {
            return new SharePrior(1, 1);
        }
        (double logPrecision, _) = GoldenSection.Maximum(
            s => BestMean(located, Math.Exp(s)).Value,
            LowestLogPrecision,
            HighestLogPrecision
        );
        double precision = Math.Exp(logPrecision);
        double mean = Logistic(BestMean(located, precision).Argument);
        return new SharePrior(mean * precision, (1 - mean) * precision);
    }

    private static (double Argument, double Value) BestMean(
        List<(int Espionage, int Incidents)> counts,
        double precision
    ) =>
        GoldenSection.Maximum(
            logOdds =>
            {
                double mean = Logistic(logOdds);
                return LogLikelihood(counts, mean * precision, (1 - mean) * precision);
            },
            -WidestLogOdds,
            WidestLogOdds
        );

    internal static double LogLikelihood(List<(int Espionage, int Incidents)> counts, double a, double b)
    {
        double sum = 0;
        foreach ((int espionage, int incidents) in counts)
        {
            sum += Rising(a, espionage) + Rising(b, incidents - espionage) - Rising(a + b, incidents);
        }
        return sum;
    }

    // ln of a (a + 1) … (a + n - 1)
    private static double Rising(double a, int n)
    {
        double sum = 0;
        for (int k = 0; k < n; k++)
        {
            sum += Math.Log(a + k);
        }
        return sum;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
