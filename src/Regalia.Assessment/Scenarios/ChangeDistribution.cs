namespace Regalia.Assessment.Scenarios;

/// <summary>
/// Distribution of the change of a score from draw to draw, -100 to 100, as counts in bins of 0.01 points: a change of
/// exactly 0 stays exactly 0, and neither the order of adding nor the number of threads changes a digit.
/// </summary>
internal sealed class ChangeDistribution
{
    private const int PerPoint = 100;
    private const int Most = 100 * PerPoint;

    private readonly int[] _counts = new int[(2 * Most) + 1];
    private int _total;

    /// <summary>Adds what each draw of a block changes.</summary>
    /// <param name="before">Scores before, 0 to 100.</param>
    /// <param name="after">Scores after, as many.</param>
    public void AddBlock(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        for (int i = 0; i < before.Length; i++)
        {
            double change = Math.Round((after[i] - before[i]) * PerPoint, MidpointRounding.ToEven);
            _counts[Math.Clamp((int)change, -Most, Most) + Most]++;
        }
        _total += before.Length;
    }

    /// <summary>Quantile of type 7 (linear between order statistics); NaN where nothing was added.</summary>
    public double Quantile(double p)
    {
        if (_total == 0)
        {
            return double.NaN;
        }
        double place = (_total - 1) * p;
        int below = (int)place;
        (int bin, long passed) = (0, _counts[0]);
        while (passed <= below)
        {
            passed += _counts[++bin];
        }
        double low = ChangeOf(bin);
        double rest = place - below;
        if (rest == 0 || passed > below + 1L)
        {
            return low;
        }
        do
        {
            bin++;
        } while (_counts[bin] == 0);
        return low + (rest * (ChangeOf(bin) - low));
    }

    private static double ChangeOf(int bin) => (bin - Most) / (double)PerPoint;
}
