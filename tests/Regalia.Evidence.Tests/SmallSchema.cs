using System.Text.Json.Nodes;

namespace Regalia.Evidence.Tests;

/// <summary>The schema of the small release: types, keys and constraints as a real release has them.</summary>
internal static class SmallSchema
{
    internal static JsonObject Of(string table, string[] header)
    {
        JsonArray fields = [];
        foreach (string column in header)
        {
            fields.Add(Field(table, column));
        }

        JsonObject schema = new() { ["fields"] = fields };
        if (Key(table) is { Length: > 0 } key)
        {
            schema["primaryKey"] = new JsonArray([.. key.Select(column => (JsonNode)column)]);
        }

        JsonArray foreignKeys = [];
        foreach ((string column, string target, string targetColumn) in ForeignKeys(table))
        {
            foreignKeys.Add(
                new JsonObject
                {
                    ["fields"] = column,
                    ["reference"] = new JsonObject { ["resource"] = target, ["fields"] = targetColumn },
                }
            );
        }

        schema["foreignKeys"] = foreignKeys;
        schema["missingValues"] = new JsonArray("");
        return schema;
    }

    private static JsonObject Field(string table, string column)
    {
        string type = column switch
        {
            "value" when table == "observations" => "number",
            "standard_error" or "low" or "high" or "minimum" or "maximum" or "factor" or "steps" => "number",
            "year" or "incidents" or "espionage" or "since" or "from" or "to" => "integer",
            "retrieved" => "date",
            _ => "string",
        };
        JsonObject constraints = [];
        if (IsRequired(table, column))
        {
            constraints["required"] = true;
        }

        string[] words = column switch
        {
            "status" or "region_status" or "licence_status" => ["sourced", "unverified"],
            "state" => ["value", "none_found", "no", "unknown", "not_applicable"],
            "emerging" or "open" => ["yes", "no"],
            "layers" => ["government", "critical-infrastructure", "ip-intensive", "economy"],
            _ => [],
        };
        if (words.Length > 0)
        {
            constraints["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        }

        if (column is "iso3")
        {
            constraints["pattern"] = "^[A-Z]{3}$";
        }

        if (column is "name" && table is "countries")
        {
            constraints["unique"] = true;
        }

        if (column is "year")
        {
            constraints["minimum"] = 1900;
            constraints["maximum"] = 2100;
        }

        JsonObject field = new()
        {
            ["name"] = column,
            ["type"] = type,
            ["description"] = $"{column} of {table}",
            ["constraints"] = constraints,
        };
        if (column is "members" or "steps" or "layers" or "inputs" or "stages" or "addresses" or "countries")
        {
            field["listSeparator"] = "|";
        }

        return field;
    }

    internal static bool IsRequired(string table, string column) =>
        Key(table).Contains(column, StringComparer.Ordinal)
        || column is "status" or "state" or "source" or "licence" or "name" or "incidents" or "espionage" or "position";

    internal static string[] Key(string table) =>
        table switch
        {
            "countries" => ["iso3"],
            "jurisdictions" => ["code"],
            "observations" => ["country", "indicator", "year"],
            "positions" => ["jurisdiction", "instrument"],
            "incident_counts" => ["country", "source", "year"],
            "cautions" => ["table", "key", "caution"],
            _ => ["id"],
        };

    private static (string Column, string Table, string TargetColumn)[] ForeignKeys(string table) =>
        table switch
        {
            "observations" =>
            [
                ("country", "countries", "iso3"),
                ("indicator", "indicators", "id"),
                ("source", "sources", "id"),
            ],
            "sources" => [("licence", "licences", "id")],
            "positions" => [("instrument", "instruments", "id")],
            "practices" => [("addresses", "indicators", "id")],
            _ => [],
        };
}
