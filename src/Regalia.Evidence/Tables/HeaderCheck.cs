using Regalia.Evidence.Faults;
using static System.FormattableString;

namespace Regalia.Evidence.Tables;

/// <summary>The header row must name the columns of the schema in their order.</summary>
internal static class HeaderCheck
{
    /// <summary>For each column of the schema its place in the file, -1 if the file lacks it.</summary>
    internal static int[] Read(TableContents table, string[] header, FaultLog log)
    {
        string[] names = [.. table.Schema.Fields.Select(field => field.Name)];
        int[] places = [.. names.Select(name => Array.IndexOf(header, name))];
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
            {
                table.Absent.Add(i);
            }
        }

        if (!header.AsSpan().SequenceEqual(names))
        {
            Report(table.File, header, names, log);
        }

        return places;
    }

    private static void Report(string file, string[] header, string[] names, FaultLog log)
    {
        const int Row = 1;
        List<string> absent = [.. names.Except(header, StringComparer.Ordinal)];
        List<string> strange = [.. header.Except(names, StringComparer.Ordinal)];
        foreach (string name in strange)
        {
            // A misspelt column is one mistake, not one missing and one too many.
            string? meant = Spelling.Nearest(name, absent);
            if (meant is null && header.Length == names.Length)
            {
                string sameplace = names[Array.IndexOf(header, name)];
                meant = absent.Contains(sameplace, StringComparer.Ordinal) ? sameplace : null;
            }

            if (meant is null)
            {
                log.Content(
                    file,
                    Row,
                    name,
                    name,
                    "no such column",
                    "remove it, or add it to the schema in datapackage.json"
                );
            }
            else
            {
                absent.Remove(meant);
                log.Content(file, Row, meant, name, $"the column \"{meant}\"", "correct the header row");
            }
        }

        foreach (string name in absent)
        {
            log.Content(
                file,
                Row,
                name,
                value: null,
                $"the column \"{name}\"",
                "add it to the header row and to every row"
            );
        }

        if (strange.Count == 0 && absent.Count == 0)
        {
            string order = string.Join(',', names);
            bool repeated = header.Length != names.Length;
            log.Content(
                file,
                Row,
                column: null,
                string.Join(',', header),
                repeated ? Invariant($"each of the {names.Length} columns once") : $"the columns in the order {order}",
                repeated ? "remove the repeated column" : "put them in this order"
            );
        }
    }
}
