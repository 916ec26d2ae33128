using System.Globalization;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;
using Regalia.Presentation.Terminal;

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

    internal static string Of(CorrelationKind kind) =>
        kind switch
        {
            CorrelationKind.Spearman => "spearman",
            CorrelationKind.Kendall => "kendall",
            _ => "pearson",
        };

    /// <summary>A correlation or another coefficient for people, with a minus sign that cannot be taken for a dash.</summary>
    internal static string Coefficient(double number) =>
        double.IsNaN(number) ? Figures.Missing : Signed(number, "0.000", plus: "");

    /// <summary>A shift in rank for people: +3, −2, 0.</summary>
    internal static string Shift(double ranks) =>
        double.IsNaN(ranks) ? Figures.Missing : Signed(ranks, "#,##0", plus: "+");

    /// <summary>A change of a score for people: +1.23, −0.40, 0.00.</summary>
    internal static string Change(double change) =>
        double.IsNaN(change) ? Figures.Missing : Signed(change, "0.00", plus: "+");

    private static string Signed(double number, string format, string plus)
    {
        string digits = Math.Abs(number).ToString(format, CultureInfo.InvariantCulture);
        return number > 0.0 ? plus + digits
            : number < 0.0 ? "−" + digits
            : digits;
    }

    internal static string Of(SamplePoints points) => points == SamplePoints.Sobol ? "sobol" : "monte-carlo";

    /// <summary>A quantile as a column: Q5, Q97.5.</summary>
    internal static string Quantile(double p) =>
        "Q" + Math.Round(100.0 * p, 6, MidpointRounding.ToEven).ToString("0.######", CultureInfo.InvariantCulture);
}
