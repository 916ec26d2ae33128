namespace Regalia.Indices.Sensitivity;

/// <summary>How much of the variance of a result is due to one input.</summary>
/// <param name="Output">Code of the output, such as the index.</param>
/// <param name="Unit">The unit whose score is meant; null for the whole: the mean over units of the absolute shift in
/// rank against the nominal index.</param>
/// <param name="Input">Name of the input.</param>
/// <param name="FirstOrder">Share of the variance that would go if the input were known; 0 to 1, but the estimate may be a little below 0. NaN when the
/// result does not vary.</param>
/// <param name="FirstOrderLow">Lower end of its bootstrap interval.</param>
/// <param name="FirstOrderHigh">Upper end.</param>
/// <param name="Total">Share of the variance that would stay if all other inputs were known.</param>
/// <param name="TotalLow">Lower end of its bootstrap interval.</param>
/// <param name="TotalHigh">Upper end.</param>
public sealed record SensitivityEffect(
    string Output,
    IndexUnit? Unit,
    string Input,
    double FirstOrder,
    double FirstOrderLow,
    double FirstOrderHigh,
    double Total,
    double TotalLow,
    double TotalHigh
);
