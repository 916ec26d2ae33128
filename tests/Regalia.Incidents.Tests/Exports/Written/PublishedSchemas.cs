using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Regalia.Incidents.Reading.Json.Shapes;
using Regalia.Incidents.Sources.Veris;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>What the publishers' schemas below REGALIA_SHARED say of what was written.</summary>
internal static class PublishedSchemas
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Stix = new(StringComparer.Ordinal);

    private static readonly Lazy<Task<JsonSchema[]>> MispSchemas = new(ReadMispSchemas);

    /// <summary>Faults of the objects of a bundle.</summary>
    internal static async Task<List<string>> OfStix(byte[] bundle)
    {
        using JsonDocument document = JsonDocument.Parse(bundle);
        List<string> faults = [];
        foreach (JsonElement value in document.RootElement.GetProperty("objects").EnumerateArray())
        {
            string type = value.GetProperty("type").GetString()!;
            JsonSchema schema = await Stix.GetOrAdd(type, StixSchema);
            faults.AddRange(schema.Validate(value.GetRawText()).Select(f => type + " " + f));
        }
        return faults;
    }

    /// <summary>Faults of events by the schema in the text of the format, and by the stricter one of PyMISP.</summary>
    internal static async Task<List<string>> OfMisp(byte[] written)
    {
        using JsonDocument document = JsonDocument.Parse(written);
        JsonSchema[] schemas = await MispSchemas.Value;
        JsonElement[] events = document.RootElement.TryGetProperty("response", out JsonElement all)
            ? [.. all.EnumerateArray()]
            : [document.RootElement];
        return
        [
            .. events
                .SelectMany(one => schemas.SelectMany(s => s.Validate(one.GetRawText())))
                .Select(f => f.ToString()),
        ];
    }

    /// <summary>Faults of records by VERIS 1.4 and its rules.</summary>
    internal static List<string> OfVeris(byte[] written)
    {
        VerisRules rules = VerisRules.Read(
            Path.Combine(JsonSamples.Shared("conformance/veris")!, "verisc-merged.json"),
            StoreTrial.Time
        );
        using JsonDocument document = JsonDocument.Parse(written);
        List<string> faults = [];
        foreach (JsonElement record in document.RootElement.EnumerateArray())
        {
            foreach (ShapeBreach breach in rules.Judge(record))
            {
                faults.Add(breach.ToString());
            }
        }
        return faults;
    }

    private static async Task<JsonSchema[]> ReadMispSchemas()
    {
        string folder = JsonSamples.Shared("conformance")!;
        string text = await File.ReadAllTextAsync(Path.Combine(folder, "misp-rfc/misp-core-format/raw.md"));
        int inside = text.IndexOf("\"$schema\"", StringComparison.Ordinal);
        int start = text.LastIndexOf('{', inside);
        string strict = Path.Combine(folder, "pymisp/pymisp/data/schema.json");
        return
        [
            await Misp(text[start..text.IndexOf("~~~~", start, StringComparison.Ordinal)]),
            await Misp(await File.ReadAllTextAsync(strict)),
        ];
    }

    // They keep their definitions where no version of JSON Schema looks for them, and one list of what is required among members.
    private static Task<JsonSchema> Misp(string text)
    {
        JsonObject schema = JsonNode
            .Parse(text.Replace("#/defs/", "#/definitions/", StringComparison.Ordinal))!
            .AsObject();
        JsonObject definitions = schema["defs"]!.AsObject();
        schema.Remove("defs");
        schema["definitions"] = definitions;
        _ = definitions["sharing_group"]!["properties"]!.AsObject().Remove("required");
        return JsonSchema.FromJsonAsync(schema.ToJsonString());
    }

    private static Task<JsonSchema> StixSchema(string type)
    {
        string folder = JsonSamples.Shared("conformance/stix2.1-json-schemas/schemas")!;
        string path = Directory.GetFiles(folder, type + ".json", SearchOption.AllDirectories).Single();
        return JsonSchema.FromFileAsync(path);
    }
}
