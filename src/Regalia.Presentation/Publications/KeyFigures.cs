using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>A few figures set large, side by side.</summary>
/// <param name="Figures">Two to six.</param>
public sealed record KeyFigures(ImmutableArray<KeyFigure> Figures) : Block;
