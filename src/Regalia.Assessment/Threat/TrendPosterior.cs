using System.Collections.Immutable;

namespace Regalia.Assessment.Threat;

/// <summary>
/// Yearly change s of the log rate within a window. Given the total, the incidents fall on the years with
/// probabilities proportional to exp(s t), so the level of the rate drops out; the prior is normal around 0.
/// A country without incidents keeps the prior. Held as a distribution function on a fixed grid.
/// </summary>
public sealed class TrendPosterior
{
    private const double Widest = 1.5;
    private const double Step = 0.01;
    private const int Points = 301;
    private readonly double[] _cumulative;

    /// <summary>Posterior of the change.</summary>
    /// <param name="yearlyCounts">Incidents by year, in order; NaN-free, empty where there is no count.</param>
    /// <param name="priorSd">Standard deviation of the prior, a year.</param>
    public TrendPosterior(ImmutableArray<(int Year, int Count)> yearlyCounts, double priorSd)
    {
        double[] log = new double[Points];
        for (int i = 0; i < Points; i++)
        {
            double s = At(i);
            double sum = 0;
            double moment = 0;
            int total = 0;
            foreach ((int year, int count) in yearlyCounts)
            {
                int t = year - yearlyCounts[0].Year;
                sum += Math.Exp(s * t);
                moment += count * s * t;
                total += count;
            }
            log[i] = moment - (total == 0 ? 0 : total * Math.Log(sum)) - (s * s / (2 * priorSd * priorSd));
        }
        double highest = log.Max();
        _cumulative = new double[Points];
        double running = 0;
        double weighted = 0;
        for (int i = 0; i < Points; i++)
        {
            double density = Math.Exp(log[i] - highest);
            running += density;
            weighted += density * At(i);
            _cumulative[i] = running;
        }
        for (int i = 0; i < Points; i++)
        {
            _cumulative[i] /= running;
        }
        Mean = weighted / running;
    }

    /// <summary>Posterior mean of the yearly change of the log rate.</summary>
    public double Mean { get; }

    /// <summary>Value below which the change lies with the given probability; linear between points of the grid.</summary>
    public double Quantile(double probability)
    {
        int i = Array.BinarySearch(_cumulative, probability);
        i = Math.Min(i < 0 ? ~i : i, Points - 1);
        double below = i == 0 ? 0 : _cumulative[i - 1];
        double width = _cumulative[i] - below;
        double share = width > 0 ? (probability - below) / width : 0.5;
        return At(i) + ((share - 0.5) * Step);
    }

    private static double At(int i) => -Widest + (i * Step);
}
