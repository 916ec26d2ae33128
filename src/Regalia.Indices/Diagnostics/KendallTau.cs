namespace Regalia.Indices;

/// <summary>
/// Kendall's tau-b after Knight (1966): units are sorted by x and then y, and the exchanges a merge sort by y needs are
/// the discordant pairs. Counts are exact; time grows as n log n.
/// </summary>
internal static class KendallTau
{
    /// <summary>Coefficient and p-value of two complete columns of 3 units or more.</summary>
    public static Correlation Of(double[] x, double[] y)
    {
        int n = x.Length;
        double[] byX = [.. x];
        double[] byXThenY = [.. y];
        Array.Sort(byX, byXThenY);
        long[] tiedInX = Runs(n, (a, b) => byX[a] == byX[b]);
        SortWithin(tiedInX, byXThenY);
        long[] tiedInBoth = Runs(n, (a, b) => byX[a] == byX[b] && byXThenY[a] == byXThenY[b]);
        double[] byY = [.. byXThenY];
        long discordant = Exchanges(byY);
        long[] tiedInY = Runs(n, (a, b) => byY[a] == byY[b]);

        long all = (long)n * (n - 1) / 2;
        long pairsOfX = all - tiedInX.Sum(t => t * (t - 1) / 2);
        long pairsOfY = all - tiedInY.Sum(t => t * (t - 1) / 2);
        if (pairsOfX == 0 || pairsOfY == 0)
        {
            return Correlation.Missing(n);
        }

        // Pairs tied in neither are concordant or discordant.
        long untied = pairsOfX + pairsOfY - all + tiedInBoth.Sum(t => t * (t - 1) / 2);
        double score = untied - (2 * discordant);
        double coefficient = score / (Math.Sqrt(pairsOfX) * Math.Sqrt(pairsOfY));
        double z = score / Math.Sqrt(Variance(n, tiedInX, tiedInY));
        return new(Math.Clamp(coefficient, -1.0, 1.0), NormalTail.TwoSided(z), n);
    }

    // Of concordant less discordant pairs, without association, given the ties (Kendall 1970, chapter 4).
    private static double Variance(double n, long[] tiedInX, long[] tiedInY)
    {
        static double Sum(long[] ties, Func<double, double> term) => ties.Sum(t => term(t));
        double single =
            (n * (n - 1.0) * ((2.0 * n) + 5.0))
            - Sum(tiedInX, t => t * (t - 1.0) * ((2.0 * t) + 5.0))
            - Sum(tiedInY, t => t * (t - 1.0) * ((2.0 * t) + 5.0));
        double pairs = Sum(tiedInX, t => t * (t - 1.0)) * Sum(tiedInY, t => t * (t - 1.0));
        double triples = Sum(tiedInX, t => t * (t - 1.0) * (t - 2.0)) * Sum(tiedInY, t => t * (t - 1.0) * (t - 2.0));
        return (single / 18.0) + (pairs / (2.0 * n * (n - 1.0))) + (triples / (9.0 * n * (n - 1.0) * (n - 2.0)));
    }

    private static void SortWithin(long[] runs, double[] values)
    {
        int start = 0;
        foreach (int length in runs.Select(run => (int)run))
        {
            Array.Sort(values, start, length);
            start += length;
        }
    }

    // Lengths of the runs of equal neighbours.
    private static long[] Runs(int n, Func<int, int, bool> same)
    {
        List<long> runs = [];
        for (int i = 0; i < n; i++)
        {
            if (i > 0 && same(i - 1, i))
            {
                runs[^1]++;
            }
            else
            {
                runs.Add(1);
            }
        }

        return [.. runs];
    }

    // Sorts and counts the pairs that were in the wrong order; equal ones are not.
    private static long Exchanges(double[] values)
    {
        long exchanges = 0;
        double[] from = values;
        double[] to = new double[values.Length];
        for (int width = 1; width < values.Length; width *= 2)
        {
            for (int start = 0; start < values.Length; start += 2 * width)
            {
                int middle = Math.Min(start + width, values.Length);
                int end = Math.Min(start + (2 * width), values.Length);
                int left = start;
                int right = middle;
                for (int place = start; place < end; place++)
                {
                    if (right == end || (left < middle && from[left] <= from[right]))
                    {
                        to[place] = from[left++];
                    }
                    else
                    {
                        to[place] = from[right++];
                        exchanges += middle - left;
                    }
                }
            }

            (from, to) = (to, from);
        }

        from.CopyTo(values, 0);
        return exchanges;
    }
}
