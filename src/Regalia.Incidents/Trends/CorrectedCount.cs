namespace Regalia.Incidents.Trends;

/// <summary>A count corrected for what comes late.</summary>
/// <param name="Value">Count / completeness.</param>
/// <param name="Lower">Lower end of an interval that holds in at least 95 % of cases.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Completeness">The share of the records that a vintage of this age had.</param>
public readonly record struct CorrectedCount(double Value, double Lower, double Upper, double Completeness);
