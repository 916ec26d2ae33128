using System.Globalization;
using System.Text;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>
/// The matrix in letters, narrow enough to be read whole. Long headings become numbers with a key above; what does not fit
/// is set in groups of columns.
/// </summary>
internal sealed class MatrixGrid(
    IReadOnlyList<string> rows,
    IReadOnlyList<string> columns,
    Func<int, int, PositionCell?> cell
)
{
    // A heading of at most so many letters stays a word: codes of countries and groups.
    private const int LongestWord = 5;

    internal static string Text(PositionCell? cell) =>
        cell is null
            ? ""
            : GuardrailWords.Letter(cell.Kind)
                + (cell.Via is null ? "" : GuardrailWords.ViaMark)
                + (cell.Status == VerificationStatus.Unverified ? GuardrailWords.Mark : "");

    internal void Write(IAnsiConsole console)
    {
        int width = console.Profile.Width;
        int head = rows.Max(r => r.Length) + 1;
        int letters = Math.Max(1, Cells().Max(text => text.Length));
        int word = Math.Max(letters, columns.Max(c => c.Length)) + 1;
        bool inWords = columns.All(c => c.Length <= LongestWord) || head + (columns.Count * word) <= width;
        if (!inWords)
        {
            WriteKey(console, width);
            word = Math.Max(letters, Number(columns.Count - 1).Length) + 1;
        }

        int most = Math.Max(1, (width - head) / word);
        int groups = ((columns.Count - 1) / most) + 1;
        int size = ((columns.Count - 1) / groups) + 1;
        for (int first = 0; first < columns.Count; first += size)
        {
            WriteGroup(console, first, Math.Min(size, columns.Count - first), head, word, inWords);
        }
    }

    private IEnumerable<string> Cells() =>
        Enumerable.Range(0, rows.Count).SelectMany(_ => Enumerable.Range(0, columns.Count), (r, c) => Text(cell(r, c)));

    private void WriteGroup(IAnsiConsole console, int first, int count, int head, int word, bool inWords)
    {
        StringBuilder line = new("".PadRight(head));
        for (int column = first; column < first + count; column++)
        {
            line.Append((inWords ? columns[column] : Number(column)).PadRight(word));
        }

        console.Line();
        console.Write(
            new Text(line.ToString().TrimEnd() + "\n", new Style(decoration: Decoration.Bold))
            {
                Overflow = Overflow.Fold,
            }
        );
        for (int row = 0; row < rows.Count; row++)
        {
            line.Clear().Append(rows[row].PadRight(head));
            for (int column = first; column < first + count; column++)
            {
                line.Append(Text(cell(row, column)).PadRight(word));
            }
            console.Line(line.ToString().TrimEnd());
        }
    }

    private void WriteKey(IAnsiConsole console, int width)
    {
        int digits = Number(columns.Count - 1).Length;
        int entry = digits + 1 + columns.Max(c => c.Length) + 2;
        int across = Math.Max(1, width / entry);
        int down = ((columns.Count - 1) / across) + 1;
        console.Line();
        for (int line = 0; line < down; line++)
        {
            StringBuilder text = new();
            for (int column = line; column < columns.Count; column += down)
            {
                text.Append((Number(column).PadLeft(digits) + " " + columns[column]).PadRight(entry));
            }
            console.Line(text.ToString().TrimEnd());
        }
    }

    private static string Number(int column) => (column + 1).ToString(CultureInfo.InvariantCulture);
}
