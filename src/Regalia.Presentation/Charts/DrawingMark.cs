namespace Regalia.Presentation.Charts;

/// <summary>
/// A part of a drawing: <see cref="BoxMark"/>, <see cref="LineMark"/>, <see cref="PathMark"/>, <see cref="CircleMark"/>,
/// <see cref="TextMark"/> or a <see cref="MarkGroup"/> of them.
/// </summary>
public abstract record DrawingMark
{
    private protected DrawingMark() { }
}
