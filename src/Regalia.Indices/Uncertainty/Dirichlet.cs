using System.Globalization;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Random weights around stated ones: Dirichlet with alpha_i = concentration w_i / sum of w.
/// </summary>
/// <remarks>
/// <para>With p = w_i / sum of w, a weight has mean p and standard deviation sqrt(p (1 - p) / (concentration + 1)): at
/// concentration 100 a weight of 0.20 varies by 0.04.</para>
/// <para>A weight of 0 stays exactly 0, and the only positive weight is exactly 1. Each child is drawn by its own key,
/// so a new sibling does not change the raw draws of the others. A positive weight can come out as 0 only when its
/// alpha is below about 0.01.</para>
/// </remarks>
public static class Dirichlet
{
    /// <summary>The weights of one replicate; they add up to 1 up to rounding.</summary>
    /// <param name="concentration">How closely the draws keep to the stated weights; above 0 and finite.</param>
    /// <param name="weights">Stated weights, finite, 0 or more, at least one above 0.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="keys">Key of each child.</param>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <param name="destination">Receives one weight a child.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is outside its range.</exception>
    public static void Draw(
        double concentration,
        ReadOnlySpan<double> weights,
        ulong seed,
        ReadOnlySpan<InputKey> keys,
        int replicate,
        Span<double> destination
    )
    {
        int positive = Alphas(concentration, weights, keys.Length, destination.Length, out double[] alphas);
        double total = 0.0;
        for (int child = 0; child < alphas.Length; child++)
        {
            destination[child] = 0.0;
            if (alphas[child] > 0.0)
            {
                RandomStream stream = new(seed, keys[child], replicate);
                destination[child] = positive == 1 ? 1.0 : stream.NextGamma(alphas[child]);
                total += destination[child];
            }
        }

        if (positive > 1 && !(total >= GammaLaw.SafeSum))
        {
            DrawByLogarithms(alphas, seed, keys, replicate, destination);
            return;
        }

        for (int child = 0; child < alphas.Length; child++)
        {
            destination[child] /= total;
        }
    }

    /// <summary>As the other form, child i having the key <c>key.And(i)</c>.</summary>
    /// <param name="concentration">How closely the draws keep to the stated weights; above 0 and finite.</param>
    /// <param name="weights">Stated weights, finite, 0 or more, at least one above 0.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="key">Key of the whole set of weights.</param>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <param name="destination">Receives one weight a child.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is outside its range.</exception>
    public static void Draw(
        double concentration,
        ReadOnlySpan<double> weights,
        ulong seed,
        InputKey key,
        int replicate,
        Span<double> destination
    ) => Draw(concentration, weights, seed, Numbered(key, weights.Length), replicate, destination);

    /// <summary>The weights of consecutive replicates, bit for bit as the single draws.</summary>
    /// <param name="concentration">How closely the draws keep to the stated weights; above 0 and finite.</param>
    /// <param name="weights">Stated weights, finite, 0 or more, at least one above 0.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="keys">Key of each child.</param>
    /// <param name="firstReplicate">Replicate of the first column, from 0.</param>
    /// <param name="destination">Receives [row][replicate].</param>
    /// <param name="childRows">Row of each child in the destination.</param>
    /// <param name="rows">Layout of the destination.</param>
    /// <exception cref="ArgumentException">Lengths differ, a span is too short, or a number is outside its range.
    /// </exception>
    public static void FillBlock(
        double concentration,
        ReadOnlySpan<double> weights,
        ulong seed,
        ReadOnlySpan<InputKey> keys,
        int firstReplicate,
        Span<double> destination,
        ReadOnlySpan<int> childRows,
        BlockRows rows
    )
    {
        const int Chunk = 1024;
        int positive = Alphas(concentration, weights, keys.Length, childRows.Length, out double[] alphas);
        foreach (int row in childRows)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row, nameof(childRows));
            rows.Require(destination.Length, row + 1, nameof(destination));
        }

        CounterBasedRandom.RequireReplicates(firstReplicate, rows.Count);
        Span<double> totals = stackalloc double[Chunk];
        for (int from = 0; from < rows.Count; from += Chunk)
        {
            Span<double> total = totals[..Math.Min(Chunk, rows.Count - from)];
            total.Clear();
            for (int child = 0; child < alphas.Length; child++)
            {
                Span<double> row = rows.Row(destination, childRows[child]).Slice(from, total.Length);
                if (alphas[child] == 0.0 || positive == 1)
                {
                    row.Fill(alphas[child] == 0.0 ? 0.0 : 1.0);
                    continue;
                }

                GammaLaw.Of(alphas[child]).Fill(seed, keys[child], firstReplicate + from, row, 0);
                BlockSums.Add(total, row);
            }

            for (int child = 0; child < alphas.Length && positive > 1; child++)
            {
                BlockSums.Divide(rows.Row(destination, childRows[child]).Slice(from, total.Length), total);
            }

            double[]? single = null;
            for (int i = 0; i < total.Length && positive > 1; i++)
            {
                if (!(total[i] >= GammaLaw.SafeSum))
                {
                    single ??= new double[alphas.Length];
                    DrawByLogarithms(alphas, seed, keys, firstReplicate + from + i, single);
                    for (int child = 0; child < alphas.Length; child++)
                    {
                        rows.Row(destination, childRows[child])[from + i] = single[child];
                    }
                }
            }
        }
    }

    /// <summary>As the other form, child i in row i and with the key <c>key.And(i)</c>.</summary>
    /// <param name="concentration">How closely the draws keep to the stated weights; above 0 and finite.</param>
    /// <param name="weights">Stated weights, finite, 0 or more, at least one above 0.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="key">Key of the whole set of weights.</param>
    /// <param name="firstReplicate">Replicate of the first column, from 0.</param>
    /// <param name="destination">Receives [child][replicate].</param>
    /// <param name="rows">Layout of the destination.</param>
    /// <exception cref="ArgumentException">A span is too short, or a number is outside its range.</exception>
    public static void FillBlock(
        double concentration,
        ReadOnlySpan<double> weights,
        ulong seed,
        InputKey key,
        int firstReplicate,
        Span<double> destination,
        BlockRows rows
    )
    {
        int[] childRows = [.. Enumerable.Range(0, weights.Length)];
        InputKey[] keys = Numbered(key, weights.Length);
        FillBlock(concentration, weights, seed, keys, firstReplicate, destination, childRows, rows);
    }

    private static InputKey[] Numbered(InputKey key, int count) => [.. Enumerable.Range(0, count).Select(key.And)];

    private static int Alphas(
        double concentration,
        ReadOnlySpan<double> weights,
        int keys,
        int places,
        out double[] alphas
    )
    {
        if (!(concentration > 0.0 && concentration <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(
                nameof(concentration),
                concentration,
                "A concentration must be above 0 and finite."
            );
        }

        if (keys != weights.Length || places != weights.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{weights.Length} weights, {keys} keys, room for {places}: expected the same number of each."
                ),
                nameof(weights)
            );
        }

        double total = 0.0;
        int positive = 0;
        foreach (double weight in weights)
        {
            WeightedMean.RequireWeight(weight);
            total += weight;
            positive += weight > 0.0 ? 1 : 0;
        }

        if (positive == 0 || !double.IsFinite(total))
        {
            throw new ArgumentException(
                "The weights must have a finite sum above 0: at least one must be above 0.",
                nameof(weights)
            );
        }

        alphas = new double[weights.Length];
        for (int child = 0; child < alphas.Length; child++)
        {
            alphas[child] = concentration * (weights[child] / total);
        }

        return positive;
    }

    // All gammas of the replicate have sunk out of the range of a double; the largest logarithm sets the scale.
    private static void DrawByLogarithms(
        double[] alphas,
        ulong seed,
        ReadOnlySpan<InputKey> keys,
        int replicate,
        Span<double> destination
    )
    {
        double largest = double.NegativeInfinity;
        for (int child = 0; child < alphas.Length; child++)
        {
            RandomStream stream = new(seed, keys[child], replicate);
            destination[child] =
                alphas[child] > 0.0 ? GammaLaw.Of(alphas[child]).DrawLogarithm(ref stream) : double.NegativeInfinity;
            largest = Math.Max(largest, destination[child]);
        }

        double total = 0.0;
        foreach (ref double weight in destination)
        {
            weight = Exponential.Of(weight - largest);
            total += weight;
        }

        foreach (ref double weight in destination)
        {
            weight /= total;
        }
    }
}
