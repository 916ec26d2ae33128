namespace Regalia.Indices;

/// <summary>What treatment did to one indicator.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Time">The time in a panel; null otherwise.</param>
/// <param name="SkewnessBefore">Skewness of type 2 before; NaN with fewer than 3 values or without variation.</param>
/// <param name="KurtosisBefore">Excess kurtosis of type 2 before; NaN with fewer than 4 values or without variation.</param>
/// <param name="PassedBefore">Whether the untreated column passed.</param>
/// <param name="SkewnessWinsorised">Skewness after winsorising; NaN when nothing was tried.</param>
/// <param name="KurtosisWinsorised">Excess kurtosis after winsorising; NaN when nothing was tried.</param>
/// <param name="PassedWinsorised">Whether the winsorised column passed; null when nothing was tried.</param>
/// <param name="PointsWinsorised">Number of points winsorised when it was tried, also when the transformation then
/// started from the untreated column; 0 when nothing was tried.</param>
/// <param name="SkewnessAfter">Skewness of the column as it is left.</param>
/// <param name="KurtosisAfter">Excess kurtosis of the column as it is left.</param>
/// <param name="PassedAfter">Whether the column as it is left passes.</param>
/// <param name="Transformation">The transformation that was applied; none if winsorising was enough.</param>
public sealed record TreatedColumn(
    string Code,
    int? Time,
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
    TreatmentTransformation Transformation
)
{
    /// <summary>Points in the column as it is left that are winsorised: 0 when the transformation started again from
    /// the untreated column.</summary>
    public int PointsWinsorisedInResult { get; init; }
}
