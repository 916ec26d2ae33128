namespace Regalia.Indices;

/// <summary>Correlation of two columns over the units that have both.</summary>
/// <param name="Coefficient">-1 to 1; missing (NaN) with fewer than 3 pairs or when one of the two does not
/// vary.</param>
/// <param name="PValue">Probability of a coefficient at least as far from 0, either way, without any association; NaN
/// where the coefficient is. Pearson and Spearman: Student's t with n - 2 degrees of freedom. Kendall: the normal
/// approximation with the variance corrected for ties, without correction for continuity.</param>
/// <param name="Pairs">Number of units that have both values.</param>
public readonly record struct Correlation(double Coefficient, double PValue, int Pairs)
{
    /// <summary>Whether the p-value is at most a level; never for a missing coefficient.</summary>
    /// <param name="level">Level such as 0.05.</param>
    public bool IsSignificantAt(double level) => PValue <= level;

    /// <summary>Correlation of two columns.</summary>
    /// <param name="x">Values of one column; NaN where missing.</param>
    /// <param name="y">Values of the other, of the same units.</param>
    /// <param name="kind">How it is measured.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Correlation Of(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        CorrelationKind kind = CorrelationKind.Pearson
    )
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException("Both columns need one value a unit.", nameof(y));
        }

        return CorrelationColumn.Of(x, kind).With(CorrelationColumn.Of(y, kind));
    }

    internal static Correlation Missing(int pairs) => new(double.NaN, double.NaN, pairs);
}
