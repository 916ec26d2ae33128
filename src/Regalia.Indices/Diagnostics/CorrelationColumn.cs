namespace Regalia.Indices;

/// <summary>A column made ready to be correlated with many others.</summary>
internal sealed class CorrelationColumn
{
    private const int FewestPairs = 3;

    private readonly CorrelationKind _kind;
    private readonly double[] _values;
    private readonly int _present;

    // Of a complete column, for which they are the same whatever it is correlated with.
    private readonly double[]? _deviations;
    private readonly double _length;

    private CorrelationColumn(double[] values, CorrelationKind kind)
    {
        _kind = kind;
        _values = values;
        _present = values.Count(value => !double.IsNaN(value));
        if (_present == values.Length && kind != CorrelationKind.Kendall)
        {
            (_deviations, _length) = Centred(values);
        }
    }

    public static CorrelationColumn Of(ReadOnlySpan<double> values, CorrelationKind kind) => new([.. values], kind);

    public Correlation With(CorrelationColumn other)
    {
        if (_deviations is not null && other._deviations is not null)
        {
            return OfDeviations(_deviations, _length, other._deviations, other._length);
        }

        (double[] x, double[] y) = PresentInBoth(other);
        if (_kind == CorrelationKind.Kendall)
        {
            return x.Length < FewestPairs ? Correlation.Missing(x.Length) : KendallTau.Of(x, y);
        }

        (double[] left, double leftLength) = Centred(x);
        (double[] right, double rightLength) = Centred(y);
        return OfDeviations(left, leftLength, right, rightLength);
    }

    private static Correlation OfDeviations(double[] x, double lengthOfX, double[] y, double lengthOfY)
    {
        if (x.Length < FewestPairs || lengthOfX == 0.0 || lengthOfY == 0.0)
        {
            return Correlation.Missing(x.Length);
        }

        double coefficient = Math.Clamp(Deviations.Products(x, y) / (lengthOfX * lengthOfY), -1.0, 1.0);
        return new(coefficient, StudentT.TwoSidedOfCorrelation(coefficient, x.Length), x.Length);
    }

    private (double[] Deviations, double Length) Centred(double[] values)
    {
        double[] deviations = Deviations.Scaled(
            _kind == CorrelationKind.Spearman ? Ranking.Ascending(values, RankTies.Average) : values
        );
        return (deviations, Math.Sqrt(Deviations.Products(deviations, deviations)));
    }

    private (double[] X, double[] Y) PresentInBoth(CorrelationColumn other)
    {
        if (_present == _values.Length && other._present == other._values.Length)
        {
            return (_values, other._values);
        }

        int[] rows =
        [
            .. Enumerable
                .Range(0, _values.Length)
                .Where(row => !double.IsNaN(_values[row]) && !double.IsNaN(other._values[row])),
        ];
        return ([.. rows.Select(row => _values[row])], [.. rows.Select(row => other._values[row])]);
    }
}
