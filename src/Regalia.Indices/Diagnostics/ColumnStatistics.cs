using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Statistics of one indicator; missing values take no part.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Units">Number of units, with and without a value.</param>
/// <param name="Minimum">The lowest value; NaN of nothing.</param>
/// <param name="Maximum">The highest value; NaN of nothing.</param>
/// <param name="Mean">Arithmetic mean; NaN of nothing.</param>
/// <param name="Median">The middle value; NaN of nothing.</param>
/// <param name="StandardDeviation">Standard deviation with n - 1; NaN with fewer than 2 values.</param>
/// <param name="Skewness">Skewness of type 2; NaN with fewer than 3 values or without variation.</param>
/// <param name="Kurtosis">Excess kurtosis of type 2; NaN with fewer than 4 values or without variation.</param>
/// <param name="Available">Number of values present.</param>
/// <param name="NonZero">Number of values present that are not 0.</param>
/// <param name="Unique">Number of different values.</param>
/// <param name="Same">How often the most frequent value occurs; 0 of nothing.</param>
/// <param name="Limits">The limits of the flags.</param>
public sealed record ColumnStatistics(
    string Code,
    int Units,
    double Minimum,
    double Maximum,
    double Mean,
    double Median,
    double StandardDeviation,
    double Skewness,
    double Kurtosis,
    int Available,
    int NonZero,
    int Unique,
    int Same,
    ColumnStatisticsLimits Limits
)
{
    /// <summary>Share of units with a value, 0 to 1; NaN without units.</summary>
    public double AvailableShare => (double)Available / Units;

    /// <summary>Share of the values present that are not 0, 0 to 1; NaN of nothing.</summary>
    public double NonZeroShare => (double)NonZero / Available;

    /// <summary>Different values by values present, 0 to 1; NaN of nothing.</summary>
    public double UniqueShare => (double)Unique / Available;

    /// <summary>Share of the most frequent value among those present, 0 to 1; NaN of nothing.</summary>
    public double SameShare => (double)Same / Available;

    /// <summary>Whether too few units have a value.</summary>
    public bool HasFewValues => !(AvailableShare >= Limits.AvailableShare);

    /// <summary>Whether too few values are not 0; an indicator without values has none.</summary>
    public bool HasFewNonZeros => !(NonZeroShare >= Limits.NonZeroShare);

    /// <summary>Whether too few values differ; an indicator without values has none.</summary>
    public bool HasFewUnique => !(UniqueShare >= Limits.UniqueShare);

    /// <summary>Whether |skewness| and kurtosis are both above their limits; not where one is missing.</summary>
    public bool IsOutlying => Math.Abs(Skewness) > Limits.Skewness && Kurtosis > Limits.Kurtosis;

    /// <summary>Statistics of every column of a table; in a panel over all times.</summary>
    /// <param name="table">Any stage.</param>
    /// <param name="limits">Limits of the flags; the defaults if null.</param>
    /// <returns>One record a column, in the order of the columns.</returns>
    public static ImmutableArray<ColumnStatistics> Of(IndicatorTable table, ColumnStatisticsLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return
        [
            .. table.Codes.Select(
                (code, number) => Of(code, table.Column(number), limits ?? new ColumnStatisticsLimits())
            ),
        ];
    }

    private static ColumnStatistics Of(string code, ReadOnlySpan<double> values, ColumnStatisticsLimits limits)
    {
        Dictionary<double, int> counts = [];
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                // + 0.0 makes one zero of the two.
                double key = value + 0.0;
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        CentralMoments moments = CentralMoments.Of(values);
        return new(
            code,
            values.Length,
            moments.Minimum,
            moments.Maximum,
            moments.Mean,
            Descriptive.Median(values),
            moments.StandardDeviation,
            moments.Skewness,
            moments.Kurtosis,
            moments.Count,
            moments.Count - counts.GetValueOrDefault(0.0),
            counts.Count,
            counts.Values.DefaultIfEmpty(0).Max(),
            limits
        );
    }
}
