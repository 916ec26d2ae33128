namespace Regalia.Presentation.Charts;

/// <summary>What a tone with its letter stands for in a matrix.</summary>
/// <param name="Tone">Colour and pattern.</param>
/// <param name="Sign">The letter.</param>
/// <param name="Meaning">The state in words: "party", "silent", "unknown".</param>
public sealed record MatrixKey(ChartTone Tone, string Sign, string Meaning);
