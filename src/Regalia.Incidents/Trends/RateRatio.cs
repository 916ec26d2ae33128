namespace Regalia.Incidents.Trends;

/// <summary>
/// The ratio of two rates with its exact 95 % interval: given how many there were in all, how many of them fell into the second
/// period is binomial, and the interval is that of its share, turned into a ratio.
/// </summary>
/// <param name="Ratio">Second rate / first rate; null if nothing was counted in either, infinite if nothing in the first.</param>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end; infinite if nothing was counted in the first period.</param>
/// <param name="Probability">
/// Probability of a split at least as uneven in its direction, twice, if the rates are the same; at most 1.
/// </param>
public readonly record struct RateRatio(double? Ratio, double Lower, double Upper, double Probability)
{
    /// <summary>The ratio of the second rate to the first.</summary>
    /// <param name="first">Count of the first period.</param>
    /// <param name="firstTime">How long it was, or what else it is counted per.</param>
    /// <param name="second">Count of the second period.</param>
    /// <param name="secondTime">How long it was, in the same measure.</param>
    public static RateRatio Of(int first, double firstTime, int second, double secondTime)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstTime, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(secondTime, 0);
        int all = first + second;
        if (all == 0)
        {
            return new(Ratio: null, 0, double.PositiveInfinity, 1);
        }

        (double lower, double upper) = ShareInterval.Exact(second, all);
        double time = firstTime / secondTime;
        double? ratio = first == 0 ? double.PositiveInfinity : (double)second / first * time;
        return new(ratio, Odds(lower) * time, Odds(upper) * time, Uneven(first, second, firstTime, secondTime));
    }

    private static double Odds(double share) => share >= 1 ? double.PositiveInfinity : share / (1 - share);

    // The tail sums are for the side on which the count lies above its mean; of two sides, one always does.
    private static double Uneven(int first, int second, double firstTime, double secondTime)
    {
        int all = first + second;
        double share = secondTime / (firstTime + secondTime);
        double tail =
            second >= all * share
                ? Tails.BinomialAtLeast(second, all, share)
                : Tails.BinomialAtLeast(first, all, 1 - share);
        return Math.Min(1, 2 * tail);
    }
}
