namespace Regalia.Presentation.Charts;

/// <summary>A rectangle.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Paint">Colours and pattern.</param>
public sealed record BoxMark(double X, double Y, double Width, double Height, Paint Paint) : DrawingMark
{
    /// <summary>How round its corners are; 0 for square ones.</summary>
    public double Radius { get; init; }
}
