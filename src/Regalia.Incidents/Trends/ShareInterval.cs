namespace Regalia.Incidents.Trends;

/// <summary>A share with its 95 % interval (Wilson 1927).</summary>
/// <param name="Count">The part.</param>
/// <param name="Of">The whole.</param>
/// <param name="Share">Part / whole; null if the whole is nothing, for nothing has no share.</param>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
public readonly record struct ShareInterval(int Count, int Of, double? Share, double Lower, double Upper)
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share of a part in a whole.</summary>
    public static ShareInterval From(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        if (of == 0)
        {
            return new(0, 0, Share: null, 0, 1);
        }

        double share = (double)count / of;
        double square = Z * Z;
        double middle = count + (square / 2);
        double half = Z * Math.Sqrt((share * (of - count)) + (square / 4));
        double whole = of + square;
        double lower = count == 0 ? 0 : (middle - half) / whole;
        double upper = count == of ? 1 : (middle + half) / whole;
        return new(count, of, share, lower, upper);
    }

    /// <summary>
    /// The exact interval of a share (Clopper and Pearson 1934), for where it must hold at least as often as it says.
    /// </summary>
    public static (double Lower, double Upper) Exact(int count, int of, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        double tail = (1 - confidence) / 2;
        return (Least(count, of, tail), 1 - Least(of - count, of, tail));
    }

    private static double Least(int count, int of, double tail) =>
        count == 0 ? 0 : Tails.Solve(p => Tails.BinomialAtLeast(count, of, p), tail, 0, (double)count / of);
}
