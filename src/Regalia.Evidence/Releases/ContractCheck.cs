using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Releases;

/// <summary>Whether datapackage.json describes every table, column and key that the program needs.</summary>
internal static class ContractCheck
{
    internal static void Run(DataPackage package, FaultLog log)
    {
        Dictionary<string, PackageResource> resources = package.Resources.ToDictionary(
            r => r.Name,
            StringComparer.Ordinal
        );
        foreach (TableContract contract in TableContract.All)
        {
            if (Find(contract.Name) is not PackageResource resource)
            {
                continue;
            }

            if (resource.Schema is TableSchema schema)
            {
                CheckSchema(contract, schema, log);
            }
            else
            {
                Blame(contract.Name, "schema", value: null, "the columns of the table", "add a schema", log);
            }
        }

        if (Find(TableContract.Framework)?.Schema is not null)
        {
            Blame(TableContract.Framework, "schema", value: null, "no schema, for it is no table", "remove it", log);
        }

        PackageResource? Find(string name)
        {
            if (!resources.TryGetValue(name, out PackageResource? resource))
            {
                log.Missing(
                    DataPackage.FileName,
                    $"resources.{name}",
                    $"a resource named \"{name}\"",
                    "add the file and its description"
                );
            }

            return resource;
        }
    }

    private static void CheckSchema(TableContract contract, TableSchema schema, FaultLog log)
    {
        foreach (string column in contract.Columns)
        {
            if (schema.IndexOf(column) < 0)
            {
                string mend = Spelling.Nearest(
                    column,
                    schema.Fields.Select(field => field.Name).Except(contract.Columns, StringComparer.Ordinal)
                )
                    is string near
                    ? $"is it the one named \"{near}\"?"
                    : "add it to the schema and to the file";
                Blame(
                    contract.Name,
                    "schema.fields",
                    column,
                    $"the column \"{column}\", which the program needs",
                    mend,
                    log
                );
            }
        }

        string needed = string.Join(", ", contract.Key);
        string stated = string.Join(", ", schema.PrimaryKey);
        if (contract.Key.Length > 0 && !string.Equals(needed, stated, StringComparison.Ordinal))
        {
            Blame(
                contract.Name,
                "schema.primaryKey",
                stated,
                $"the primary key {needed}",
                "write it in this order",
                log
            );
        }
    }

    private static void Blame(string table, string member, string? value, string expected, string mend, FaultLog log) =>
        log.Content(DataPackage.FileName, row: null, $"{table}.{member}", value, expected, mend);
}
