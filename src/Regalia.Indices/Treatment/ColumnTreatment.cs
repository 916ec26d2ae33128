using System.Runtime.InteropServices;

namespace Regalia.Indices;

/// <summary>What treatment did to one column, without names: no memory is taken, so that replicates can have it often.
/// The members mean what those of <see cref="TreatedColumn"/> mean.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnTreatment(
    double SkewnessBefore,
    double KurtosisBefore,
    bool PassedBefore,
    double SkewnessWinsorised,
    double KurtosisWinsorised,
    bool? PassedWinsorised,
    int PointsWinsorised,
    double SkewnessAfter,
    double KurtosisAfter,
    bool PassedAfter,
    TreatmentTransformation Transformation,
    int PointsWinsorisedInResult
)
{
    /// <summary>Treats one column.</summary>
    /// <param name="code">The indicator, for faults.</param>
    /// <param name="column">Values; NaN where missing.</param>
    /// <param name="how">How; its <see cref="Treatment.ByIndicator"/> is not looked at.</param>
    /// <param name="result">Receives the treated values; of the same length.</param>
    /// <exception cref="IndexFaultException">The transformation is needed but not defined for the column.</exception>
    public static ColumnTreatment TreatColumn(
        string code,
        ReadOnlySpan<double> column,
        Treatment how,
        Span<double> result
    )
    {
        column.CopyTo(result);
        CentralMoments shape = CentralMoments.Of(column);
        ColumnTreatment start = Untreated(shape, how);
        if (start.PassedBefore && !how.Forced)
        {
            return start;
        }

        ColumnTreatment treated = start;
        bool transform = true;
        if (how.MaximumPoints != 0)
        {
            CentralMoments winsorised = shape;
            int points = Winsorisation.Winsorise(result, how, ref winsorised);
            bool passed = how.Passes(winsorised);
            treated = treated with
            {
                SkewnessWinsorised = winsorised.Skewness,
                KurtosisWinsorised = winsorised.Kurtosis,
                PassedWinsorised = passed,
                PointsWinsorised = points,
            };
            transform = how.Forced || !passed;
            if (transform && how.Transformation != TreatmentTransformation.None && !how.Combined && !how.Forced)
            {
                column.CopyTo(result);
            }
            else
            {
                shape = winsorised;
                treated = treated with { PointsWinsorisedInResult = points };
            }
        }

        if (transform && how.Transformation != TreatmentTransformation.None)
        {
            ShapeTransformation.Transform(code, result, shape, how);
            shape = CentralMoments.Of(result);
            treated = treated with { Transformation = how.Transformation };
        }

        return treated with
        {
            SkewnessAfter = shape.Skewness,
            KurtosisAfter = shape.Kurtosis,
            PassedAfter = how.Passes(shape),
        };
    }

    /// <summary>The record of a column that is left as it is.</summary>
    public static ColumnTreatment Untreated(in CentralMoments shape, Treatment how)
    {
        (double skewness, double kurtosis, bool passes) = (shape.Skewness, shape.Kurtosis, how.Passes(shape));
        return new(
            skewness,
            kurtosis,
            passes,
            double.NaN,
            double.NaN,
            null,
            0,
            skewness,
            kurtosis,
            passes,
            TreatmentTransformation.None,
            0
        );
    }
}
