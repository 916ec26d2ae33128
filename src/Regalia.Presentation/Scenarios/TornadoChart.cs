using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Scenarios;

/// <summary>
/// The tornado as a chart: a row for each indicator, in full above and not at all below, told apart by pattern as well
/// as by colour. Its figures are those of the CSV.
/// </summary>
internal sealed class TornadoChart
{
    private const double Margin = 16;
    private const double Top = 118;
    private const double RowHeight = 26;
    private const double BarHeight = 9;
    private const double PlotWidth = 440;
    private const double FigureWidth = 44;
    private const double PerCharacter = 6.9;
    private const double PerSmallCharacter = 6.2;

    private const string Style = """
        text { font: 12px system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: #1a1a1a; }
        .title { font-size: 17px; font-weight: 600; }
        .mark { font-size: 13px; font-weight: 600; }
        .small { font-size: 10.5px; }
        .figure { font-size: 10.5px; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
        .paper { fill: #ffffff; }
        .rule { stroke: #c4c4c4; stroke-width: 1; }
        .zero { stroke: #1a1a1a; stroke-width: 1.5; }
        .full { fill: #0072b2; }
        .none { fill: url(#hatch); stroke: #b34700; stroke-width: 1; }
        .hatch { stroke: #b34700; stroke-width: 2; }
        .ground { fill: #ffe3cf; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f2f2f2; } .paper { fill: #161616; } .rule { stroke: #4a4a4a; } .zero { stroke: #f2f2f2; }
          .full { fill: #56b4e9; } .none { stroke: #ff9d5c; } .hatch { stroke: #ff9d5c; } .ground { fill: #4a2a12; }
          .figure { stroke: #161616; }
        }
        @media print {
          text { fill: #000000; } .paper { fill: #ffffff; } .zero { stroke: #000000; } .full { fill: #0072b2; }
          .none { stroke: #b34700; } .hatch { stroke: #b34700; } .ground { fill: #ffe3cf; }
          .figure { stroke: #ffffff; }
        }
        """;

    private readonly Tornado _tornado;
    private readonly bool _labelled;
    private readonly ImmutableArray<IGrouping<string, TornadoBar>> _rows;
    private readonly double _names;
    private readonly double _values;
    private readonly double _step;
    private readonly double _reach;

    private TornadoChart(Tornado tornado)
    {
        _tornado = tornado;
        _labelled = tornado.Bars.Any(b => b.RankChange is not null);
        _rows = [.. tornado.Bars.GroupBy(b => b.Indicator.Id, StringComparer.Ordinal)];
        _names = Margin + (PerCharacter * tornado.Bars.Select(b => b.Indicator.Name.Length).DefaultIfEmpty(20).Max());
        _values = PerSmallCharacter * _rows.Select(r => Values(r).Length).Append(20).Max();
        double longest = tornado.Bars.Select(b => Math.Abs(Length(b))).DefaultIfEmpty(0).Max();
        _step = Step(longest);
        _reach = Math.Max(_step, _step * Math.Ceiling((longest / _step) - 1e-9));
    }

    private double Left => _names + FigureWidth;

    private double Middle => Left + (PlotWidth / 2);

    private double Width => Left + PlotWidth + FigureWidth + _values + Margin;

    private double Bottom => Top + (RowHeight * _rows.Length);

    private double Height => Bottom + 92;

    /// <summary>Draws it.</summary>
    public static string Svg(Tornado tornado) => new TornadoChart(tornado).Draw();

    private string Draw()
    {
        var text = new StringBuilder();
        using (
            var svg = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            Attributes(svg, ("width", Width), ("height", Height));
            svg.WriteAttributeString("viewBox", $"0 0 {Number(Width)} {Number(Height)}");
            svg.WriteAttributeString("role", "img");
            svg.WriteAttributeString("aria-labelledby", "title desc");
            Element(svg, "title", Title, ("id", "title"));
            Element(svg, "desc", Description(), ("id", "desc"));
            svg.WriteElementString("style", "\n" + Style + "\n");
            Hatch(svg);
            Rectangle(svg, "paper", 0, 0, Width, Height);
            Text(svg, Margin, 28, Title, "title");
            Text(svg, Margin, 50, HypotheticalMark.Line(_tornado.Result.Country), "mark");
            Legend(svg);
            Axis(svg);
            for (int row = 0; row < _rows.Length; row++)
            {
                Row(svg, _rows[row], Top + (RowHeight * row));
            }
            Line(svg, "zero", Middle, Top - 4, Middle, Bottom);
            Foot(svg);
            svg.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    private string Title =>
        (_labelled ? "What would move the label of " : "What would move the readiness of ")
        + _tornado.Result.Country.Name
        + ", one measure at a time";

    private string Description()
    {
        IEnumerable<string> first = _tornado.Bars.Take(3).Select(b => $"{b.Indicator.Name} {Measure(b)} ({Figure(b)})");
        return HypotheticalMark.Line(_tornado.Result.Country)
            + " A row for each indicator with a bar for score 100 and one for score 0; the length is the "
            + AxisName
            + ". The longest: "
            + string.Join("; ", first)
            + ".";
    }

    private string AxisName =>
        _labelled ? "change of the expected rank of the label, in labels" : "change of readiness, in points";

    private static void Hatch(XmlWriter svg)
    {
        svg.WriteStartElement("defs");
        svg.WriteStartElement("pattern");
        svg.WriteAttributeString("id", "hatch");
        Attributes(svg, ("width", 6), ("height", 6));
        svg.WriteAttributeString("patternUnits", "userSpaceOnUse");
        svg.WriteAttributeString("patternTransform", "rotate(45)");
        Rectangle(svg, "ground", 0, 0, 6, 6);
        Line(svg, "hatch", 0, 0, 0, 6);
        svg.WriteEndElement();
        svg.WriteEndElement();
    }

    private static void Legend(XmlWriter svg)
    {
        Rectangle(svg, "full", Margin, 65, 22, BarHeight);
        Text(svg, Margin + 28, 74, "in full (score 100)");
        Rectangle(svg, "none", Margin + 160, 65, 22, BarHeight);
        Text(svg, Margin + 188, 74, "not at all (score 0)");
    }

    private void Axis(XmlWriter svg)
    {
        (string left, string right) = _labelled
            ? ("◀ less vulnerable", "more vulnerable ▶")
            : ("◀ readiness falls", "readiness rises ▶");
        Text(svg, Left, Top - 26, left, "small");
        Text(svg, Left + PlotWidth, Top - 26, right, "small", "end");
        Text(svg, Left + PlotWidth + FigureWidth, Top - 10, "evidence → assumed", "small");
        for (int tick = -Ticks; tick <= Ticks; tick++)
        {
            double x = At(tick * _step);
            Line(svg, "rule", x, Top - 4, x, Bottom);
            Text(svg, x, Top - 10, Tick(tick * _step), "small", "middle");
        }
    }

    private int Ticks => (int)Math.Round(_reach / _step);

    private void Row(XmlWriter svg, IEnumerable<TornadoBar> bars, double y)
    {
        TornadoBar[] both = [.. bars.OrderByDescending(b => b.InFull)];
        svg.WriteStartElement("g");
        Text(svg, _names, y + 16, both[0].Indicator.Name, anchor: "end");
        for (int b = 0; b < both.Length; b++)
        {
            double length = Length(both[b]);
            double top = y + 3 + (b * (BarHeight + 2)) + (both.Length == 1 ? (BarHeight + 2) / 2 : 0);
            (double from, double to) = (At(Math.Min(0, length)), At(Math.Max(0, length)));
            Rectangle(svg, both[b].InFull ? "full" : "none", from, top, to - from, BarHeight);
            bool left = length < 0;
            Text(svg, left ? from - 4 : to + 4, top + 8.5, Figure(both[b]), "figure", left ? "end" : "start");
        }
        Text(svg, Left + PlotWidth + FigureWidth, y + 16, Values(both), "small");
        svg.WriteEndElement();
    }

    private void Foot(XmlWriter svg)
    {
        ScenarioResult run = _tornado.Result;
        string sorted = "Length: " + AxisName + ". Each row alone, all else as it is; rows do not add up.";
        string weights = string.Join(", ", _tornado.Weights.Select(w => w.Code + " " + Figures.Raw(w.Weight)));
        Text(svg, Margin, Bottom + 26, sorted, "small");
        Text(
            svg,
            Margin,
            Bottom + 44,
            ReleaseLine.Of(run.Release)
                + string.Create(CultureInfo.InvariantCulture, $" · {run.Draws:#,##0} draws · seed {run.Seed}")
                + (run.Selection.VerifiedOnly ? " · verified values only" : "")
                + (run.Selection.OpenLicencesOnly ? " · open licences only" : "")
                + (weights.Length > 0 ? " · weights " + weights : ""),
            "small"
        );
        Text(svg, Margin, Bottom + 62, ReleaseLine.NotAspi, "small");
        Text(svg, Margin, Bottom + 80, HypotheticalMark.Word, "mark");
    }

    private double Length(TornadoBar bar) =>
        (_labelled ? bar.RankChange : bar.Outcome[CompositeCodes.Readiness].Change) ?? 0;

    private string Figure(TornadoBar bar) =>
        _labelled
            ? ChangeFigures.Rank(bar.RankChange)
            : ChangeFigures.Of(bar.Outcome[CompositeCodes.Readiness]).Split(' ')[0];

    // A picture is made to be passed on: what its publisher keeps back is not in it.
    private string Values(IEnumerable<TornadoBar> bars)
    {
        TornadoBar[] both = [.. bars.OrderByDescending(b => b.InFull)];
        IEnumerable<string> assumed = both.Select(b => ChangeFigures.Short(b.Value));
        string before =
            both[0].Before?.Evidence is { } known && !_tornado.Result.Release.MayBePassedOn(known)
                ? "(licence)"
                : ChangeFigures.Evidence(both[0].Before, brief: true);
        return before + " → " + string.Join(" or ", assumed);
    }

    private static string Measure(TornadoBar bar) => bar.InFull ? "in full" : "not at all";

    private double At(double value) => Middle + (value / _reach * (PlotWidth / 2));

    // At most five ticks to a side.
    private static double Step(double longest)
    {
        double step = 0.001;
        while (longest / step > 5)
        {
            foreach (double next in (ReadOnlySpan<double>)[2, 2.5, 2])
            {
                step *= longest / step > 5 ? next : 1;
            }
        }
        return step;
    }

    private static string Tick(double value)
    {
        string digits = Math.Abs(value).ToString("0.###", CultureInfo.InvariantCulture);
        return value < 0 ? "−" + digits : digits;
    }

    private static void Text(
        XmlWriter svg,
        double x,
        double y,
        string text,
        string? look = null,
        string anchor = "start"
    )
    {
        svg.WriteStartElement("text");
        Attributes(svg, ("x", x), ("y", y));
        if (look is not null)
        {
            svg.WriteAttributeString("class", look);
        }
        if (anchor is not "start")
        {
            svg.WriteAttributeString("text-anchor", anchor);
        }
        svg.WriteString(text);
        svg.WriteEndElement();
    }

    private static void Rectangle(XmlWriter svg, string look, double x, double y, double width, double height)
    {
        svg.WriteStartElement("rect");
        svg.WriteAttributeString("class", look);
        Attributes(svg, ("x", x), ("y", y), ("width", width), ("height", height));
        svg.WriteEndElement();
    }

    private static void Line(XmlWriter svg, string look, double x1, double y1, double x2, double y2)
    {
        svg.WriteStartElement("line");
        svg.WriteAttributeString("class", look);
        Attributes(svg, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));
        svg.WriteEndElement();
    }

    private static void Element(XmlWriter svg, string name, string text, (string Name, string Value) attribute)
    {
        svg.WriteStartElement(name);
        svg.WriteAttributeString(attribute.Name, attribute.Value);
        svg.WriteString(text);
        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        foreach ((string name, double value) in attributes)
        {
            svg.WriteAttributeString(name, Number(value));
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
