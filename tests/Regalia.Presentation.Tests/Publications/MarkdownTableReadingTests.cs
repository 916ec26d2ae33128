using System.Text;
using CsCheck;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Publications;

/// <summary>A table as Markdown, read by a tiny reader of its own: every cell comes back.</summary>
public sealed class MarkdownTableReadingTests
{
    // Letters that mean something in Markdown come often.
    private static readonly Gen<string> Text = Gen.String[
        Gen.OneOf(Gen.Char["|\\`*_[]<>#~&-+=.!() "], Gen.Char.AlphaNumeric, Gen.Char["éß…−字\t\n"]),
        0,
        20
    ];

    [Fact]
    public void Every_cell_comes_back() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 6])
            .SelectMany((columns, rows) => Text.Array[columns].Array[rows])
            .Sample(cells =>
            {
                DataTable table = new(
                    "t",
                    "Caption",
                    [.. cells[0].Select((_, i) => new DataColumn("Column", IsNumber: i == 1))],
                    [.. cells.Select(row => new DataRow([.. row.Select(cell => (DataCell)cell)]))]
                );
                string[] lines = PublicationMarkdown.Write(new Publication("T", "F", [table])).Split('\n');
                int first = Array.FindIndex(lines, l => l.StartsWith('|'));
                string[][] read = [.. lines.Skip(first + 2).TakeWhile(l => l.StartsWith('|')).Select(Read)];
                Assert.Equal(cells.Select(row => row.Select(Shown)), read);
            });

    // A tab or a line break is a blank, and blanks at the ends go.
    private static string Shown(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string[] Read(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        for (int i = 1; i < line.Length; i++)
        {
            if (
                line[i] == '\\'
                && i + 1 < line.Length
                && char.IsAscii(line[i + 1])
                && char.IsPunctuation(line[i + 1]) | char.IsSymbol(line[i + 1])
            )
            {
                cell.Append(line[++i]);
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }
        return [.. cells];
    }
}
