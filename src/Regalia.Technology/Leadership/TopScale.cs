using System.Collections.Immutable;
using System.Numerics;

namespace Regalia.Technology.Leadership;

/// <summary>The one denominator in which the top credit of a window is an integer, though each year weighs its tied works differently.</summary>
internal sealed class TopScale
{
    private readonly BigInteger[] _tied;

    internal TopScale(ImmutableArray<TopThreshold> thresholds)
    {
        Denominator = BigInteger.One;
        foreach (TopThreshold threshold in thresholds)
        {
            if (threshold.At > 0)
            {
                BigInteger lower = threshold.WeightDenominator;
                Denominator *= lower / BigInteger.GreatestCommonDivisor(Denominator, lower);
            }
        }
        _tied =
        [
            .. thresholds.Select(t =>
                t.At == 0 ? BigInteger.Zero : Denominator / t.WeightDenominator * t.WeightNumerator
            ),
        ];
        Weights = [.. thresholds.Select(t => t.Weight)];
    }

    internal BigInteger Denominator { get; }

    /// <summary>Weight of tied works by year, for a first look.</summary>
    internal double[] Weights { get; }

    /// <summary>Credit in units of 1 / <see cref="Denominator"/>.</summary>
    /// <param name="credit">Credit of works above the thresholds, then that of works at the threshold of each year.</param>
    internal BigInteger Exact(ReadOnlySpan<long> credit)
    {
        BigInteger sum = credit[0] * Denominator;
        for (int year = 0; year < _tied.Length; year++)
        {
            if (credit[year + 1] != 0)
            {
                sum += credit[year + 1] * _tied[year];
            }
        }
        return sum;
    }

    /// <summary>The same as a fraction of a credit's unit, good to some parts in 10^15.</summary>
    internal double Rough(ReadOnlySpan<long> credit)
    {
        double sum = credit[0];
        for (int year = 0; year < Weights.Length; year++)
        {
            sum += credit[year + 1] * Weights[year];
        }
        return sum;
    }
}
