namespace Regalia.Indices;

/// <summary>How a missing value is filled in. Values that were filled in are never a source for others.</summary>
public enum ImputationMethod
{
    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The median: the middle value, or the mean of the two in the middle.</summary>
    Median,

    /// <summary>Panels: the latest earlier value of the same unit, if it is not older than
    /// <see cref="Imputation.MaximumAge"/>. What comes before the first value stays missing.</summary>
    Latest,

    /// <summary>Panels: the latest earlier value of the same unit; before the first value, the first.</summary>
    Constant,

    /// <summary>Panels: on the straight line through time between the values before and after; beyond the ends, the
    /// nearest value.</summary>
    Linear,
}
