using System.Text;
using Regalia.Indices;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Construction;

/// <summary>
/// Writes a table of an index as R and its packages read it: RFC 4180 with LF, comma, <c>NA</c> for what is missing, and
/// numbers in the shortest digits that read back as the same number. Codes are written as they are, so that tables join.
/// </summary>
internal sealed class IndexCsv
{
    private const string Missing = "NA";

    private readonly StringBuilder _text = new();
    private readonly bool _panel;
    private readonly int _columns;
    private int _column;
    private int _rows = -1;

    /// <summary>Begins a table with its header.</summary>
    /// <param name="panel">Whether units need their time to be told apart.</param>
    /// <param name="header">Names of the columns; <c>uCode</c> stands for the unit, in a panel with its time.</param>
    internal IndexCsv(bool panel, params IEnumerable<string> header)
    {
        _panel = panel;
        string[] names =
        [
            .. header.SelectMany(name => panel && name is "uCode" ? (IEnumerable<string>)["uCode", "Time"] : [name]),
        ];
        _columns = names.Length;
        foreach (string name in names)
        {
            Code(name);
        }

        End();
    }

    internal IndexCsv Unit(IndexUnit? unit)
    {
        Code(unit?.Code ?? "");
        return _panel ? Cell(unit?.Time is int time ? Digits.Of(time) : "") : this;
    }

    internal IndexCsv Code(string code) => Cell(code);

    // Words of the user that no table is joined by: a spreadsheet must not take them for a formula.
    internal IndexCsv Words(string? words) =>
        Cell(
            words is null ? Missing
            : words is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + words
            : words
        );

    internal IndexCsv Number(double number) => Cell(double.IsNaN(number) ? Missing : Digits.Of(number));

    internal IndexCsv Whole(int? number) => Cell(number is int n ? Digits.Of(n) : Missing);

    internal IndexCsv Flag(bool flag) => Cell(flag ? "TRUE" : "FALSE");

    internal IndexCsv End()
    {
        if (_column != _columns)
        {
            throw new InvalidOperationException(
                $"row {Digits.Of(_rows + 1)} has {Digits.Of(_column)} cells, expected {Digits.Of(_columns)}"
            );
        }

        _text.Append('\n');
        _column = 0;
        _rows++;
        return this;
    }

    internal BundleFile File(string name) => BundleFile.Of(name, _text.ToString(), _rows);

    public override string ToString() => _text.ToString();

    /// <summary>A whole table: units, then a column a code.</summary>
    internal static BundleFile Of(string name, IndicatorTable table)
    {
        IndexCsv csv = new(table.IsPanel, table.Codes.Prepend("uCode"));
        for (int row = 0; row < table.Units.Length; row++)
        {
            csv.Unit(table.Units[row]);
            for (int column = 0; column < table.Codes.Length; column++)
            {
                csv.Number(table.Column(column)[row]);
            }

            csv.End();
        }

        return csv.File(name);
    }

    private IndexCsv Cell(string cell)
    {
        if (_column++ > 0)
        {
            _text.Append(',');
        }

        _text.Append(CsvText.Quoted(cell));

        return this;
    }
}
