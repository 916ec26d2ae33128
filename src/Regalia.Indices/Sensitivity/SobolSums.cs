namespace Regalia.Indices.Sensitivity;

/// <summary>What <see cref="SobolIndices"/> needs of some rows of the design: sums that can be added up, so that rows
/// need not be kept and can be resampled in groups.</summary>
internal sealed class SobolSums
{
    // Rows, then sums of a, a^2, b, b^2, then for each input of b (ab - a), (ab - a), (a - ab)^2.
    private const int Shared = 5;
    private const int Own = 3;

    private readonly double[] _sums;
    private readonly int _inputs;
    private readonly double _around;

    /// <summary>Starts at 0.</summary>
    /// <param name="inputs">Number of inputs.</param>
    /// <param name="around">A number near the results, taken off first so that squares keep their digits.</param>
    public SobolSums(int inputs, double around)
    {
        _inputs = inputs;
        _around = around;
        _sums = new double[Shared + (Own * inputs)];
    }

    public void Add(double a, double b, ReadOnlySpan<double> ab)
    {
        double x = a - _around;
        double y = b - _around;
        _sums[0] += 1.0;
        _sums[1] += x;
        _sums[2] += x * x;
        _sums[3] += y;
        _sums[4] += y * y;
        for (int input = 0; input < ab.Length; input++)
        {
            double step = ab[input] - a;
            int place = Shared + (Own * input);
            _sums[place] += y * step;
            _sums[place + 1] += step;
            _sums[place + 2] += step * step;
        }
    }

    /// <summary>Adds the sums of other rows some times over.</summary>
    public void Add(SobolSums other, double times)
    {
        for (int i = 0; i < _sums.Length; i++)
        {
            _sums[i] += times * other._sums[i];
        }
    }

    public void Clear() => Array.Clear(_sums);

    public SobolIndices Indices()
    {
        double rows = _sums[0];
        double mean = (_sums[1] + _sums[3]) / (2.0 * rows);
        double squares = _sums[2] + _sums[4];
        double deviation = squares - (2.0 * rows * mean * mean);

        // What is left of the squares when all results are equal is rounding error.
        double variance = deviation > 1e-14 * squares ? deviation / ((2.0 * rows) - 1.0) : 0.0;
        double[] first = new double[_inputs];
        double[] total = new double[_inputs];
        for (int input = 0; input < _inputs; input++)
        {
            int place = Shared + (Own * input);
            bool varies = variance > 0.0;
            first[input] = varies ? (_sums[place] - (mean * _sums[place + 1])) / rows / variance : double.NaN;
            total[input] = varies ? _sums[place + 2] / (2.0 * rows * variance) : double.NaN;
        }

        return new(variance, [.. first], [.. total]);
    }
}
