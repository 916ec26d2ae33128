namespace Regalia.Technology.Leadership;

/// <summary>A country among all countries.</summary>
public sealed record CountryStanding(CountryCode Country, Standing Figures);
