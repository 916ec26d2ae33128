namespace Regalia.Presentation.Publications;

/// <summary>A score with its 90 % interval on a scale.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="Value">Median.</param>
/// <param name="High">Upper end.</param>
/// <param name="Least">Lower end of the scale.</param>
/// <param name="Most">Upper end of the scale.</param>
public sealed record ScoreInterval(double Low, double Value, double High, double Least = 0, double Most = 100);
