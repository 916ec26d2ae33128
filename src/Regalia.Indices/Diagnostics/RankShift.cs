using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>How far units move between two rankings.</summary>
internal static class RankShift
{
    /// <summary>First rank minus second, unit by unit: positive where the unit moved up.</summary>
    public static double[] Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double[] changes = new double[first.Length];
        for (int unit = 0; unit < changes.Length; unit++)
        {
            changes[unit] = first[unit] - second[unit];
        }

        return changes;
    }

    /// <summary>Mean of |change| over units that have one; NaN if none has.</summary>
    public static double MeanAbsolute(double[] changes)
    {
        double sum = 0.0;
        int count = 0;
        foreach (double change in changes)
        {
            if (!double.IsNaN(change))
            {
                // Whole numbers: exact in any order.
                sum += Math.Abs(change);
                count++;
            }
        }

        return count > 0 ? sum / count : double.NaN;
    }

    /// <summary>Spearman's rank correlation over units present in both, with mean ranks for ties, made within each group of
    /// rows; NaN where it is not defined.</summary>
    public static double Correlation(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ImmutableArray<ImmutableArray<int>> groups
    )
    {
        List<double> x = [];
        List<double> y = [];
        foreach (ImmutableArray<int> rows in groups)
        {
            List<double> a = [];
            List<double> b = [];
            foreach (int row in rows)
            {
                if (!double.IsNaN(first[row]) && !double.IsNaN(second[row]))
                {
                    a.Add(first[row]);
                    b.Add(second[row]);
                }
            }

            x.AddRange(Ranking.Ascending(a.ToArray(), RankTies.Average));
            y.AddRange(Ranking.Ascending(b.ToArray(), RankTies.Average));
        }

        return Correlation(x.ToArray(), y.ToArray());
    }

    private static double Correlation(double[] x, double[] y)
    {
        double meanX = Descriptive.Mean(x);
        double meanY = Descriptive.Mean(y);
        double xx = 0.0;
        double yy = 0.0;
        double xy = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        return xx > 0.0 && yy > 0.0 ? Math.Clamp(xy / Math.Sqrt(xx * yy), -1.0, 1.0) : double.NaN;
    }
}
