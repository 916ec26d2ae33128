using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Where the marks of a drawing lie.</summary>
internal static class DrawnMarks
{
    /// <summary>All marks, those in groups too.</summary>
    public static IEnumerable<DrawingMark> All(Drawing drawing) => drawing.Marks.SelectMany(All);

    /// <summary>The box that a mark needs at most; texts as wide as in the widest usual font.</summary>
    public static (double Left, double Top, double Right, double Bottom) Extent(DrawingMark mark) =>
        mark switch
        {
            BoxMark box => (box.X, box.Y, box.X + box.Width, box.Y + box.Height),
            LineMark line => (
                Math.Min(line.X1, line.X2),
                Math.Min(line.Y1, line.Y2),
                Math.Max(line.X1, line.X2),
                Math.Max(line.Y1, line.Y2)
            ),
            CircleMark circle => (
                circle.X - circle.Radius,
                circle.Y - circle.Radius,
                circle.X + circle.Radius,
                circle.Y + circle.Radius
            ),
            PathMark path => Around(path.Rings().SelectMany(r => r.Points)),
            TextMark text => Around(text),
            _ => (0, 0, 0, 0),
        };

    private static IEnumerable<DrawingMark> All(DrawingMark mark) =>
        mark is MarkGroup group
            ? group.Marks.SelectMany(All).Concat(group.Target is null ? [] : [group.Target])
            : [mark];

    private static (double, double, double, double) Around(TextMark text)
    {
        double width = TextWidth.Of(text.Text, text.Size, text.IsBold);
        double left = text.Anchor switch
        {
            TextAnchor.Middle => -width / 2,
            TextAnchor.End => -width,
            _ => 0,
        };
        (double sin, double cos) = Math.SinCos(text.Turn * Math.PI / 180);
        // Letters reach about three quarters of their size up and a quarter down.
        return Around(
            new[]
            {
                (left, -0.75 * text.Size),
                (left + width, -0.75 * text.Size),
                (left, 0.25 * text.Size),
                (left + width, 0.25 * text.Size),
            }.Select(p => (text.X + (p.Item1 * cos) - (p.Item2 * sin), text.Y + (p.Item1 * sin) + (p.Item2 * cos)))
        );
    }

    private static (double, double, double, double) Around(IEnumerable<(double X, double Y)> points)
    {
        (double X, double Y)[] all = [.. points];
        return (all.Min(p => p.X), all.Min(p => p.Y), all.Max(p => p.X), all.Max(p => p.Y));
    }
}
