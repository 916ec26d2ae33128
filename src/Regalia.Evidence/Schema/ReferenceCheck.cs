using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Schema;

/// <summary>
/// Checks that what a table refers to exists: the foreign keys of the schema, then those the program relies on.
/// </summary>
internal sealed class ReferenceCheck(
    IReadOnlyDictionary<string, TableContents> tables,
    DataPackage package,
    FaultLog log
)
{
    internal void Run()
    {
        foreach (PackageResource resource in package.Resources)
        {
            foreach (ForeignKey key in resource.Schema?.ForeignKeys ?? [])
            {
                if (TargetExists(resource, key) && tables.TryGetValue(resource.Name, out TableContents? table))
                {
                    Check(table, key.Columns, [(key.Table, key.TargetColumns)]);
                }
            }
        }

        foreach (TableContract contract in TableContract.All)
        {
            foreach (TableReference reference in contract.References)
            {
                if (tables.TryGetValue(contract.Name, out TableContents? table))
                {
                    Check(
                        table,
                        [reference.Column],
                        [
                            .. reference.Tables.Select(target =>
                                (target, ImmutableArray.Create(TableContract.TargetColumn(target)))
                            ),
                        ]
                    );
                }
            }
        }
    }

    private bool TargetExists(PackageResource resource, ForeignKey key)
    {
        PackageResource? target = package.Resources.FirstOrDefault(r =>
            string.Equals(r.Name, key.Table, StringComparison.Ordinal)
        );
        string? wrong = target is null
            ? key.Table
            : key.TargetColumns.FirstOrDefault(column => target.Schema is null || target.Schema.IndexOf(column) < 0);
        if (wrong is not null)
        {
            log.Content(
                DataPackage.FileName,
                row: null,
                $"{resource.Name}.foreignKeys",
                wrong,
                target is null ? "a resource of this package" : $"a column of {key.Table}",
                "correct the reference"
            );
        }

        return wrong is null;
    }

    private void Check(
        TableContents table,
        ImmutableArray<string> columns,
        ImmutableArray<(string Table, ImmutableArray<string> Columns)> targets
    )
    {
        int[] places = table.PlacesOf(columns);
        List<HashSet<string>> known = [];
        foreach ((string target, ImmutableArray<string> targetColumns) in targets)
        {
            if (!tables.TryGetValue(target, out TableContents? other) || other.KeysOf(targetColumns) is not { } keys)
            {
                return; // Nothing can be said while the other table is missing or broken, and that is reported.
            }

            known.Add(keys);
        }

        if (!table.HasColumns(places))
        {
            return;
        }

        string name = string.Join(", ", columns);
        string files = string.Join(" or ", targets.Select(target => tables[target.Table].File));
        char? separator = places.Length == 1 ? table.Schema.Fields[places[0]].ListSeparator : null;
        foreach (ReleaseRow row in table.Rows)
        {
            if (places.All(place => row.Cells[place].Length == 0) || log.IsFaulty(table.File, row.Line, name))
            {
                continue;
            }

            string key = TableContents.Key(row, places);
            foreach (string item in separator is char mark ? CellText.Items(key, mark) : [key])
            {
                if (!known.Exists(keys => keys.Contains(item)))
                {
                    Report(table.File, row.Line, name, item, files, known);
                }
            }
        }
    }

    private void Report(string file, int line, string column, string key, string files, List<HashSet<string>> known)
    {
        string add = $"add it to {files}, or correct it";
        string mend = Spelling.Nearest(key, known.SelectMany(keys => keys)) is string near
            ? $"did you mean \"{near}\"? Otherwise {add}"
            : add;
        string shown = key.Replace(TableContents.KeySeparator.ToString(), ", ", StringComparison.Ordinal);
        log.Content(file, line, column, shown, $"a key of {files}", mend);
    }
}
