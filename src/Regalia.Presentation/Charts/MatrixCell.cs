using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A cell of a matrix.</summary>
/// <param name="Tone">Colour and pattern of its state.</param>
/// <param name="Sign">One or two letters or digits in it, so that it is read without colour.</param>
/// <param name="Label">Its state in words: "party since 2004, unverified".</param>
public sealed record MatrixCell(ChartTone Tone, string Sign, string Label)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public Link? Link { get; init; }
}
