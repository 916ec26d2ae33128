namespace Regalia.Indices;

/// <summary>Standard score: mean + (x - average) / sd standardDeviation, x times direction, sd with n - 1.</summary>
/// <remarks>A column without variation, one unit for example, is an error.</remarks>
/// <param name="Mean">Mean of the scores; finite.</param>
/// <param name="StandardDeviation">Standard deviation of the scores; finite, above 0.</param>
public sealed record ZScore(double Mean = 0.0, double StandardDeviation = 1.0) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "zscore";

    internal override IndexFault? Misuse =>
        double.IsFinite(Mean) && StandardDeviation > 0.0 && double.IsFinite(StandardDeviation)
            ? null
            : Option(
                "a finite mean and a standard deviation above 0",
                "0 and 1 are usual",
                $"{Mean} and {StandardDeviation}"
            );

    private protected override double[] Scores(NormalisationColumn column)
    {
        CentralMoments moments = CentralMoments.Of(column.Values);
        double deviation = moments.StandardDeviation;
        return deviation > 0.0
            ? [.. column.Values.Select(x => ((x - moments.Mean) / deviation * StandardDeviation) + Mean)]
            : throw column.Constant(moments.Minimum);
    }
}
