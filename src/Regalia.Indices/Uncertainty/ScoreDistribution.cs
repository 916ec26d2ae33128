using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Distribution of a score over replicates, kept as counts in bins of 0.01 points from 0 to 100: 40 kB however many
/// replicates there are.
/// </summary>
/// <remarks>
/// <para>A score is rounded to the nearest hundredth, exact ties (after multiplication by 100) to the even hundredth;
/// everything read from the distribution is about the rounded scores. Counts are integers, so neither the order of
/// adding nor of merging changes a digit.</para>
/// <para>Scores must lie in 0..100 (1e-9 beyond is taken for rounding error). A missing score (NaN) is refused, for a
/// distribution that leaves replicates out in silence would look better than it is. Not for use by several threads
/// at once: give each its own and merge.</para>
/// </remarks>
public sealed class ScoreDistribution
{
    /// <summary>Width of a bin, in points.</summary>
    public const double BinWidth = 0.01;

    private const int BinCount = 10_001;
    private const double PerPoint = 100.0;
    private const double Slack = 1e-9;

    // Adding 1.5 * 2^52 rounds to the nearest integer, ties to even, and leaves it in the low bits.
    private const double Rounder = 6755399441055744.0;

    private readonly int[] _counts = new int[BinCount];

    /// <summary>Number of scores added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one score.</summary>
    /// <param name="score">0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is missing (NaN) or outside 0..100.</exception>
    /// <exception cref="OverflowException">More than 2^31 - 1 scores.</exception>
    public void Add(double score)
    {
        if (!(score >= -Slack && score <= 100.0 + Slack))
        {
            ThrowScore(score, 0);
        }

        Count++;
        _counts[BinOf(score)]++;
    }

    /// <summary>Adds a block of scores; nothing is added when one of them is refused.</summary>
    /// <param name="scores">Scores, each 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is missing (NaN) or outside 0..100; the message names its
    /// place in the block.</exception>
    /// <exception cref="OverflowException">More than 2^31 - 1 scores.</exception>
    public void AddBlock(ReadOnlySpan<double> scores)
    {
        RequireScores(scores);

        // Bins cannot overflow if the total does not.
        Count += scores.Length;
        unchecked
        {
            ref double from = ref MemoryMarshal.GetReference(scores);
            ref int bins = ref MemoryMarshal.GetArrayDataReference(_counts);
            int i = 0;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; i <= scores.Length - 4; i += 4)
                {
                    Vector256<ulong> bin = (
                        (Vector256.LoadUnsafe(ref from, (uint)i) * Vector256.Create(PerPoint))
                        + Vector256.Create(Rounder)
                    ).AsUInt64();
                    Unsafe.Add(ref bins, (uint)bin[0])++;
                    Unsafe.Add(ref bins, (uint)bin[1])++;
                    Unsafe.Add(ref bins, (uint)bin[2])++;
                    Unsafe.Add(ref bins, (uint)bin[3])++;
                }
            }

            for (; i < scores.Length; i++)
            {
                _counts[BinOf(scores[i])]++;
            }
        }
    }

    /// <summary>Adds all scores of another distribution.</summary>
    /// <param name="other">The other; it does not change.</param>
    /// <exception cref="OverflowException">More than 2^31 - 1 scores.</exception>
    public void Merge(ScoreDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Count += other.Count;
        for (int bin = 0; bin < BinCount; bin++)
        {
            _counts[bin] += other._counts[bin];
        }
    }

    /// <summary>Arithmetic mean of the rounded scores; NaN when there are none.</summary>
    public double Mean
    {
        get
        {
            long sum = 0;
            for (int bin = 0; bin < BinCount; bin++)
            {
                sum += (long)bin * _counts[bin];
            }

            return sum / PerPoint / Count;
        }
    }

    /// <summary>The 0.5 quantile; NaN when there are no scores.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Quantile of type 7 (linear between order statistics, as in R and Excel) of the rounded scores.</summary>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <returns>A score; NaN when there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">p is not in 0..1.</exception>
    public double Quantile(double p)
    {
        if (!(p >= 0.0 && p <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability must be 0 to 1.");
        }

        if (Count == 0)
        {
            return double.NaN;
        }

        double place = (Count - 1) * p;
        int below = (int)place;
        int bin = 0;
        long passed = _counts[0];
        while (passed <= below)
        {
            passed += _counts[++bin];
        }

        double low = bin / PerPoint;
        double rest = place - below;
        if (rest == 0.0 || passed > below + 1L)
        {
            return low;
        }

        do
        {
            bin++;
        } while (_counts[bin] == 0);

        return low + (rest * ((bin / PerPoint) - low));
    }

    /// <summary>The central interval that holds a share of the scores, from quantile (1 - share)/2 to its mirror.
    /// </summary>
    /// <param name="share">Share, above 0 and below 1; 0.90 unless given.</param>
    /// <returns>Lower and upper end; NaN when there are no scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public (double Low, double High) Interval(double share = 0.90)
    {
        if (!(share > 0.0 && share < 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share must be above 0 and below 1.");
        }

        double outside = 0.5 * (1.0 - share);
        return (Quantile(outside), Quantile(1.0 - outside));
    }

    /// <summary>Share of the rounded scores in a band: at or above its lower end, below its upper one, as in
    /// <see cref="CutPoints"/>.</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end, not included; give +infinity for a band that reaches to the top.</param>
    /// <returns>0 to 1; NaN when there are no scores.</returns>
    /// <remarks>A score within half a hundredth below a cut is rounded onto it and counts as above: where that matters,
    /// class each score as it is drawn.</remarks>
    /// <exception cref="ArgumentException">An end is NaN, or low is above high.</exception>
    public double Probability(double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Band {low} to {high}: the lower end must come first."),
                nameof(low)
            );
        }

        long inside = 0;
        for (int bin = 0; bin < BinCount; bin++)
        {
            double score = bin / PerPoint;
            inside += score >= low && score < high ? _counts[bin] : 0;
        }

        return (double)inside / Count;
    }

    private static int BinOf(double score) =>
        (int)unchecked((uint)BitConverter.DoubleToUInt64Bits((score * PerPoint) + Rounder));

    private static void RequireScores(ReadOnlySpan<double> scores)
    {
        unchecked
        {
            ref double from = ref MemoryMarshal.GetReference(scores);
            Vector256<double> lowest = Vector256.Create(-Slack);
            Vector256<double> highest = Vector256.Create(100.0 + Slack);
            int i = 0;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; i <= scores.Length - 4; i += 4)
                {
                    Vector256<double> score = Vector256.LoadUnsafe(ref from, (uint)i);
                    Vector256<double> inside =
                        Vector256.GreaterThanOrEqual(score, lowest) & Vector256.LessThanOrEqual(score, highest);
                    if (inside.ExtractMostSignificantBits() != 0b1111)
                    {
                        break;
                    }
                }
            }

            for (; i < scores.Length; i++)
            {
                if (!(scores[i] >= -Slack && scores[i] <= 100.0 + Slack))
                {
                    ThrowScore(scores[i], i);
                }
            }
        }
    }

    private static void ThrowScore(double score, int place) =>
        throw new ArgumentOutOfRangeException(
            nameof(score),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Score {score} at place {place} of the block: expected 0 to 100, and not missing."
            )
        );
}
