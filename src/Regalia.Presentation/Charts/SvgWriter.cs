using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>
/// Writes a chart as SVG 1.1: text stays text, nothing is loaded from elsewhere, no script. Every mark has its colour twice: as a
/// class for the style sheet, and as an attribute for readers that know none. Digits are the same under every culture.
/// </summary>
internal sealed class SvgWriter
{
    private const string Fonts =
        "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";
    private const double Margin = ChartSheet.Margin;
    private const double TitleSize = 18;
    private const double SourceSize = 11;

    private readonly SvgText _text = new();
    private readonly string _id;
    private readonly SvgUse _use;
    private readonly Func<PageAddress, string?>? _href;

    private SvgWriter(string id, SvgUse use, Func<PageAddress, string?>? href) => (_id, _use, _href) = (id, use, href);

    /// <summary>Writes the chart; in a page both of its drawings.</summary>
    internal static string Write(Chart chart, SvgUse use, Func<PageAddress, string?>? href)
    {
        SvgText.RequireId(chart.Id);
        var wide = new SvgWriter(chart.Id, use, href);
        if (use == SvgUse.Alone)
        {
            wide.Alone(chart);
            return wide._text.ToString();
        }
        wide.Inline(chart, chart.Drawing, isNarrow: false);
        if (chart.Narrow is { } drawing)
        {
            var narrow = new SvgWriter(chart.Id + "-narrow", use, href);
            narrow.Inline(chart, drawing, isNarrow: true);
            wide._text.Raw(narrow._text.ToString());
        }
        return wide._text.ToString();
    }

    private void Inline(Chart chart, Drawing drawing, bool isNarrow)
    {
        // Whoever has no style sheet sees one drawing, not two.
        (string, string)[] kind =
            isNarrow ? [("class", "chart narrow"), ("display", "none")]
            : chart.Narrow is null ? [("class", "chart")]
            : [("class", "chart wide")];
        Begin(chart, drawing.Width, drawing.Height, kind);
        Patterns(drawing.Marks);
        Marks(drawing.Marks);
        _text.End("svg");
    }

    private void Alone(Chart chart)
    {
        Drawing drawing = chart.Drawing;
        ImmutableArray<DrawingMark> head = Lines(
            chart.Title,
            TitleSize,
            TitleSize + 12,
            ChartPalette.Ink,
            drawing.Width
        );
        double top = 20 + (head.Length * (TitleSize + 5));
        double bottom = top + drawing.Height;
        ImmutableArray<DrawingMark> foot = Lines(
            chart.Source ?? "",
            SourceSize,
            bottom + SourceSize + 8,
            ChartPalette.Soft,
            drawing.Width
        );
        double height = bottom + (foot.IsEmpty ? 0 : 14 + (foot.Length * (SourceSize + 5)));
        Begin(chart, drawing.Width, height, []);
        var tones = new List<ChartTone> { ChartPalette.Paper, ChartPalette.Ink, ChartPalette.Soft };
        Paints(drawing.Marks, paint => tones.AddRange(new[] { paint.Fill, paint.Line }.OfType<ChartTone>()), tones.Add);
        _text.Begin("style");
        _text.Raw(ChartStyle.OfFile(tones.Distinct()));
        _text.End("style");
        Patterns(drawing.Marks);
        Mark(new BoxMark(0, 0, drawing.Width, height, Paint.Plain(ChartPalette.Paper)));
        Marks(head);
        _text.Begin("g", ("transform", "translate(0 " + Number(top) + ")"));
        Marks(drawing.Marks);
        _text.End("g");
        Marks(foot);
        _text.End("svg");
    }

    private static ImmutableArray<DrawingMark> Lines(
        string text,
        double size,
        double y,
        ChartTone tone,
        double width
    ) =>
        [
            .. text.Split('\n')
                .SelectMany(part => TextWidth.Wrap(part, size, width - (2 * Margin), 6, size >= TitleSize))
                .Select(
                    (line, place) =>
                        new TextMark(Margin, y + (place * (size + 5)), line, size)
                        {
                            Tone = tone,
                            IsBold = size >= TitleSize,
                        }
                ),
        ];

    private void Begin(Chart chart, double width, double height, ReadOnlySpan<(string, string)> kind)
    {
        (string w, string h) = (Number(width), Number(height));
        _text.Begin(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("id", _id),
                .. kind,
                ("width", w),
                ("height", h),
                ("viewBox", "0 0 " + w + " " + h),
                // Not an image: what is inside, and leads somewhere, must stay within reach.
                ("role", "graphics-document document"),
                ("aria-roledescription", "chart"),
                ("aria-labelledby", _id + "-title"),
                ("aria-describedby", _id + "-desc"),
                ("font-family", Fonts),
            ]
        );
        _text.Element("title", chart.Title, ("id", _id + "-title"));
        _text.Element("desc", chart.Description, ("id", _id + "-desc"));
    }

    private void Marks(IEnumerable<DrawingMark> marks)
    {
        foreach (DrawingMark mark in marks)
        {
            Mark(mark);
        }
    }

    private void Mark(DrawingMark mark)
    {
        switch (mark)
        {
            case BoxMark box:
                _text.Empty(
                    "rect",
                    [
                        ("x", Number(box.X)),
                        ("y", Number(box.Y)),
                        ("width", Number(box.Width)),
                        ("height", Number(box.Height)),
                        .. box.Radius > 0 ? [("rx", Number(box.Radius))] : Nothing,
                        .. Painted(box.Paint),
                    ]
                );
                break;
            case LineMark line:
                _text.Empty(
                    "line",
                    [
                        ("x1", Number(line.X1)),
                        ("y1", Number(line.Y1)),
                        ("x2", Number(line.X2)),
                        ("y2", Number(line.Y2)),
                        .. Painted(line.Paint with { Fill = null }),
                    ]
                );
                break;
            case CircleMark circle:
                _text.Empty(
                    "circle",
                    [
                        ("cx", Number(circle.X)),
                        ("cy", Number(circle.Y)),
                        ("r", Number(circle.Radius)),
                        .. Painted(circle.Paint),
                    ]
                );
                break;
            case PathMark path:
                _text.Empty(
                    "path",
                    [
                        ("d", path.Data),
                        .. path.Paint.Fill is null ? Nothing : [("fill-rule", "evenodd")],
                        .. Painted(path.Paint),
                    ]
                );
                break;
            case TextMark text:
                Text(text);
                break;
            case MarkGroup group:
                Group(group);
                break;
        }
    }

    private void Group(MarkGroup group)
    {
        string? address =
            _href is null || group.Link is not { } link ? null
            : link.Page is { } page ? _href(page)
            : link.Outside?.AbsoluteUri;
        string name = address is null ? "g" : "a";
        _text.Begin(
            name,
            [
                ("class", "mark"),
                address is null ? ("role", "img") : ("href", address),
                .. address is not null && group.Link?.Outside is not null ? [("rel", "noopener noreferrer")] : Nothing,
                ("aria-label", group.Label),
                .. group.Detail.IsEmpty ? Nothing : [("data-detail", string.Join('\n', group.Detail))],
            ]
        );
        if (_use == SvgUse.Alone)
        {
            _text.Element("title", string.Join(" · ", group.Detail.Prepend(group.Label)));
        }
        if (group.Target is { } target)
        {
            Mark(target);
        }
        Marks(group.Marks.Where(mark => !IsBeside(mark)));
        _text.End(name);
        foreach (TextMark text in group.Marks.Where(IsBeside).Cast<TextMark>())
        {
            Text(text, isBeside: true);
        }

        // What a link shows must be part of its name, or whoever speaks it to his machine does not reach it (WCAG 2.5.3): a row's
        // name stays inside; figures and codes stand beside the link, which reads them out in words, and a pointer goes through.
        bool IsBeside(DrawingMark mark) =>
            address is not null
            && mark is TextMark text
            && !(text.IsName && group.Label.Contains(text.Text, StringComparison.OrdinalIgnoreCase));
    }

    private void Text(TextMark text, bool isBeside = false) =>
        _text.Element(
            "text",
            text.Text,
            [
                ("x", Number(text.X)),
                ("y", Number(text.Y)),
                ("font-size", Number(text.Size)),
                .. text.Anchor switch
                {
                    TextAnchor.Middle => [("text-anchor", "middle")],
                    TextAnchor.End => [("text-anchor", "end")],
                    _ => Nothing,
                },
                .. text.IsBold ? [("font-weight", "700")] : Nothing,
                .. text.Turn is 0
                    ? Nothing
                    : [("transform", $"rotate({Number(text.Turn)} {Number(text.X)} {Number(text.Y)})")],
                .. text.IsScale || isBeside ? [("aria-hidden", "true")] : Nothing,
                .. isBeside ? [("pointer-events", "none")] : Nothing,
                .. text.HasHalo ? Halo : Nothing,
                (
                    "class",
                    (text.IsName ? "name " : "")
                        + "tone-"
                        + text.Tone.Name
                        + (text.HasHalo ? " line-" + ChartPalette.Paper.Name : "")
                ),
                ("fill", text.Tone.Light),
            ]
        );

    private (string, string)[] Painted(Paint paint)
    {
        var classes = new List<string>();
        var attributes = new List<(string, string)>();
        if (paint.Fill is not { } fill || IsBlank(paint))
        {
            attributes.Add(("fill", "none"));
            if (paint == Paint.None || paint.Fill is not null)
            {
                attributes.Add(("pointer-events", "all"));
            }
        }
        else if (IsPatterned(paint))
        {
            attributes.Add(("fill", "url(#" + _id + "-" + fill.Name + ")"));
        }
        else
        {
            bool quiet = paint.Strength == PaintStrength.Quiet;
            classes.Add((quiet ? "quiet-" : "tone-") + fill.Name);
            attributes.Add(("fill", quiet ? fill.QuietLight : fill.Light));
            if (paint.Strength == PaintStrength.Veil)
            {
                attributes.Add(("fill-opacity", "0.2"));
            }
        }
        if (paint.Line is { } line)
        {
            classes.Add("line-" + line.Name);
            attributes.Add(("stroke", line.Light));
            attributes.AddRange(paint.LineWidth is 1 ? Nothing : [("stroke-width", Number(paint.LineWidth))]);
            attributes.AddRange(paint.IsDashed ? [("stroke-dasharray", "4 3")] : Nothing);
            attributes.AddRange(paint.IsRound ? [("stroke-linejoin", "round"), ("stroke-linecap", "round")] : Nothing);
        }
        return classes.Count == 0 ? [.. attributes] : [("class", string.Join(' ', classes)), .. attributes];
    }

    private static bool IsBlank(Paint paint) => paint.HasPattern && paint.Fill?.Pattern == ChartPattern.Blank;

    private static bool IsPatterned(Paint paint) =>
        paint is { HasPattern: true, Fill.Pattern: not (ChartPattern.Solid or ChartPattern.Blank) };

    private void Patterns(ImmutableArray<DrawingMark> marks)
    {
        var tones = new List<ChartTone>();
        Paints(marks, paint => tones.AddRange(IsPatterned(paint) ? [paint.Fill!] : Array.Empty<ChartTone>()), _ => { });
        if (tones.Count == 0)
        {
            return;
        }
        _text.Begin("defs");
        foreach (ChartTone tone in tones.Distinct())
        {
            string look = $"class=\"tone-{tone.Name}\" fill=\"{tone.Light}\"";
            (string size, string turn, string content) = tone.Pattern switch
            {
                ChartPattern.Stripes => ("6", "rotate(45)", $"<rect width=\"3\" height=\"6\" {look}/>"),
                ChartPattern.BackStripes => ("6", "rotate(-45)", $"<rect width=\"3\" height=\"6\" {look}/>"),
                ChartPattern.Lines => ("5", "", $"<rect width=\"5\" height=\"2.5\" {look}/>"),
                ChartPattern.Grid => ("6", "", $"<path d=\"M0,0H6V2.5H2.5V6H0Z\" {look}/>"),
                _ => ("5", "rotate(45)", $"<circle cx=\"2.5\" cy=\"2.5\" r=\"1.7\" {look}/>"),
            };
            _text.Begin(
                "pattern",
                [
                    ("id", _id + "-" + tone.Name),
                    ("width", size),
                    ("height", size),
                    ("patternUnits", "userSpaceOnUse"),
                    .. turn.Length == 0 ? Nothing : [("patternTransform", turn)],
                ]
            );
            _text.Raw(content);
            _text.End("pattern");
        }
        _text.End("defs");
    }

    private static void Paints(IEnumerable<DrawingMark> marks, Action<Paint> paint, Action<ChartTone> text)
    {
        foreach (DrawingMark mark in marks)
        {
            switch (mark)
            {
                case BoxMark box:
                    paint(box.Paint);
                    break;
                case LineMark line:
                    paint(line.Paint with { Fill = null });
                    break;
                case CircleMark circle:
                    paint(circle.Paint);
                    break;
                case PathMark path:
                    paint(path.Paint);
                    break;
                case TextMark words:
                    text(words.Tone);
                    break;
                case MarkGroup group:
                    Paints(group.Marks, paint, text);
                    break;
            }
        }
    }

    private static (string, string)[] Nothing => [];

    private static (string, string)[] Halo { get; } =
    [
        ("paint-order", "stroke"),
        ("stroke", ChartPalette.Paper.Light),
        ("stroke-width", "3"),
        ("stroke-linejoin", "round"),
    ];

    private static string Number(double number) => SvgText.Number(number);
}
