using System.Collections.Immutable;
using System.Numerics;
using Regalia.Technology.Works;

namespace Regalia.Technology.Leadership;

/// <summary>The one denominator in which the top credit of a window is an integer, though each year weighs its tied works differently.</summary>
internal sealed class TopScale
{
    /// <summary>Credit is compared in units of 2 to the minus this of a work.</summary>
    internal const int ComparedBits = 30;

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

    /// <summary>
    /// Credit as it is compared: to 2^-30 of a work. A third of a work has no exact number of units, so that one of three equals holds
    /// a unit more than the others; which of them follows from the order of authors and must decide no rank.
    /// </summary>
    /// <param name="exact">In units of 1 / <see cref="Denominator"/>.</param>
    /// <param name="counting">By parts these are units of credit, by whole works they are works.</param>
    internal BigInteger Compared(BigInteger exact, Counting counting)
    {
        BigInteger unit = counting == Counting.Whole ? Denominator : Denominator * CreditShare.Whole;
        return ((exact << (ComparedBits + 1)) + unit) / (2 * unit);
    }

    /// <summary>How far apart two rough sums are at most that may be equal when compared.</summary>
    internal static double ComparedWidth(Counting counting) =>
        Math.ScaleB(counting == Counting.Whole ? 1 : CreditShare.Whole, -ComparedBits);

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
