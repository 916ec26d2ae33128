namespace Regalia.Assessment.Threat;

/// <summary>Incidents of one country in the years that one tabulation covers.</summary>
/// <param name="Count">Incidents.</param>
/// <param name="Years">Years with a count, a count of 0 included.</param>
/// <param name="LogCovariate">Natural log of the covariate; null where it is missing.</param>
public sealed record CountedYears(int Count, int Years, double? LogCovariate);
