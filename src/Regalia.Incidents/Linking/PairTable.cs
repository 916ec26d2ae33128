using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>
/// A table of pairs to be judged: the columns source_a, id_a, source_b and id_b in any place, and whatever columns else, which are
/// kept as they are.
/// </summary>
public sealed class PairTable
{
    private static readonly string[] needed = ["source_a", "id_a", "source_b", "id_b"];

    private readonly int[] places;

    private PairTable(TableSource table, IReadOnlyCollection<string> added)
    {
        Name = table.Name;
        Header = table.Header;
        places = [.. needed.Select(column => table.IndexOf(column))];
        int missing = Array.IndexOf(places, -1);
        if (missing >= 0)
        {
            throw new UnreadableFileException(
                $"{Name}, row {Number(table.HeaderLine)}: no column {needed[missing]}; expected {string.Join(", ", needed)}; add it, or mend the header"
            );
        }
        if (needed.FirstOrDefault(column => table.IndexOf(column, nth: 1) >= 0) is { } twice)
        {
            throw new UnreadableFileException(
                $"{Name}, row {Number(table.HeaderLine)}: column {twice} stands twice; expected it once; rename the other"
            );
        }
        if (added.FirstOrDefault(column => table.IndexOf(column) >= 0) is { } taken)
        {
            throw new UnreadableFileException(
                $"{Name}, row {Number(table.HeaderLine)}: column {taken} is there already, and the answer has one of that name; rename it, or take it out"
            );
        }
        Rows = [.. table.Rows().Select(Read)];
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>Names of its columns.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>Its rows; blank lines are none.</summary>
    public ImmutableArray<PairRow> Rows { get; }

    /// <summary>Reads a table; of a workbook its first sheet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="added">Columns that the answer adds, which the table therefore must not have.</param>
    /// <exception cref="UnreadableFileException">It is no such table; says where, and what was expected.</exception>
    /// <exception cref="IOException">It could not be read.</exception>
    public static PairTable Read(string path, IReadOnlyCollection<string> added)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(added);
        using IEnumerator<TableSource> tables = TableSource.Open(new SourceFile(path)).GetEnumerator();
        return tables.MoveNext()
            ? new PairTable(tables.Current, added)
            : throw new UnreadableFileException(
                $"{Path.GetFileName(path)}: no table in it; expected {string.Join(", ", needed)}; name another file"
            );
    }

    /// <summary>Finds the records of the table in a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshots">At most one of a source: what a source without a vintage means.</param>
    /// <param name="areChosen">
    /// Whether somebody chose these; else a vintage that a row names takes the place of that of its source.
    /// </param>
    /// <exception cref="UnreadableFileException">A cell is blank, or names nothing in the store; says where.</exception>
    public AskedPairs Resolve(IncidentStore store, IReadOnlyList<Snapshot> snapshots, bool areChosen)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(snapshots);
        return new PairResolution(this, store, snapshots, areChosen).Resolve();
    }

    /// <summary>The text of one of the four columns, without blanks around it.</summary>
    internal string Cell(PairRow row, int column) => Text(row.Cells[places[column]]);

    /// <summary>
    /// A text as it was before it was written: files of this program put an apostrophe before what a spreadsheet would take for a formula.
    /// </summary>
    internal static string Text(string cell)
    {
        string text = cell.Trim();
        return text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }

    /// <summary>What is wrong with a cell of one of the four columns.</summary>
    internal UnreadableFileException Fault(PairRow row, int column, string expected, string mend) =>
        new(
            $"{Name}, row {Number(row.Line)}, column {Header[places[column]]}: \"{row.Cells[places[column]]}\": expected {expected}; {mend}"
        );

    private PairRow Read(TableRow row)
    {
        if (row.Fault is { } fault)
        {
            throw new UnreadableFileException($"{Name}, row {Number(row.Line)}: {fault}");
        }
        for (int i = Header.Length; i < row.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(row[i]))
            {
                throw new UnreadableFileException(
                    $"{Name}, row {Number(row.Line)}: {Number(row.Count)} cells, and the header has {Number(Header.Length)}; expected as many; put cells with commas into quotation marks"
                );
            }
        }
        return new PairRow(row.Line, [.. Enumerable.Range(0, Header.Length).Select(i => row[i])]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
