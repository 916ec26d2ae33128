using System.Collections.Immutable;

namespace Regalia.Presentation.Charts.Metafiles;

/// <summary>
/// Writes a drawing as an Enhanced Metafile: plain records that Word, LibreOffice and older programs read, in the colours of
/// paper. What only a screen needs (links, labels, pointer targets) is left out.
/// </summary>
/// <remarks>Halos are not drawn, and a veil becomes the colour it has on white.</remarks>
internal sealed class EmfWriter
{
    private const int Smooth = 20;
    private const string Face = "Arial";

    private readonly EmfRecords _records;
    private readonly Dictionary<(string Kind, string Colour, double Size, double More), int> _handles = [];

    private EmfWriter(EmfRecords records) => _records = records;

    /// <summary>Writes it.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="title">What programs may show as its description.</param>
    internal static byte[] Write(Drawing drawing, string title)
    {
        var records = new EmfRecords(Unit(drawing.Width), Unit(drawing.Height));
        var writer = new EmfWriter(records);
        records.Add(EmfRecord.SetBackgroundMode, 1);
        records.Add(EmfRecord.SetPolygonFillMode, 1);
        writer.Marks(drawing.Marks);
        foreach (int handle in writer._handles.Values)
        {
            records.Add(EmfRecord.DeleteObject, handle);
        }
        return records.ToBytes("Regalia\0" + title.Replace('\0', ' ') + "\0\0", writer._handles.Count + 1);
    }

    private void Marks(ImmutableArray<DrawingMark> marks)
    {
        foreach (DrawingMark mark in marks)
        {
            switch (mark)
            {
                case BoxMark box:
                    Box(box);
                    break;
                case LineMark line:
                    Line(line);
                    break;
                case CircleMark circle:
                    Circle(circle);
                    break;
                case PathMark path:
                    Path(path);
                    break;
                case TextMark text:
                    Text(text);
                    break;
                case MarkGroup group:
                    Marks(group.Marks);
                    break;
            }
        }
    }

    private void Box(BoxMark box)
    {
        Pattern(
            box.Paint,
            () =>
                [
                    new(
                        [
                            (box.X, box.Y),
                            (box.X + box.Width, box.Y),
                            (box.X + box.Width, box.Y + box.Height),
                            (box.X, box.Y + box.Height),
                        ],
                        IsClosed: true
                    ),
                ]
        );
        if (!Select(box.Paint))
        {
            return;
        }
        (int left, int top) = (Unit(box.X), Unit(box.Y));
        (int right, int bottom) = (Unit(box.X + box.Width), Unit(box.Y + box.Height));
        if (box.Radius > 0)
        {
            int corner = Unit(2 * box.Radius);
            _records.Add(EmfRecord.RoundRectangle, left, top, right, bottom, corner, corner);
        }
        else
        {
            _records.Add(EmfRecord.Rectangle, left, top, right, bottom);
        }
    }

    // A pen of more than one unit cannot be dashed, so the dashes are lines of their own.
    private void Line(LineMark line)
    {
        if (!Select(line.Paint with { Fill = null }))
        {
            return;
        }
        double length = Math.Sqrt(Math.Pow(line.X2 - line.X1, 2) + Math.Pow(line.Y2 - line.Y1, 2));
        (double dash, double step) = line.Paint.IsDashed ? (4.0, 7.0) : (length, length + 1);
        for (double from = 0; from < length; from += step)
        {
            (double a, double b) = (from / length, Math.Min(from + dash, length) / length);
            _records.Add(EmfRecord.MoveTo, At(line.X1, line.X2, a), At(line.Y1, line.Y2, a));
            _records.Add(EmfRecord.LineTo, At(line.X1, line.X2, b), At(line.Y1, line.Y2, b));
        }
    }

    private void Circle(CircleMark circle)
    {
        Pattern(
            circle.Paint,
            () =>
                [
                    new(
                        [
                            .. Enumerable
                                .Range(0, 24)
                                .Select(i => Math.SinCos(i * Math.PI / 12))
                                .Select(p => (circle.X + (circle.Radius * p.Cos), circle.Y + (circle.Radius * p.Sin))),
                        ],
                        IsClosed: true
                    ),
                ]
        );
        if (Select(circle.Paint))
        {
            _records.Add(
                EmfRecord.Ellipse,
                Unit(circle.X - circle.Radius),
                Unit(circle.Y - circle.Radius),
                Unit(circle.X + circle.Radius),
                Unit(circle.Y + circle.Radius)
            );
        }
    }

    private void Path(PathMark path)
    {
        ImmutableArray<PathRing> rings = path.Rings();
        Pattern(path.Paint, () => rings);
        if (!Select(path.Paint))
        {
            return;
        }
        if (path.Paint.Fill is null)
        {
            foreach (PathRing ring in rings)
            {
                IEnumerable<(double X, double Y)> points = ring.IsClosed
                    ? ring.Points.Append(ring.Points[0])
                    : ring.Points;
                int[] line = [.. points.SelectMany(p => new[] { Unit(p.X), Unit(p.Y) })];
                _records.Add(EmfRecord.Polyline, [.. _records.Bounds, line.Length / 2, .. line]);
            }
            return;
        }
        _records.Add(
            EmfRecord.PolyPolygon,
            [
                .. _records.Bounds,
                rings.Length,
                rings.Sum(r => r.Points.Length),
                .. rings.Select(r => r.Points.Length),
                .. rings.SelectMany(r => r.Points).SelectMany(p => new[] { Unit(p.X), Unit(p.Y) }),
            ]
        );
    }

    private void Text(TextMark text)
    {
        int weight = text.IsBold ? 700 : 400;
        int turn = ((int)Math.Round(-text.Turn * 10) + 3600) % 3600;
        Select(
            ("font", "", text.Size, weight + (turn / 10000.0)),
            handle => _records.AddFont(handle, -Unit(text.Size), turn, weight, Face)
        );
        _records.Add(EmfRecord.SetTextColour, Colour(text.Tone.Light));
        _records.Add(
            EmfRecord.SetTextAlign,
            24
                | text.Anchor switch
                {
                    TextAnchor.Middle => 6,
                    TextAnchor.End => 2,
                    _ => 0,
                }
        );
        string line = text.Text.ReplaceLineEndings(" ");
        _records.AddText(
            Unit(text.X),
            Unit(text.Y),
            line,
            [.. line.Select(letter => Unit(ArialWidth.Of(letter, text.IsBold) * text.Size))]
        );
    }

    private void Pattern(Paint paint, Func<ImmutableArray<PathRing>> rings)
    {
        if (!IsPatterned(paint))
        {
            return;
        }
        Pen(paint.Fill!, PatternLines.WidthOf(paint.Fill!.Pattern));
        foreach ((double x1, double y1, double x2, double y2) in PatternLines.Of(rings(), paint.Fill.Pattern))
        {
            _records.Add(EmfRecord.MoveTo, Unit(x1), Unit(y1));
            // A line to itself is not drawn everywhere.
            _records.Add(EmfRecord.LineTo, Unit(x2) + (Unit(x1) == Unit(x2) ? 1 : 0), Unit(y2));
        }
    }

    private static bool IsPatterned(Paint paint) =>
        paint is { HasPattern: true, Fill.Pattern: not (ChartPattern.Solid or ChartPattern.Blank) };

    private void Pen(ChartTone tone, double width) =>
        Select(
            ("pen", tone.Light, width, 0),
            handle => _records.Add(EmfRecord.CreatePen, handle, 0, Unit(width), 0, Colour(tone.Light))
        );

    /// <summary>Takes pen and brush; false if nothing is left to be drawn.</summary>
    private bool Select(Paint paint)
    {
        if (paint.Line is null && (paint.Fill is null || IsPatterned(paint)))
        {
            return false;
        }
        if (paint.Line is { } line)
        {
            Pen(line, paint.LineWidth);
        }
        else
        {
            _records.Add(EmfRecord.SelectObject, EmfRecord.NullPen);
        }
        if (paint.Fill is { } fill && !(paint.HasPattern && fill.Pattern != ChartPattern.Solid))
        {
            string colour = paint.Strength switch
            {
                PaintStrength.Quiet => fill.QuietLight,
                PaintStrength.Veil => ChartTone.Mixed(fill.Light, ChartPalette.Paper.Light, 0.2),
                _ => fill.Light,
            };
            Select(
                ("brush", colour, 0, 0),
                handle => _records.Add(EmfRecord.CreateBrush, handle, 0, Colour(colour), 0)
            );
        }
        else
        {
            _records.Add(EmfRecord.SelectObject, EmfRecord.NullBrush);
        }
        return true;
    }

    private void Select((string, string, double, double) thing, Action<int> create)
    {
        if (!_handles.TryGetValue(thing, out int handle))
        {
            handle = _handles.Count + 1;
            _handles.Add(thing, handle);
            create(handle);
        }
        _records.Add(EmfRecord.SelectObject, handle);
    }

    private static int At(double from, double to, double share) => Unit(from + ((to - from) * share));

    private static int Unit(double pixels) => (int)Math.Round(pixels * Smooth);

    // Red is the lowest byte.
    private static int Colour(string colour) =>
        ChartTone.Byte(colour, 1) | (ChartTone.Byte(colour, 3) << 8) | (ChartTone.Byte(colour, 5) << 16);
}
