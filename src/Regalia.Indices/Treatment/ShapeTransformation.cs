using System.Globalization;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>The formulas of <see cref="TreatmentTransformation"/>, on one column.</summary>
internal static class ShapeTransformation
{
    private const double Margin = 0.01;

    /// <summary>Transforms a column in place; NaN stays NaN.</summary>
    /// <param name="code">The indicator, for faults.</param>
    /// <param name="values">The column.</param>
    /// <param name="shape">Its moments.</param>
    /// <param name="how">Which transformation.</param>
    /// <exception cref="IndexFaultException">The transformation is not defined for the column.</exception>
    public static void Transform(string code, Span<double> values, in CentralMoments shape, Treatment how)
    {
        if (shape.Count == 0)
        {
            return;
        }

        Check(code, shape, how.Transformation);
        double minimum = shape.Minimum;
        double maximum = shape.Maximum;
        double range = maximum - minimum;
        bool mirrored = how.Transformation == TreatmentTransformation.LogarithmBySkewness && !(shape.Skewness > 0.0);
        for (int row = 0; row < values.Length; row++)
        {
            double value = values[row];
            if (double.IsNaN(value))
            {
                continue;
            }

            double transformed = how.Transformation switch
            {
                TreatmentTransformation.Logarithm or TreatmentTransformation.LogarithmBySkewness => mirrored
                    ? -Logarithm.Of(maximum + (Margin * range) - value)
                    : Logarithm.Of(value - minimum + (Margin * range)),
                TreatmentTransformation.LogarithmPlusOne => Logarithm.Of(value - minimum + 1.0),
                TreatmentTransformation.LogarithmOfRange => Logarithm.Of(
                    ((maximum - 1.0) * (value - minimum) / range) + 1.0
                ),
                _ => BoxCox(value - minimum + 1.0, how.BoxCoxExponent),
            };
            if (!double.IsFinite(transformed))
            {
                throw Undefined(
                    code,
                    value,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"values that {how.Transformation} can be computed for (here from {minimum} to {maximum})"
                    )
                );
            }

            values[row] = transformed;
        }
    }

    private static double BoxCox(double value, double exponent) =>
        exponent == 0.0 ? Logarithm.Of(value)
        : exponent == 0.5 ? (Math.Sqrt(value) - 1.0) / exponent
        : exponent == 1.0 ? value - 1.0
        : (Exponential.Of(exponent * Logarithm.Of(value)) - 1.0) / exponent;

    private static void Check(string code, in CentralMoments shape, TreatmentTransformation transformation)
    {
        bool overRange =
            transformation
            is TreatmentTransformation.Logarithm
                or TreatmentTransformation.LogarithmBySkewness
                or TreatmentTransformation.LogarithmOfRange;
        if (overRange && shape.Minimum == shape.Maximum)
        {
            throw Undefined(
                code,
                shape.Minimum,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"variation, as {transformation} divides by it or takes its logarithm"
                )
            );
        }

        // At a maximum of 1 every value would become 0, below 1 the order of units would turn round.
        if (transformation == TreatmentTransformation.LogarithmOfRange && shape.Maximum <= 1.0)
        {
            throw Undefined(
                code,
                shape.Maximum,
                "a highest value above 1, as LogarithmOfRange turns the order round below"
            );
        }
    }

    private static IndexFaultException Undefined(string code, double value, string expected) =>
        new(
            new IndexFault(expected, "give the indicator another transformation, or leave it untreated (ByIndicator)")
            {
                Step = "treat",
                Code = code,
                Value = value.ToString("R", CultureInfo.InvariantCulture),
            }
        );
}
