using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>The cells of a matrix with their heads, in as many blocks as the width asks for.</summary>
internal sealed class MatrixGrid
{
    private const double Most = 56;
    private const double Row = 28;
    private const double HeadSize = 12;
    private const double HeadLine = 12.5;
    private const double HeadMost = 180;

    private readonly ChartSheet _sheet;
    private readonly ImmutableArray<MatrixRow> _rows;
    private readonly ImmutableArray<ImmutableArray<string>> _heads = [];
    private readonly double _names;
    private readonly double _turn;
    private readonly double _headHeight;
    private readonly double _cell;
    private readonly int _perBlock;

    private MatrixGrid(ChartSheet sheet, ImmutableArray<string> columns, ImmutableArray<MatrixRow> rows)
    {
        (_sheet, _rows) = (sheet, rows);
        _names = Math.Clamp(
            rows.Select(r => TextWidth.Of(r.Name, ChartSheet.TextSize)).Append(0).Max() + 10,
            60,
            sheet.IsNarrow ? 112 : 210
        );
        double room = sheet.Right - ChartSheet.Margin - _names;
        double widest = columns.Select(c => TextWidth.Of(c, HeadSize)).Append(0).Max();
        // Level heads are read most easily; slanted ones need room beside, upright ones do not.
        double[] turns =
            widest + 8 <= Math.Min(Most, room / Math.Max(1, columns.Length)) ? [0]
            : sheet.IsNarrow ? [-90]
            : [-45, -90];
        foreach (double turn in turns)
        {
            _turn = turn;
            _heads = [.. columns.Select(c => turn is 0 ? [c] : TextWidth.Wrap(c, HeadSize, HeadMost, 2))];
            double length = _heads.SelectMany(h => h).Select(l => TextWidth.Of(l, HeadSize)).Append(0).Max();
            int lines = _heads.Select(h => h.Length).Append(1).Max();
            double lean = turn is -45 ? length / Math.Sqrt(2) : 0;
            _headHeight = turn switch
            {
                0 => 22,
                -90 => length + 14,
                _ => lean + (lines * HeadLine) + 4,
            };
            double least =
                lines == 1 ? 26
                : turn is -45 ? 36
                : 30;
            // The last line of a slanted head stands to the right of the middle of its column.
            double reach = turn is -45 ? lean + ((lines - 1) * HeadLine / 2 / Math.Sqrt(2)) : 0;
            double free = room - Math.Max(0, reach - (least / 2));
            int most = Math.Max(1, (int)Math.Floor(free / least));
            int blocks = Math.Max(1, (columns.Length + most - 1) / most);
            // Blocks of about the same width look better than a full one and a rest.
            _perBlock = Math.Max(1, (columns.Length + blocks - 1) / blocks);
            _cell = Math.Clamp(free / _perBlock, least, Most);
            if (blocks == 1)
            {
                break;
            }
        }
    }

    private double Left => ChartSheet.Margin + _names;

    /// <summary>Draws them.</summary>
    /// <returns>Their lower edge.</returns>
    internal static double Draw(
        ChartSheet sheet,
        double top,
        ImmutableArray<string> columns,
        ImmutableArray<MatrixRow> rows
    )
    {
        var grid = new MatrixGrid(sheet, columns, rows);
        double y = top;
        for (int from = 0; from < columns.Length; from += grid._perBlock)
        {
            y = grid.Block(y, from, Math.Min(grid._perBlock, columns.Length - from)) + 20;
        }
        return columns.IsEmpty ? top : y - 16;
    }

    private double Block(double top, int from, int count)
    {
        double y = top + _headHeight;
        for (int column = 0; column < count; column++)
        {
            Head(_heads[from + column], Left + ((column + 0.5) * _cell), y);
        }
        foreach (MatrixRow row in _rows)
        {
            ImmutableArray<string> lines = TextWidth.Wrap(row.Name, ChartSheet.TextSize, _names - 8, 3);
            double height = Math.Max(Row, (lines.Length * ChartSheet.LineHeight) + 6);
            _sheet.Add(Name(row, lines, y, height));
            for (int column = 0; column < count; column++)
            {
                _sheet.Add(Cell(row.Cells[from + column], row, Left + (column * _cell), y, height));
            }
            y += height;
        }
        return y;
    }

    // Lines of a turned head stand beside each other, the first on the left.
    private void Head(ImmutableArray<string> lines, double middle, double bottom)
    {
        foreach ((int place, string line) in lines.Index())
        {
            double aside = (place - ((lines.Length - 1) / 2.0)) * HeadLine;
            (double x, double y) = _turn switch
            {
                0 => (middle, bottom - 7),
                -90 => (middle + 4 + aside, bottom - 6),
                _ => (
                    middle + 2 + (aside / Math.Sqrt(2)),
                    bottom - 6 - (((lines.Length - 1) * HeadLine / 2) - aside) / Math.Sqrt(2)
                ),
            };
            _sheet.Add(
                new TextMark(x, y, line, HeadSize)
                {
                    Turn = _turn,
                    Anchor = _turn is 0 ? TextAnchor.Middle : TextAnchor.Start,
                }
            );
        }
    }

    private MarkGroup Name(MatrixRow row, ImmutableArray<string> lines, double y, double height) =>
        new(
            row.Name,
            [
                .. ChartSheet.Lines(
                    lines,
                    new TextMark(
                        ChartSheet.Margin,
                        y + (height / 2) + 4.5 - (ChartSheet.LineHeight * (lines.Length - 1) / 2),
                        "",
                        ChartSheet.TextSize
                    )
                    {
                        IsName = true,
                    },
                    ChartSheet.LineHeight
                ),
            ]
        )
        {
            Link = row.Link,
            Target = new(ChartSheet.Margin, y, _names - 4, height, Paint.None),
        };

    private MarkGroup Cell(MatrixCell cell, MatrixRow row, double x, double y, double height) =>
        new(
            row.Name + ": " + cell.Label,
            [
                new BoxMark(x + 1, y + 1, _cell - 2, height - 2, Paint.Of(cell.Tone)),
                .. ChartLegend.Plate(x + (_cell / 2), y + (height / 2), cell.Sign),
            ]
        )
        {
            Link = cell.Link,
        };
}
