namespace Regalia.Presentation.Charts;

/// <summary>A straight line.</summary>
/// <param name="X1">Where it begins.</param>
/// <param name="Y1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y2">Where it ends.</param>
/// <param name="Paint">Its <see cref="Paint.Line"/> counts; a fill has no meaning.</param>
public sealed record LineMark(double X1, double Y1, double X2, double Y2, Paint Paint) : DrawingMark;
