namespace Regalia.Technology.Exposure;

/// <summary>What a country has in all technologies that count together.</summary>
/// <param name="Country">The country.</param>
/// <param name="Leading">Number of technologies in which it is among the first: some top credit, and a rank that leads.</param>
/// <param name="Share">Its top credit in all of them / all located top credit in all of them, 0 to 1.</param>
public sealed record CountryExposure(CountryCode Country, MeasuredFigure Leading, MeasuredFigure Share);
