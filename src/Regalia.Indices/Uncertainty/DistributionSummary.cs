namespace Regalia.Indices.Uncertainty;

/// <summary>A distribution in a few numbers; NaN when there are no replicates.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">With n - 1; NaN below two replicates.</param>
/// <param name="Median">Quantile of type 7 at 0.5.</param>
/// <param name="Low">Lower end of the interval asked for, a quantile of type 7.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record DistributionSummary(double Mean, double StandardDeviation, double Median, double Low, double High);
