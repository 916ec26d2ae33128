namespace Regalia.Technology.Leadership;

/// <summary>Where the top of the works of a technology and year begins.</summary>
/// <remarks>
/// With N works and top p %: t = the least number of citations that at most p % of the works exceed. Works above t count fully, those
/// at t with weight (p N / 100 - above) / at, which lies in [0, 1): so the top is exactly p N / 100 works however many are tied
/// (Waltman and Schreiber 2013).
/// </remarks>
/// <param name="Year">Publication year.</param>
/// <param name="Top">Which top.</param>
/// <param name="Works">N: all works of the technology and year, located or not.</param>
/// <param name="Citations">t; 0 where there are no works.</param>
/// <param name="Above">Works with more citations than t.</param>
/// <param name="At">Works with t citations.</param>
public sealed record TopThreshold(int Year, TopPercent Top, int Works, int Citations, int Above, int At)
{
    /// <summary>Weight of a work at the threshold as a fraction: 100 x the works missing above it.</summary>
    public long WeightNumerator => ((int)Top * (long)Works) - (100L * Above);

    /// <summary>The fraction's lower part: 100 x the works at the threshold; 0 where there are no works.</summary>
    public long WeightDenominator => 100L * At;

    /// <summary>Weight of a work at the threshold, 0 up to, not including, 1; 0 where there are no works.</summary>
    public double Weight => At == 0 ? 0 : (double)WeightNumerator / WeightDenominator;

    /// <summary>Works in the top: p N / 100.</summary>
    public double TopWorks => (int)Top * (double)Works / 100;

    /// <summary>Whether even works that nobody cites are partly in the top: too early to tell.</summary>
    public bool IsZero => Works > 0 && Citations == 0;

    /// <summary>Finds it.</summary>
    /// <param name="year">Publication year.</param>
    /// <param name="top">Which top.</param>
    /// <param name="descending">Citations of all works, the highest first.</param>
    public static TopThreshold Of(int year, TopPercent top, ReadOnlySpan<int> descending)
    {
        if (descending.IsEmpty)
        {
            return new TopThreshold(year, top, 0, 0, 0, 0);
        }
        // At most floor(pN/100) works exceed the work in this place; the next lower count would be exceeded by one too many.
        int place = (int)((int)top * (long)descending.Length / 100);
        int threshold = descending[place];
        int above = Before(descending, threshold, tied: false);
        return new TopThreshold(
            year,
            top,
            descending.Length,
            threshold,
            above,
            Before(descending, threshold, tied: true) - above
        );
    }

    // How many stand before the first that is lower than the count (or, without the tied ones, not higher).
    private static int Before(ReadOnlySpan<int> descending, int count, bool tied)
    {
        (int low, int high) = (0, descending.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tied ? descending[middle] >= count : descending[middle] > count)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
