namespace Regalia.Indices;

/// <summary>Limits beyond which <see cref="ColumnStatistics"/> flags an indicator.</summary>
public sealed record ColumnStatisticsLimits
{
    /// <summary>Flagged as outlying when |skewness| is above this, 2 unless given, …</summary>
    public double Skewness { get; init; } = 2.0;

    /// <summary>… and excess kurtosis above this, 3.5 unless given.</summary>
    public double Kurtosis { get; init; } = 3.5;

    /// <summary>Flagged when the share of units with a value is below this, 0 to 1; 0.65 unless given.</summary>
    public double AvailableShare { get; init; } = 0.65;

    /// <summary>Flagged when the share of values that are not 0 is below this, 0 to 1; 0.5 unless given.</summary>
    public double NonZeroShare { get; init; } = 0.5;

    /// <summary>Flagged when the number of different values by the number of values is below this, 0 to 1; 0.5 unless
    /// given.</summary>
    public double UniqueShare { get; init; } = 0.5;
}
