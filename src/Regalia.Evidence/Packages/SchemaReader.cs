using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Packages;

/// <summary>
/// Reads the schema of a table. A word that the program does not know is a fault: a constraint must not go unchecked.
/// </summary>
internal static class SchemaReader
{
    private static readonly FrozenDictionary<string, FieldType> Types = new Dictionary<string, FieldType>(
        StringComparer.Ordinal
    )
    {
        ["string"] = FieldType.String,
        ["integer"] = FieldType.Integer,
        ["number"] = FieldType.Number,
        ["date"] = FieldType.Date,
        ["year"] = FieldType.Year,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Constraints =
    [
        "required",
        "unique",
        "enum",
        "pattern",
        "minimum",
        "maximum",
    ];

    internal static TableSchema Read(PackageNode node, string table)
    {
        ImmutableArray<PackageField> fields = [.. node.Objects("fields").Select(ReadField).OfType<PackageField>()];
        if (fields.IsEmpty)
        {
            node.Fault("fields", value: null, "at least one column", "list the columns of the header row in order");
        }

        foreach (IGrouping<string, PackageField> same in fields.GroupBy(f => f.Name, StringComparer.Ordinal))
        {
            if (same.Count() > 1)
            {
                node.Fault("fields", same.Key, "each column once", "rename or remove one of them");
            }
        }

        ImmutableArray<string> missing = node.Scalars("missingValues");
        if (!missing.IsDefaultOrEmpty && (missing.Length > 1 || missing[0].Length > 0))
        {
            node.Fault(
                "missingValues",
                string.Join(' ', missing),
                "[\"\"]",
                "leave cells blank where nothing is given"
            );
        }

        TableSchema schema = new(fields, node.Scalars("primaryKey"), []);
        RequireColumns(node, "primaryKey", schema, schema.PrimaryKey);
        return schema with
        {
            ForeignKeys =
            [
                .. node.Objects("foreignKeys").Select(key => ReadKey(key, schema, table)).OfType<ForeignKey>(),
            ],
        };
    }

    private static PackageField? ReadField(PackageNode node)
    {
        string? name = node.Text("name");
        string type = node.TextOrNull("type") ?? "string";
        if (!Types.TryGetValue(type, out FieldType fieldType))
        {
            node.Fault(
                "type",
                type,
                $"one of {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}",
                "correct it"
            );
        }

        string? separator = node.TextOrNull("listSeparator");
        if (separator is not null && separator.Length != 1)
        {
            node.Fault("listSeparator", separator, "a single character", "use |");
            separator = null;
        }

        PackageNode? constraints = node.ObjectOrNull("constraints");
        foreach (string member in constraints?.Element.EnumerateObject().Select(member => member.Name) ?? [])
        {
            if (!Constraints.Contains(member, StringComparer.Ordinal))
            {
                constraints!.Fault(
                    member,
                    value: null,
                    $"one of {string.Join(", ", Constraints)}",
                    "correct or remove it"
                );
            }
        }

        return name is null
            ? null
            : new PackageField(
                name,
                fieldType,
                node.TextOrNull("description"),
                constraints?.Flag("required") ?? false,
                constraints?.Flag("unique") ?? false,
                constraints?.Scalars("enum") ?? [],
                constraints?.TextOrNull("pattern"),
                constraints?.ScalarOrNull("minimum"),
                constraints?.ScalarOrNull("maximum"),
                separator?[0]
            );
    }

    private static ForeignKey? ReadKey(PackageNode node, TableSchema schema, string table)
    {
        ImmutableArray<string> columns = node.Scalars("fields");
        PackageNode? reference = node.ObjectOrNull("reference");
        ImmutableArray<string> targets = reference?.Scalars("fields") ?? [];
        if (reference?.Text("resource") is not string target || columns.IsEmpty || columns.Length != targets.Length)
        {
            node.Fault(
                "reference",
                value: null,
                "a resource and as many fields as the key has",
                "write e.g. {\"resource\": \"sources\", \"fields\": \"id\"}"
            );
            return null;
        }

        RequireColumns(node, "fields", schema, columns);
        // Frictionless: an empty name means the table itself.
        return new ForeignKey(columns, target.Length == 0 ? table : target, targets);
    }

    private static void RequireColumns(
        PackageNode node,
        string member,
        TableSchema schema,
        ImmutableArray<string> columns
    )
    {
        foreach (string column in columns)
        {
            if (schema.IndexOf(column) < 0)
            {
                string mend = Spelling.Nearest(column, schema.Fields.Select(field => field.Name)) is string near
                    ? $"did you mean \"{near}\"?"
                    : "name a column of the list of fields";
                node.Fault(member, column, "a column of this table", mend);
            }
        }
    }
}
