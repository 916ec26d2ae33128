namespace Regalia.Presentation.Charts;

/// <summary>A colour with a pattern that stands for one thing.</summary>
/// <param name="Name">Name in the style sheet: lower-case letters and hyphens.</param>
/// <param name="Light">Colour on white, six hexadecimal digits after <c>#</c>.</param>
/// <param name="Dark">Colour on near black.</param>
/// <param name="Pattern">Its pattern.</param>
public sealed record ChartTone(string Name, string Light, string Dark, ChartPattern Pattern);
