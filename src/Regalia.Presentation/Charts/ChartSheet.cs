using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>Where a chart is drawn, mark by mark, wide or narrow.</summary>
/// <param name="width">Width.</param>
internal sealed class ChartSheet(double width)
{
    /// <summary>Width on a page, in a report, in a file.</summary>
    internal const double Wide = 720;

    /// <summary>Width for a telephone.</summary>
    internal const double Narrow = 320;

    /// <summary>Free at either side.</summary>
    internal const double Margin = 8;

    /// <summary>Size of names.</summary>
    internal const double TextSize = 13;

    /// <summary>From base line to base line.</summary>
    internal const double LineHeight = 17;

    private readonly List<DrawingMark> _marks = [];

    internal double Width => width;

    internal bool IsNarrow => width < 480;

    /// <summary>Size of scales and remarks; a narrow drawing is shrunk a little on the smallest screens.</summary>
    internal double SmallSize => IsNarrow ? 12.5 : 11.5;

    internal double Right => width - Margin;

    internal void Add(DrawingMark mark) => _marks.Add(mark);

    internal void AddRange(IEnumerable<DrawingMark> marks) => _marks.AddRange(marks);

    internal Drawing ToDrawing(double height) => new(width, Math.Ceiling(height), [.. _marks]);

    /// <summary>A chart of wide and narrow drawings that one method makes, or the words that there is nothing to show.</summary>
    internal static Chart Draw(ChartHead head, Publications.DataTable data, Func<ChartSheet, double> draw)
    {
        Drawing Of(double width)
        {
            var sheet = new ChartSheet(width);
            double bottom = data.Rows.IsEmpty ? Nothing(sheet) : draw(sheet);
            return sheet.ToDrawing(bottom);
        }
        return head.Over(Of(Wide), Of(Narrow), data);
    }

    /// <summary>The lines of a text as marks, one below the other.</summary>
    internal static IEnumerable<TextMark> Lines(ImmutableArray<string> lines, TextMark first, double lineHeight) =>
        lines.Select((line, place) => first with { Text = line, Y = first.Y + (place * lineHeight) });

    private static double Nothing(ChartSheet sheet)
    {
        sheet.Add(new BoxMark(0.5, 0.5, sheet.Width - 1, 55, Paint.Stroke(ChartPalette.Rule) with { IsDashed = true }));
        sheet.Add(
            new TextMark(sheet.Width / 2, 33, "There is nothing to show.", TextSize)
            {
                Anchor = TextAnchor.Middle,
                Tone = ChartPalette.Soft,
            }
        );
        return 56;
    }
}
