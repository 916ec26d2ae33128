namespace Regalia.Assessment.Framework;

/// <summary>How the results of a scan of publications become indicators of exposure.</summary>
/// <param name="Places">How many ranks lead.</param>
/// <param name="Leading">Number of technologies in which a country is among the first; its upper goalpost is the number counted.</param>
/// <param name="Credit">Share of located top credit in all technologies together, in per cent.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record TechnologyRules(int Places, ScannedIndicator Leading, ScannedIndicator Credit, int Line);
