using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Claims;

/// <summary>
/// Rows of a chart of findings: name, plot and numbers side by side where there is room, otherwise name and numbers above the plot.
/// Lines of what is claimed have their words above, at two heights, so that two that lie close together can be read.
/// </summary>
internal sealed class ClaimRows
{
    private const double Head = 52;
    private const double Scale = 22;
    private const double GroupHeight = 26;

    private readonly ChartSheet _sheet;
    private readonly ImmutableArray<ClaimFinding> _rows;
    private readonly bool _isGrouped;
    private readonly double _rowHeight;
    private int _lines;

    internal ClaimRows(ChartSheet sheet, ImmutableArray<ClaimFinding> rows)
    {
        (_sheet, _rows) = (sheet, rows);
        _isGrouped = rows.Select(f => f.Reading.Id).Distinct(StringComparer.Ordinal).Skip(1).Any();
        _rowHeight = sheet.IsNarrow ? 48 : 34;
        double names = rows.Select(f => TextWidth.Of(ClaimCheckWords.ShortWhere(f), ChartSheet.TextSize))
            .Append(60)
            .Max();
        double numbers = rows.Select(f => TextWidth.Of(Numbers(f), ChartSheet.TextSize)).Append(60).Max();
        PlotFrom = sheet.IsNarrow ? ChartSheet.Margin + 12 : ChartSheet.Margin + names + 18;
        PlotTo = sheet.IsNarrow ? sheet.Right - 12 : sheet.Right - numbers - 18;
        Bottom = Head + Heights() + Scale;
    }

    internal double PlotFrom { get; }

    internal double PlotTo { get; }

    /// <summary>Lower edge of all, scale included.</summary>
    internal double Bottom { get; }

    private double Foot => Bottom - Scale;

    internal static BoxMark Bar(double from, double to, double y, ChartTone tone) =>
        new(from, y - 2.5, Math.Max(to - from, 2), 5, Paint.Plain(tone, PaintStrength.Quiet)) { Radius = 2.5 };

    internal static CircleMark Dot(double x, double y, ChartTone tone, bool isFilled) =>
        new(x, y, 4, new Paint(isFilled ? tone : ChartPalette.Paper, tone) { HasPattern = false, LineWidth = 1.5 });

    internal void Tick(double x, string text)
    {
        _sheet.Add(new LineMark(x, Head, x, Foot, Paint.Stroke(ChartPalette.Grid)));
        _sheet.Add(
            new TextMark(x, Foot + 15, text, _sheet.SmallSize)
            {
                Anchor = TextAnchor.Middle,
                Tone = ChartPalette.Soft,
                IsScale = true,
            }
        );
    }

    internal void Line(double x, string words, bool isClaimed)
    {
        double y = _lines++ == 0 ? Head - 26 : Head - 8;
        double width = TextWidth.Of(words, _sheet.SmallSize);
        ChartTone tone = isClaimed ? ChartPalette.Absent : ChartPalette.Rule;
        _sheet.Add(
            new LineMark(x, y + 4, x, Foot, Paint.Stroke(tone, isClaimed ? 2 : 1) with { IsDashed = isClaimed })
        );
        _sheet.Add(
            new TextMark(
                Math.Clamp(x, ChartSheet.Margin + (width / 2), _sheet.Right - (width / 2)),
                y,
                words,
                _sheet.SmallSize
            )
            {
                Anchor = TextAnchor.Middle,
                HasHalo = true,
            }
        );
    }

    internal void Draw(Func<ClaimFinding, double, ImmutableArray<DrawingMark>> marks)
    {
        double y = Head;
        string? group = null;
        foreach (ClaimFinding finding in _rows)
        {
            if (_isGrouped && !string.Equals(group, finding.Reading.Id, StringComparison.Ordinal))
            {
                group = finding.Reading.Id;
                _sheet.Add(
                    new TextMark(
                        ChartSheet.Margin,
                        y + 17,
                        finding.Reading.Id + ": " + After(finding),
                        ChartSheet.TextSize
                    )
                    {
                        IsBold = true,
                        HasHalo = true,
                    }
                );
                y += GroupHeight;
            }
            double text = _sheet.IsNarrow ? y + 14 : y + (_rowHeight / 2) + 4.5;
            double middle = _sheet.IsNarrow ? y + 31 : y + (_rowHeight / 2);
            string name = ClaimCheckWords.ShortWhere(finding);
            _sheet.Add(
                new MarkGroup(
                    name + ", " + finding.Why,
                    [
                        .. marks(finding, middle),
                        new TextMark(ChartSheet.Margin, text, name, ChartSheet.TextSize)
                        {
                            IsName = true,
                            HasHalo = true,
                        },
                        new TextMark(_sheet.Right, text, Numbers(finding), ChartSheet.TextSize)
                        {
                            Anchor = TextAnchor.End,
                            HasHalo = true,
                        },
                    ]
                )
                {
                    Target = new(ChartSheet.Margin, y, _sheet.Right - ChartSheet.Margin, _rowHeight, Paint.None),
                }
            );
            y += _rowHeight;
        }
    }

    private static string Numbers(ClaimFinding finding) =>
        finding is { First.Share: { } first, Second.Share: { } second }
            ? $"{Bundles.Digits.Of(first.Count)} of {Bundles.Digits.Of(first.Of)}, {Bundles.Digits.Of(second.Count)} of {Bundles.Digits.Of(second.Of)}"
            : ClaimCheckWords.Change(finding);

    private static string After(ClaimFinding finding) =>
        finding.Claim.Second(finding.Reading)?.ToString() ?? "latest three years of each vintage";

    private double Heights() =>
        (_rows.Length * _rowHeight)
        + (_isGrouped ? GroupHeight * _rows.Select(f => f.Reading.Id).Distinct(StringComparer.Ordinal).Count() : 0);
}
