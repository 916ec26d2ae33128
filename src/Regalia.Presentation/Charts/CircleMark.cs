namespace Regalia.Presentation.Charts;

/// <summary>A circle.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Radius">Radius.</param>
/// <param name="Paint">Colours and pattern.</param>
public sealed record CircleMark(double X, double Y, double Radius, Paint Paint) : DrawingMark;
