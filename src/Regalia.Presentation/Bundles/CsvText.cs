using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Bundles;

/// <summary>
/// Writes a table as RFC 4180 with LF: comma, quotes where needed, missing = blank. Numbers are written as they are;
/// a text that a spreadsheet would take for a formula gets an apostrophe before it; a number or a range of two does not.
/// </summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;
    private int _column;

    internal CsvText(IReadOnlyCollection<string> header)
    {
        _columns = header.Count;
        foreach (string name in header)
        {
            Text(name);
        }
        EndRow();
        Rows = 0;
    }

    internal CsvText(IEnumerable<BundleColumn> columns)
        : this([.. columns.Select(c => c.Name)]) { }

    /// <summary>Rows so far, without the header.</summary>
    internal int Rows { get; private set; }

    /// <summary>The table so far.</summary>
    public override string ToString() => _text.ToString();

    internal CsvText Text(string? text) => Cell(IsFormula(text) ? "'" + text : text ?? "");

    /// <summary>A text as a cell of its own, as <see cref="Text"/> writes it.</summary>
    internal static string Harmless(string text) => Quoted(IsFormula(text) ? "'" + text : text);

    private static bool IsFormula(string? text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumberOrRange(text);

    // "-0.085" and "-100 to 100" are no formulas, and an apostrophe would make another text of them.
    private static bool IsNumberOrRange(string text) =>
        text.Split(" to ")
            .All(part =>
                double.TryParse(
                    part,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out _
                )
            );

    internal CsvText List(IEnumerable<string> items) => Text(string.Join('|', items));

    internal CsvText Number(double? number) => Cell(number is { } n ? Digits.Of(n) : "");

    internal CsvText Whole(int? number) => Cell(number is { } n ? Digits.Of(n) : "");

    internal CsvText YesNo(bool yes) => Cell(yes ? "yes" : "no");

    internal void EndRow()
    {
        if (_column != _columns)
        {
            throw new InvalidOperationException(
                $"row {Digits.Of(Rows + 1)} has {Digits.Of(_column)} cells, expected {Digits.Of(_columns)}"
            );
        }
        _text.Append('\n');
        _column = 0;
        Rows++;
    }

    private CsvText Cell(string cell)
    {
        if (_column++ > 0)
        {
            _text.Append(',');
        }
        _text.Append(Quoted(cell));
        return this;
    }

    /// <summary>A cell as RFC 4180 has it: in quotes where it holds a comma, a quote or a line break.</summary>
    internal static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
