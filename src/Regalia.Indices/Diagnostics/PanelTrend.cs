namespace Regalia.Indices;

/// <summary>How an indicator of a unit moves over the times of a panel.</summary>
/// <param name="Unit">The unit, without a time.</param>
/// <param name="Code">The indicator.</param>
/// <param name="First">First time with a value; null without values.</param>
/// <param name="Latest">Latest time with a value; null without values.</param>
/// <param name="Availability">Share of the times of the panel at which there is a value, 0 to 1.</param>
/// <param name="CompoundGrowth">Compound annual growth rate, as a share (0.02 = 2 %) per unit of time:
/// (y(latest) / y(first))^(1 / (latest - first)) - 1. Only the two ends count. Between two negative values it is the
/// growth of their size; to 0 it is -1. NaN with fewer than two values, when the first is 0, when the sign changes,
/// or when the rate is beyond the range of a number.</param>
/// <param name="PercentageChange">Average change in per cent (2 = 2 %) per unit of time: 100 b / f(first), where f is
/// the straight line with slope b fitted through all values by least squares; all values count, so one odd end moves
/// it less. Between two negative values of the line it is the change of their size. NaN with fewer than two values,
/// when the line is 0 at the first time, when its sign changes between first and latest, or when the change is beyond
/// the range of a number.</param>
public sealed record PanelTrend(
    IndexUnit Unit,
    string Code,
    int? First,
    int? Latest,
    double Availability,
    double CompoundGrowth,
    double PercentageChange
);
