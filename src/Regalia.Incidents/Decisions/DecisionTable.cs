using System.Globalization;
using System.Text;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Decisions;

/// <summary>The rows of a decisions file.</summary>
internal sealed class DecisionTable
{
    private static readonly string[] columns =
    [
        "when",
        "who",
        "action",
        "relation",
        "source_a",
        "vintage_a",
        "id_a",
        "source_b",
        "vintage_b",
        "id_b",
        "why",
    ];

    private readonly string file;
    private readonly int[] places;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="DecisionException">One is missing, or there is one of somebody's own, which adding would lose.</exception>
    internal DecisionTable(TableSource table)
    {
        file = table.Name;
        places = [.. columns.Select(column => table.IndexOf(column))];
        int missing = Array.IndexOf(places, -1);
        if (missing >= 0)
        {
            throw new DecisionException(
                $"{file}, row {Number(table.HeaderLine)}: no column {columns[missing]}; expected the columns {string.Join(',', columns)}; add it, or name the decisions file"
            );
        }
        if (table.Header.Length > columns.Length)
        {
            string more = table.Header.First(name => !columns.Contains(name, StringComparer.OrdinalIgnoreCase));
            throw new DecisionException(
                $"{file}, row {Number(table.HeaderLine)}: column \"{more}\": expected only {string.Join(',', columns)}; move what it says to the column why"
            );
        }
    }

    /// <summary>The header with its line break.</summary>
    internal static string Header { get; } = string.Join(',', columns) + "\n";

    /// <summary>
    /// Whether rows can be put after what is there: it has this layout, byte for byte, and no quotation mark is left open.
    /// </summary>
    internal static bool CanBeAddedTo(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        return text.StartsWith(Encoding.UTF8.GetBytes(Header)) && text.Count((byte)'"') % 2 == 0;
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="DecisionException">A text is empty or breaks the line.</exception>
    internal static void Write(StringBuilder text, LinkDecision decision)
    {
        Said("who", decision.Who);
        Said("why", decision.Why);
        if ((decision.Relation is null) != (decision.Action == DecisionAction.Withdraw))
        {
            throw new DecisionException(
                "a decision to confirm or to reject names a relation, and one to withdraw names none"
            );
        }
        string[] cells =
        [
            decision.When.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            decision.Who,
            DecisionWords.Word(decision.Action),
            decision.Relation?.Word() ?? "",
            decision.First.Source,
            decision.FirstVintage,
            decision.First.Id,
            decision.Second.Source,
            decision.SecondVintage,
            decision.Second.Id,
            decision.Why,
        ];
        _ = text.AppendJoin(',', cells.Select(Cell)).Append('\n');
    }

    /// <summary>Reads a row.</summary>
    /// <exception cref="DecisionException">It is no decision.</exception>
    internal LinkDecision Read(TableRow row)
    {
        if (row.Fault is { } fault)
        {
            throw new DecisionException($"{file}, row {Number(row.Line)}: {fault}");
        }
        DecisionAction action = DecisionWords.Find(Cell(row, 2)) ?? throw Fault(row, 2, "confirm, reject or withdraw");
        LinkRelation? relation = LinkRelationWords.Find(Cell(row, 3));
        bool fits = action switch
        {
            DecisionAction.Confirm => relation is not (null or LinkRelation.Different),
            DecisionAction.Reject => relation is LinkRelation.Different or LinkRelation.Related,
            _ => Cell(row, 3).Length == 0,
        };
        if (!fits)
        {
            throw Fault(
                row,
                3,
                action switch
                {
                    DecisionAction.Confirm => "same, part_of or related",
                    DecisionAction.Reject => "different or related",
                    _ => "nothing, as the decision is withdrawn",
                }
            );
        }
        return new LinkDecision(
            new(Needed(row, 4), Needed(row, 6)),
            new(Needed(row, 7), Needed(row, 9)),
            Cell(row, 5),
            Cell(row, 8),
            action,
            relation,
            Line(Needed(row, 1)),
            When(row),
            Line(Needed(row, 10))
        );
    }

    private DateTimeOffset When(TableRow row) =>
        DateTimeOffset.TryParseExact(
            Cell(row, 0),
            ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset when
        )
            ? when
            : throw Fault(row, 0, "a time as 2026-11-23T09:30:00Z, or a day as 2026-11-23");

    private string Needed(TableRow row, int column)
    {
        string cell = Cell(row, column);
        return string.IsNullOrWhiteSpace(cell) ? throw Fault(row, column, "something; the cell is blank") : cell;
    }

    // Somebody may have broken a line in a spreadsheet; here a text has one.
    private static string Line(string text) =>
        string.Join(' ', text.Split([.. text.Where(char.IsControl)], StringSplitOptions.RemoveEmptyEntries)).Trim();

    private string Cell(TableRow row, int column)
    {
        string cell = row[places[column]];
        return cell is ['\'', ..] ? cell[1..] : cell;
    }

    private DecisionException Fault(TableRow row, int column, string expected) =>
        new(
            $"{file}, row {Number(row.Line)}, column {columns[column]}: \"{row[places[column]]}\": expected {expected}; mend the cell, or take the row out"
        );

    private static void Said(string what, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
        {
            throw new DecisionException(
                $"{what}: expected a text in one line; a decision is worth nothing if nobody can tell {what} it was"
            );
        }
    }

    // A spreadsheet must not run a cell as a formula; the mark that prevents it is taken off again on reading.
    private static string Cell(string text)
    {
        string harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\'', ..] ? "'" + text : text;
        return CsvExport.Quoted(harmless);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
