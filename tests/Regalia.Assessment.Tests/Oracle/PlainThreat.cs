namespace Regalia.Assessment.Tests.Oracle;

/// <summary>Posteriors of one window: gamma of the rate, beta of the share, density of the trend.</summary>
internal sealed record PlainPosterior(double Shape, double InverseScale, double A, double B, double[] Trend)
{
    public double TrendMean =>
        Enumerable.Range(0, Trend.Length).Sum(i => Trend[i] * PlainThreat.Slope(i)) / Trend.Sum();
}

/// <summary>The model of threat with fits by brute force: a grid, again and again finer around its best point.</summary>
internal sealed class PlainThreat
{
    private const int Slopes = 4001;
    private readonly Dictionary<string, PlainPosterior[]> _posteriors;

    public PlainThreat(PlainEvidence evidence)
    {
        string[] codes = [.. evidence.Codes];
        double[] x = [.. codes.Select(c => Math.Log(evidence.Value(c, "CTX_GDP")!.Value))];
        double mean = x.Average();
        x = [.. x.Select(v => v - mean)];
        _posteriors = codes.ToDictionary(c => c, _ => new PlainPosterior[2], StringComparer.Ordinal);
        for (int w = 0; w < 2; w++)
        {
            List<(int Incidents, int Espionage)>[] years =
            [
                .. codes.Select(c => evidence.Counts(c, PlainFramework.Windows[w])),
            ];
            int[] incidents = [.. years.Select(y => y.Sum(v => v.Incidents))];
            int[] espionage = [.. years.Select(y => y.Sum(v => v.Espionage))];
            double[] rate = Climb(
                p => RateLikelihood(incidents, [.. years.Select(y => y.Count)], x, Math.Exp(p[0]), p[1], p[2]),
                [0, 0, 0],
                [4, 4, 2]
            );
            double[] share = Climb(
                p => ShareLikelihood(espionage, incidents, Math.Min(Math.Exp(p[0]), Math.Exp(7)), p[1]),
                [3, 0],
                [4, 8]
            );
            double precision = Math.Min(Math.Exp(share[0]), Math.Exp(7));
            double likely = 1 / (1 + Math.Exp(-share[1]));
            double alpha = Math.Exp(rate[0]);
            for (int c = 0; c < codes.Length; c++)
            {
                _posteriors[codes[c]][w] = new PlainPosterior(
                    alpha + incidents[c],
                    (alpha / Math.Exp(rate[1] + (rate[2] * x[c]))) + years[c].Count,
                    (likely * precision) + espionage[c],
                    ((1 - likely) * precision) + incidents[c] - espionage[c],
                    TrendDensity([.. years[c].Select(v => v.Incidents)])
                );
            }
        }
    }

    public PlainPosterior[] this[string country] => _posteriors[country];

    public static double Slope(int i) => -2 + (i * 0.001);

    public double Score(string country, PlainLeaf leaf) =>
        _posteriors[country]
            .Average(p =>
                leaf.Id switch
                {
                    "THR_RATE" => Math.Max(PlainFramework.RateFloor, leaf.Score(p.Shape / p.InverseScale)),
                    "THR_ESPIONAGE_SHARE" => leaf.Score(p.A / (p.A + p.B)),
                    _ => leaf.Score(p.TrendMean),
                }
            );

    /// <summary>Log-likelihood of negative binomial counts, less what does not depend on the parameters.</summary>
    public static double RateLikelihood(int[] counts, int[] years, double[] x, double alpha, double b0, double b1)
    {
        double sum = 0;
        for (int c = 0; c < counts.Length; c++)
        {
            double m = years[c] * Math.Exp(b0 + (b1 * x[c]));
            double p = alpha / (alpha + m);
            for (int k = 0; k < counts[c]; k++)
            {
                sum += Math.Log((alpha + k) * (1 - p));
            }
            sum += alpha * Math.Log(p);
        }
        return sum;
    }

    public static double ShareLikelihood(int[] successes, int[] trials, double precision, double logOdds)
    {
        double a = precision / (1 + Math.Exp(-logOdds));
        double b = precision - a;
        double sum = 0;
        for (int c = 0; c < trials.Length; c++)
        {
            for (int k = 0; k < trials[c]; k++)
            {
                sum += Math.Log((k < successes[c] ? a + k : b + k - successes[c]) / (precision + k));
            }
        }
        return sum;
    }

    public static double[] TrendDensity(int[] counts)
    {
        double[] log = new double[Slopes];
        for (int i = 0; i < Slopes; i++)
        {
            double s = Slope(i);
            double total = Enumerable.Range(0, counts.Length).Sum(t => Math.Exp(s * t));
            log[i] = -s * s / (2 * PlainFramework.TrendSd * PlainFramework.TrendSd);
            for (int t = 0; t < counts.Length; t++)
            {
                log[i] += counts[t] * ((s * t) - Math.Log(total));
            }
        }
        double highest = log.Max();
        return [.. log.Select(l => Math.Exp(l - highest))];
    }

    private static double[] Climb(Func<double[], double> f, double[] start, double[] reach)
    {
        double[] best = start;
        double highest = f(start);
        double[] width = reach;
        for (int round = 0; round < 140; round++)
        {
            double[] centre = best;
            foreach (double[] offset in Offsets(start.Length))
            {
                double[] point = [.. centre.Select((v, d) => v + (offset[d] * width[d]))];
                double value = f(point);
                if (value > highest)
                {
                    (best, highest) = (point, value);
                }
            }
            width = [.. width.Select(v => v * 0.85)];
        }
        return best;
    }

    private static IEnumerable<double[]> Offsets(int dimensions) =>
        dimensions == 0
            ?
            [
                [],
            ]
            : Offsets(dimensions - 1)
                .SelectMany(head => new[] { -1, -0.5, 0, 0.5, 1 }.Select(step => (double[])[.. head, step]));
}
