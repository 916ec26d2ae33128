using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Presentation.Construction;

/// <summary>Words of results, those of the specification where it has them.</summary>
internal static class IndexWords
{
    internal static string Of(TreatmentTransformation transformation) =>
        transformation switch
        {
            TreatmentTransformation.Logarithm => "log",
            TreatmentTransformation.LogarithmBySkewness => "log-by-skewness",
            TreatmentTransformation.LogarithmPlusOne => "log-plus-one",
            TreatmentTransformation.LogarithmOfRange => "log-of-range",
            TreatmentTransformation.BoxCox => "boxcox",
            _ => "none",
        };

    /// <summary>What happened to a point: winhi, winlo, log, or both: winhi+log.</summary>
    internal static string Of(TreatedPoint point) =>
        string.Join(
            '+',
            new[]
            {
                point.Winsorised switch
                {
                    > 0 => "winhi",
                    < 0 => "winlo",
                    _ => null,
                },
                point.Transformation == TreatmentTransformation.None ? null : Of(point.Transformation),
            }.OfType<string>()
        );

    internal static string Of(SamplePoints points) => points == SamplePoints.Sobol ? "sobol" : "monte-carlo";

    /// <summary>A quantile as a column: Q5, Q97.5.</summary>
    internal static string Quantile(double p) =>
        "Q"
        + Math.Round(100.0 * p, 6, MidpointRounding.ToEven)
            .ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
