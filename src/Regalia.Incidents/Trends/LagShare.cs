namespace Regalia.Incidents.Trends;

/// <summary>How complete years of one age were in earlier vintages.</summary>
/// <param name="Age">Whole years between the end of the year and the vintage; the last entry is this age and more.</param>
/// <param name="Earlier">Records of such years in the earlier vintages.</param>
/// <param name="Latest">Records of the same years in the latest one.</param>
/// <param name="Completeness">Earlier / latest, at most 1.</param>
/// <param name="Lower">Lower end of its exact 97.5 % interval.</param>
/// <param name="Upper">Upper end.</param>
public sealed record LagShare(int Age, int Earlier, int Latest, double Completeness, double Lower, double Upper);
