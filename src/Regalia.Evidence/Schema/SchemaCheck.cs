using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Tables;
using static System.FormattableString;

namespace Regalia.Evidence.Schema;

/// <summary>Checks a table against its schema: each cell, unique columns, the primary key.</summary>
internal static class SchemaCheck
{
    internal static void Run(TableContents table, Dictionary<string, CellPattern> patterns, FaultLog log)
    {
        for (int place = 0; place < table.Schema.Fields.Length; place++)
        {
            PackageField field = table.Schema.Fields[place];
            CellCheck check = CellCheck.Of(field, table.Name, patterns, log);
            if (table.Absent.Contains(place))
            {
                continue;
            }

            foreach (ReleaseRow row in table.Rows)
            {
                CheckCell(table.File, field, check, row.Line, row.Cells[place], log);
            }

            if (field.Unique)
            {
                CheckKey(table, [place], field.Name, log);
            }
        }

        if (!table.Schema.PrimaryKey.IsEmpty)
        {
            int[] places = table.PlacesOf(table.Schema.PrimaryKey);
            CheckKey(table, places, string.Join(", ", table.Schema.PrimaryKey), log);
        }
    }

    private static void CheckCell(string file, PackageField field, CellCheck check, int line, string text, FaultLog log)
    {
        // They would reach a reader's terminal as commands.
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 || text.Contains('\u007f', StringComparison.Ordinal))
        {
            log.Cell(file, line, field.Name, text, "a text of one line without control characters", "remove them");
            return;
        }

        if (text.Length == 0)
        {
            if (field.Required)
            {
                log.Cell(file, line, field.Name, "", "a value", "fill it in: this column may not be blank");
            }

            return;
        }

        if (field.ListSeparator is not char separator)
        {
            if (check.Complaint(text) is var (expected, mend))
            {
                log.Cell(file, line, field.Name, text, expected, mend);
            }

            return;
        }

        foreach (string item in text.Split(separator))
        {
            if (item.Length == 0)
            {
                log.Content(
                    file,
                    line,
                    field.Name,
                    text,
                    "no blank item in the list",
                    $"remove the {separator} too many"
                );
            }
            else if (check.Complaint(item) is var (expected, mend))
            {
                log.Content(file, line, field.Name, item, expected, mend);
            }
        }
    }

    private static void CheckKey(TableContents table, int[] places, string columns, FaultLog log)
    {
        if (!table.HasColumns(places))
        {
            return;
        }

        Dictionary<string, int> first = new(StringComparer.Ordinal);
        foreach (ReleaseRow row in table.Rows)
        {
            string key = TableContents.Key(row, places);

            // A blank is the business of "required", and two blanks are not the same thing.
            if (key.Length > 0 && !first.TryAdd(key, row.Line))
            {
                log.Cell(
                    table.File,
                    row.Line,
                    columns,
                    key.Replace(TableContents.KeySeparator.ToString(), ", ", StringComparison.Ordinal),
                    Invariant($"a key that no other row has, but row {first[key]} has the same"),
                    Invariant($"remove row {first[key]} or row {row.Line}, or correct one of them")
                );
            }
        }
    }
}
