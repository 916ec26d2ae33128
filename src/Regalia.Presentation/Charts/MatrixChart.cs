using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Rows and columns of states, each with colour, pattern and letter.</summary>
public static class MatrixChart
{
    // A larger one would be a yard long on a telephone, and make every page twice as heavy: there it scrolls in its frame.
    private const int Most = 480;

    /// <summary>Draws it; what is too wide goes on below, with the rows named again.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="columns">Heads of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="key">
    /// What the tones and letters stand for; if it is not given, each stands for the words that all its cells begin with.
    /// </param>
    /// <exception cref="ArgumentException">A row has not as many cells as there are columns.</exception>
    public static Chart Of(
        ChartHead head,
        ImmutableArray<string> columns,
        ImmutableArray<MatrixRow> rows,
        ImmutableArray<MatrixKey>? key = null
    )
    {
        ArgumentNullException.ThrowIfNull(head);
        if (rows.FirstOrDefault(row => row.Cells.Length != columns.Length) is { } odd)
        {
            throw new ArgumentException(
                $"row \"{odd.Name}\" has {odd.Cells.Length} cells, expected {columns.Length}, one for each column",
                nameof(rows)
            );
        }
        ImmutableArray<MatrixKey> entries = key ?? Key(rows);
        Chart chart = ChartSheet.Draw(
            head,
            Table(head, columns, rows),
            sheet =>
            {
                double top = ChartLegend.Draw(sheet, 2, [.. entries.Select(k => (k.Tone, k.Sign, k.Meaning))]);
                return MatrixGrid.Draw(sheet, top, columns, rows);
            }
        );
        return columns.Length * rows.Length > Most ? chart with { Narrow = null } : chart;
    }

    private static DataTable Table(ChartHead head, ImmutableArray<string> columns, ImmutableArray<MatrixRow> rows) =>
        new(
            head.Id + "-data",
            head.Title,
            [new("Name"), .. columns.Select(column => new DataColumn(column))],
            [
                .. rows.Select(row => new DataRow([
                    row.Link is { } link ? Prose.To(row.Name, link) : (DataCell)row.Name,
                    .. row.Cells.Select(cell => new DataCell(
                        cell.Link is { } to ? Prose.To(cell.Label, to) : cell.Label
                    )
                    {
                        // The word "unknown" says all; a swatch in each of hundreds of such cells would only be weight.
                        Tone = cell.Tone == ChartPalette.Unknown ? null : cell.Tone,
                    }),
                ])),
            ]
        );

    private static ImmutableArray<MatrixKey> Key(ImmutableArray<MatrixRow> rows) =>
        [
            .. rows.SelectMany(row => row.Cells)
                .GroupBy(cell => (cell.Tone, cell.Sign))
                .Select(cells => new MatrixKey(
                    cells.Key.Tone,
                    cells.Key.Sign,
                    Common([.. cells.Select(c => c.Label)])
                )),
        ];

    private static string Common(string[] labels)
    {
        string[] first = labels[0].Split(',')[0].Split(' ');
        int words = labels
            .Select(label =>
                label
                    .Split(',')[0]
                    .Split(' ')
                    .Zip(first)
                    .TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal))
                    .Count()
            )
            .Min();
        return string.Join(' ', words == 0 ? first : first.Take(words));
    }
}
