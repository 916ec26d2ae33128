using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tables;

/// <summary>
/// The typed cells of one row. What the schema let pass but the program cannot use is reported here; the row is then
/// <see cref="Failed"/> and becomes no record.
/// </summary>
internal sealed class RowCells(TableContents table, FaultLog log)
{
    private readonly FrozenDictionary<string, int> places = table
        .Schema.Fields.Select((field, place) => (field.Name, place))
        .DistinctBy(column => column.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(column => column.Name, column => column.place, StringComparer.Ordinal);
    private ReleaseRow row = new(0, []);

    internal int Row => row.Line;

    internal bool Failed { get; private set; }

    internal void MoveTo(ReleaseRow next) => (row, Failed) = (next, false);

    internal string? TextOrNull(string column) => Cell(column) is { Length: > 0 } text ? text : null;

    internal string Text(string column) => TextOrNull(column) ?? Blank(column, "");

    internal Iso3 Iso3(string column)
    {
        string text = Text(column);
        return Evidence.Iso3.TryParse(text, out Iso3 country) || text.Length == 0
            ? country
            : Wrong(
                column,
                country,
                "a country code of three upper-case letters",
                "write it as in countries.csv, e.g. BRA"
            );
    }

    internal int? IntegerOrNull(string column)
    {
        string text = Cell(column);
        return text.Length == 0 ? null
            : CellText.TryInteger(text, out int number) ? number
            : Wrong(column, 0, "a whole number", "write digits only, e.g. 2023");
    }

    internal int Integer(string column) => IntegerOrNull(column) ?? Blank(column, 0);

    internal double? NumberOrNull(string column)
    {
        string text = Cell(column);
        return text.Length == 0 ? null
            : CellText.TryNumber(text, out double number) ? number
            : Wrong(column, 0d, "a number", "write it with a dot, e.g. 1.5");
    }

    internal DateOnly? DateOrNull(string column)
    {
        string text = Cell(column);
        return text.Length == 0 ? null
            : CellText.TryDate(text, out DateOnly date) ? date
            : Wrong(column, date, "a date", "write it as year-month-day, e.g. 2025-10-25");
    }

    internal string? PartialDateOrNull(string column)
    {
        string? text = TextOrNull(column);
        return text is null || PartialDate.IsValid(text)
            ? text
            : Wrong(column, text, "a date", "write it as exactly as it is known, e.g. 2021, 2021-05 or 2021-05-28");
    }

    internal bool YesNo(string column) => Choice(column, Vocabulary.YesNo);

    internal T Choice<T>(string column, FrozenDictionary<string, T> words)
    {
        string text = Text(column);
        if (words.TryGetValue(text, out T? meaning) || text.Length == 0)
        {
            return meaning!;
        }

        string mend = Spelling.Nearest(text, words.Keys) is string near
            ? $"did you mean \"{near}\"?"
            : "use one of these words";
        return Wrong(column, meaning!, $"one of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}", mend);
    }

    internal ImmutableArray<string> List(string column)
    {
        int place = places[column];
        return CellText.Items(row.Cells[place], table.Schema.Fields[place].ListSeparator ?? '|');
    }

    internal ImmutableArray<double> Numbers(string column)
    {
        ImmutableArray<double>.Builder numbers = ImmutableArray.CreateBuilder<double>();
        foreach (string item in List(column))
        {
            numbers.Add(
                CellText.TryNumber(item, out double number)
                    ? number
                    : Wrong(column, 0d, "numbers joined with |", "write them with a dot, e.g. 0|0.5|1")
            );
        }

        return numbers.ToImmutable();
    }

    private string Cell(string column) => row.Cells[places[column]];

    private T Blank<T>(string column, T instead) =>
        Wrong(column, instead, "a value", "fill it in: this column may not be blank");

    private T Wrong<T>(string column, T instead, string expected, string mend)
    {
        log.Cell(table.File, row.Line, column, Cell(column), expected, mend);
        Failed = true;
        return instead;
    }
}
