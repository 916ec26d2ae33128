namespace Regalia.Indices.Uncertainty;

/// <summary>Counts of scores in bins of equal width, for quantiles of any number of replicates in the same memory. A
/// score is rounded to the nearest multiple of the width.</summary>
internal sealed class ScoreBins
{
    // 2^20 bins: scores further from the first than half of that are counted in the outermost bin.
    private const int Reach = 1 << 19;

    private const double Rounder = 6755399441055744.0;

    private readonly double _perUnit;
    private readonly double _centre;
    private int[] _counts = [];
    private int _lowest;

    public ScoreBins(double width, double centre)
    {
        Width = width;
        _perUnit = 1.0 / width;
        _centre = double.IsNaN(centre) ? 0.0 : Math.Round(centre * _perUnit);
    }

    public double Width { get; }

    /// <summary>A width of a power of ten that puts 2,000 to 20,000 bins between the lowest and the highest of some
    /// scores: 0.01 points for scores of 0 to 100.</summary>
    public static double WidthFor(ReadOnlySpan<double> scores)
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        foreach (double score in scores)
        {
            if (!double.IsNaN(score))
            {
                low = Math.Min(low, score);
                high = Math.Max(high, score);
            }
        }

        double span = high > low ? high - low : Math.Max(Math.Abs(low), 1.0);
        return double.IsFinite(span) ? PowerOfTen((int)Math.Floor(Math.Log10(span / 2000.0))) : 0.01;
    }

    public void Add(double score)
    {
        unchecked
        {
            // Adding 1.5 * 2^52 rounds to the nearest integer and leaves it in the low bits.
            double shifted = (score * _perUnit) - _centre;
            double rounded = Math.Clamp(shifted, -Reach, Reach) + Rounder;
            int place = (int)BitConverter.DoubleToInt64Bits(rounded) - _lowest;
            if ((uint)place >= (uint)_counts.Length)
            {
                place = Grow(place);
            }

            _counts[place]++;
        }
    }

    public void Merge(ScoreBins other)
    {
        for (int i = 0; i < other._counts.Length; i++)
        {
            if (other._counts[i] > 0)
            {
                int place = i + other._lowest - _lowest;
                place = place < 0 || place >= _counts.Length ? Grow(place) : place;
                _counts[place] += other._counts[i];
            }
        }
    }

    /// <summary>The rounded scores and how often each came up, from the lowest.</summary>
    public IEnumerable<(double Value, int Count)> Counts()
    {
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
            {
                yield return ((_centre + _lowest + i) / _perUnit, _counts[i]);
            }
        }
    }

    private static double PowerOfTen(int exponent) =>
        exponent >= 0 ? Math.Round(Math.Pow(10.0, exponent)) : 1.0 / Math.Round(Math.Pow(10.0, -exponent));

    // Room for the new place and half as much again on its side.
    private int Grow(int place)
    {
        int low = Math.Min(_lowest, _lowest + place);
        int high = Math.Max(_lowest + _counts.Length, _lowest + place + 1);
        int spare = Math.Max(64, (high - low) / 2);
        low = place < 0 || _counts.Length == 0 ? low - spare : low;
        high = place >= 0 ? high + spare : high;
        int[] wider = new int[high - low];
        if (_counts.Length > 0)
        {
            _counts.CopyTo(wider, _lowest - low);
        }

        int absolute = _lowest + place;
        _counts = wider;
        _lowest = low;
        return absolute - low;
    }
}
