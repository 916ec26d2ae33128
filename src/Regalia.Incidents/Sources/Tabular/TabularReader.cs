using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>
/// Reads a source that comes as one table. Where the source has no ids, the number of the record is its id; of a second table
/// given together with the first, <c>2/1</c>, <c>2/2</c> ...
/// </summary>
internal abstract class TabularReader : IncidentReader
{
    /// <summary>What a table of the source looks like, for messages: <c>CFR: columns Title, Date, ...</c>.</summary>
    protected abstract string Expected { get; }

    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        int tables = 0;
        using TableIds ids = new(Spill);
        foreach (SourceFile file in files)
        {
            bool any = false;
            foreach (TableSource table in TableSource.Open(file))
            {
                if (IsBeside(table))
                {
                    continue;
                }
                TabularLayout layout = Recognise(table) ?? throw NotOfTheSource(table);
                any = true;
                tables++;
                ids.Begin(table.Name);
                string prefix = tables == 1 ? "" : tables.ToString(CultureInfo.InvariantCulture) + "/";
                foreach (ReadItem item in Read(table, layout, prefix, ids))
                {
                    yield return item;
                }
            }
            if (!any)
            {
                throw new UnreadableFileException(
                    $"{file.Name}: no table with records; expected {Expected}: name the file with the records"
                );
            }
        }
    }

    /// <summary>How to read a table; null if it is not of this source.</summary>
    protected abstract TabularLayout? Recognise(TableSource table);

    /// <summary>Whether a table comes with the source but holds no records of its own.</summary>
    protected virtual bool IsBeside(TableSource table) => table.Sheet is not null && table.Header.IsEmpty;

    /// <summary>Whether a table has all of these columns.</summary>
    protected static bool Has(TableSource table, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (table.IndexOf(column) < 0)
            {
                return false;
            }
        }
        return true;
    }

    private IEnumerable<ReadItem> Read(TableSource table, TabularLayout layout, string prefix, TableIds ids)
    {
        string[] names = [.. table.Header.Select((name, i) => name.Length > 0 ? name : Invariant($"column {i + 1}"))];
        using DuplicateRows? duplicates = layout.NotesDuplicates ? new(Spill) : null;
        List<string> repairs = [];
        foreach (TableRow row in table.Rows())
        {
            repairs.Clear();
            repairs.AddRange(row.Repairs);
            UInt128 key = duplicates is null ? UInt128.Zero : DuplicateRows.KeyOf(row);
            string[] cells = Cells(row, names.Length);
            if (layout.MendsEncoding && !row.IsAscii)
            {
                MendEncoding(cells, names, repairs);
            }
            cells = layout.Unshift(cells, repairs) ?? cells;
            if (duplicates?.FirstOf(key, row.Number) is int first)
            {
                repairs.Insert(
                    row.Repairs.Length,
                    Invariant($"the same in every cell as record {first}; kept, as it may be a second case")
                );
            }
            string? reason = row.Fault is null
                ? WrongWidth(table, row, cells, names.Length)
                : Invariant($"lines {row.Line} to {row.LastLine}: {row.Fault}");
            IncidentRecord? record = null;
            string id = "";
            if (reason is null)
            {
                id = Id(layout, cells, prefix, row, ids, out reason);
            }
            if (reason is null)
            {
                record = layout.Read(cells, id, Fields(cells, names), repairs, out reason);
            }
            if (record is null)
            {
                yield return new RejectedRecord(table.Name, row.Number, row.Line, reason ?? "not readable");
                continue;
            }
            if (layout.IdColumn >= 0)
            {
                ids.Add(id, row.Line);
            }
            yield return new ReadRecord(record);
        }
    }

    private static string Id(
        TabularLayout layout,
        string[] cells,
        string prefix,
        TableRow row,
        TableIds ids,
        out string? reason
    )
    {
        reason = null;
        if (layout.IdColumn < 0)
        {
            return prefix + row.Number.ToString(CultureInfo.InvariantCulture);
        }
        string id = cells[layout.IdColumn].Trim();
        if (id.Length == 0)
        {
            reason = "no id, expected one in each record: give the record an id of its own";
        }
        else if (ids.Find(id) is string first)
        {
            reason = "id \"" + id + "\", which " + first + " has already: give each record an id of its own";
        }
        return id;
    }

    // Rows of sheets end with their last filled cell; rows of text files have all cells, or have lost some.
    private static string[] Cells(TableRow row, int columns)
    {
        int count = row.Count;
        if (count == columns)
        {
            return row.Given;
        }
        while (count > columns && string.IsNullOrWhiteSpace(row[count - 1]))
        {
            count--;
        }
        string[] cells = new string[Math.Max(count, columns)];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = row[i];
        }
        return cells;
    }

    private static string? WrongWidth(TableSource table, TableRow row, string[] cells, int columns)
    {
        int count = Math.Max(cells.Length, row.Count);
        return cells.Length > columns || (table.Sheet is null && row.Count < columns)
            ? Invariant(
                $"{(cells.Length > columns ? count : row.Count)} cells on lines {row.Line} to {row.LastLine}, expected {columns} as in the header: add the missing commas, or close quotation marks"
            )
            : null;
    }

    private static void MendEncoding(string[] cells, string[] names, List<string> repairs)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            BrokenEncoding.Outcome outcome = BrokenEncoding.Mend(ref cells[i]);
            if (outcome != BrokenEncoding.Outcome.Sound)
            {
                string name = i < names.Length ? names[i] : Invariant($"column {i + 1}");
                repairs.Add(
                    outcome == BrokenEncoding.Outcome.Mended
                        ? name + ": UTF-8 that was taken for Windows-1252, undone"
                        : name
                            + ": letters broken by several changes of encoding, which cannot be undone; left as they stand"
                );
            }
        }
    }

    private static ImmutableArray<SourceField> Fields(string[] cells, string[] names)
    {
        int count = 0;
        foreach (string cell in cells)
        {
            count += IsFilled(cell) ? 1 : 0;
        }
        SourceField[] fields = new SourceField[count];
        count = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            if (IsFilled(cells[i]))
            {
                fields[count++] = new(names[i], cells[i]);
            }
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(fields);
    }

    // The first character nearly always tells.
    private static bool IsFilled(string cell) =>
        cell.Length > 0 && (cell[0] is > ' ' and <= '~' || !string.IsNullOrWhiteSpace(cell));

    private UnreadableFileException NotOfTheSource(TableSource table)
    {
        string found = table.Header.IsEmpty
            ? "no header"
            : "columns "
                + string.Join(", ", table.Header.Take(6).Select(c => '"' + (c.Length > 40 ? c[..40] : c) + '"'));
        return new(
            Invariant(
                $"{table.Name}, line {Math.Max(table.HeaderLine, 1)}: {found}; expected {Expected}: name the file of this source, or the right --source"
            )
        );
    }
}
