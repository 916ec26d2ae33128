namespace Regalia.Indices;

/// <summary>
/// Mean and central moments of the values present in one column, with sums that lose nothing to cancellation.
/// </summary>
/// <remarks>The mean is kept in two parts, so that deviations are right even where all values lie far from 0 and close
/// together. Deviations are brought near 1 by a power of two, which changes no digit, before they are raised to powers:
/// tiny and huge units of measurement neither underflow nor overflow.</remarks>
internal readonly struct CentralMoments
{
    private const double Large = 1e290;
    private const double LargeFactor = 1.0 / 18446744073709551616.0; // 2^-64
    private const double Near = 1e60;

    private readonly double _scale;
    private readonly double _second;
    private readonly double _third;
    private readonly double _fourth;

    private CentralMoments(int count, double minimum, double maximum, double mean)
    {
        (Count, Minimum, Maximum, Mean) = (count, minimum, maximum, mean);
        _scale = 1.0;
    }

    private CentralMoments(in CentralMoments start, double scale, double second, double third, double fourth)
    {
        this = start;
        (_scale, _second, _third, _fourth) = (scale, second, third, fourth);
    }

    /// <summary>Number of values present.</summary>
    public int Count { get; }

    /// <summary>The lowest value; NaN of nothing.</summary>
    public double Minimum { get; }

    /// <summary>The highest value; NaN of nothing.</summary>
    public double Maximum { get; }

    /// <summary>Arithmetic mean; NaN of nothing.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation with n - 1; NaN with fewer than 2 values.</summary>
    public double StandardDeviation =>
        Count < 2 ? double.NaN
        : Minimum == Maximum ? 0.0
        : Math.Sqrt(_second / (Count - 1.0)) / _scale;

    /// <summary>sqrt(n (n - 1)) / (n - 2) times m3 / m2^(3/2); NaN with fewer than 3 values or without variation.
    /// </summary>
    public double Skewness
    {
        get
        {
            if (Count < 3 || Minimum == Maximum)
            {
                return double.NaN;
            }

            double n = Count;
            double variance = _second / n;
            return _third / n / (variance * Math.Sqrt(variance)) * (Math.Sqrt(n * (n - 1.0)) / (n - 2.0));
        }
    }

    /// <summary>((n + 1) (m4 / m2^2 - 3) + 6) (n - 1) / ((n - 2) (n - 3)); NaN with fewer than 4 values or without
    /// variation.</summary>
    public double Kurtosis
    {
        get
        {
            if (Count < 4 || Minimum == Maximum)
            {
                return double.NaN;
            }

            double n = Count;
            double variance = _second / n;
            double excess = _fourth / n / (variance * variance) - 3.0;
            return ((n + 1.0) * excess + 6.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0));
        }
    }

    /// <summary>Moments of the values that are not NaN.</summary>
    public static CentralMoments Of(ReadOnlySpan<double> values)
    {
        int count = 0;
        double minimum = double.PositiveInfinity;
        double maximum = double.NegativeInfinity;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                count++;
                minimum = value < minimum ? value : minimum;
                maximum = value > maximum ? value : maximum;
            }
        }

        if (count == 0)
        {
            return new(0, double.NaN, double.NaN, double.NaN);
        }

        if (minimum == maximum)
        {
            return new(count, minimum, maximum, minimum);
        }

        double factor = Math.Max(Math.Abs(minimum), Math.Abs(maximum)) > Large ? LargeFactor : 1.0;
        double centre = Average(values, count, factor, 0.0);
        double rest = Average(values, count, factor, centre);
        CentralMoments start = new(count, minimum, maximum, Math.Clamp((centre + rest) / factor, minimum, maximum));
        double range = (maximum * factor) - (minimum * factor);
        double nearing = range is > 1.0 / Near and < Near
            ? 1.0
            : Math.ScaleB(1.0, -Math.Clamp(Math.ILogB(range), -1020, 1020));
        return Powers(start, values, factor, centre, rest, nearing);
    }

    private static double Average(ReadOnlySpan<double> values, int count, double factor, double centre)
    {
        CompensatedSum sum = default;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                // Not the difference, which would lose the centre beside a huge value.
                sum.Add(value * factor);
                sum.Add(-centre);
            }
        }

        return sum.Value / count;
    }

    private static CentralMoments Powers(
        in CentralMoments start,
        ReadOnlySpan<double> values,
        double factor,
        double centre,
        double rest,
        double nearing
    )
    {
        CompensatedSum second = default;
        CompensatedSum third = default;
        CompensatedSum fourth = default;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                double deviation = ((value * factor) - centre - rest) * nearing;
                double square = deviation * deviation;
                second.Add(square);
                third.Add(square * deviation);
                fourth.Add(square * square);
            }
        }

        return new(start, factor * nearing, second.Value, third.Value, fourth.Value);
    }

    /// <summary>A sum that carries what rounding takes from it (Knuth's two-sum).</summary>
    private struct CompensatedSum
    {
        private double _sum;
        private double _lost;

        public readonly double Value => _sum + _lost;

        public void Add(double term)
        {
            double sum = _sum + term;
            double added = sum - _sum;
            _lost += (_sum - (sum - added)) + (term - added);
            _sum = sum;
        }
    }
}
