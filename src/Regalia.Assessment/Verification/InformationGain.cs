namespace Regalia.Assessment.Verification;

/// <summary>How much knowing one thing says about another, from joint counts.</summary>
internal static class InformationGain
{
    /// <summary>
    /// Mutual information in bits: H(column) - H(column | row), less the bias of counts,
    /// (rows - 1)(columns - 1) / (2 n ln 2) over the occupied rows and columns (Miller and Madow); never below 0.
    /// </summary>
    /// <param name="counts">Joint counts, [row x columns + column].</param>
    /// <param name="columns">Number of columns.</param>
    public static double Bits(ReadOnlySpan<long> counts, int columns)
    {
        int rows = counts.Length / columns;
        long[] rowTotals = new long[rows];
        long[] columnTotals = new long[columns];
        long total = 0;
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                long count = counts[(r * columns) + c];
                rowTotals[r] += count;
                columnTotals[c] += count;
                total += count;
            }
        }
        if (total == 0)
        {
            return 0;
        }
        double bits = 0;
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                long count = counts[(r * columns) + c];
                if (count > 0)
                {
                    double expected = (double)rowTotals[r] * columnTotals[c] / total;
                    bits += (double)count / total * Math.Log2(count / expected);
                }
            }
        }
        int freedom = (rowTotals.Count(t => t > 0) - 1) * (columnTotals.Count(t => t > 0) - 1);
        return Math.Max(0, bits - (freedom / (2 * total * Math.Log(2))));
    }
}
