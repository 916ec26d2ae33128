using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regalia.Incidents.Reading.Json.Shapes;

/// <summary>Reads a JSON Schema of draft 3 or 4 as a shape. A keyword that it does not know is an error: it might forbid something.</summary>
internal sealed class JsonShapeReader
{
    private readonly string file;

    private JsonShapeReader(string file) => this.file = file;

    /// <summary>Reads a schema.</summary>
    /// <param name="json">Its text in UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="UnreadableFileException">It is no schema that can be read.</exception>
    public static JsonShape Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new JsonShapeReader(file).Shape(document.RootElement, "#");
        }
        catch (JsonException fault)
        {
            throw new UnreadableFileException(file + ": no JSON: " + fault.Message);
        }
    }

    private JsonShape Shape(JsonElement schema, string path)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            throw Fault(path, "expected an object of JSON Schema");
        }
        JsonShape shape = new();
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            shape = With(shape, keyword.Name, keyword.Value, path + "/" + keyword.Name);
        }
        return shape;
    }

    private JsonShape With(JsonShape shape, string keyword, JsonElement value, string path) =>
        keyword switch
        {
            "type" => shape with { Kinds = Kinds(value, path) },
            "enum" => shape with { Values = Values(value, path) },
            "properties" => WithMembers(shape, value, path),
            "required" => WithRequired(shape, value, path),
            "additionalProperties" => value.ValueKind switch
            {
                JsonValueKind.False => shape with { AllowsOthers = false },
                JsonValueKind.True => shape,
                _ => shape with { Others = Shape(value, path) },
            },
            "items" => shape with { Elements = Shape(value, path) },
            "uniqueItems" => shape with { IsSet = value.ValueKind == JsonValueKind.True },
            "minItems" => shape with { ElementCount = shape.ElementCount with { Least = Whole(value, path) } },
            "maxItems" => shape with { ElementCount = shape.ElementCount with { Most = Whole(value, path) } },
            "minProperties" => shape with { MemberCount = shape.MemberCount with { Least = Whole(value, path) } },
            "maxProperties" => shape with { MemberCount = shape.MemberCount with { Most = Whole(value, path) } },
            "minLength" => shape with { Length = shape.Length with { Least = Whole(value, path) } },
            "maxLength" => shape with { Length = shape.Length with { Most = Whole(value, path) } },
            "minimum" => shape with { Range = shape.Range with { Least = Number(value, path) } },
            "maximum" => shape with { Range = shape.Range with { Most = Number(value, path) } },
            "pattern" => shape with { Pattern = Pattern(value, path) },
            "oneOf" => WithCombination(shape, value, path, 1, 1),
            "anyOf" => WithCombination(shape, value, path, 1, int.MaxValue),
            "allOf" => WithCombination(shape, value, path, int.MaxValue, int.MaxValue),
            "$schema" or "id" or "title" or "description" or "default" or "definition" or "format" => shape,
            _ => throw Fault(path, "the keyword is not known; expected those of JSON Schema that VERIS uses"),
        };

    private JsonShape WithMembers(JsonShape shape, JsonElement value, string path)
    {
        ImmutableDictionary<string, JsonShape>.Builder members = shape.Members.ToBuilder();
        List<string> required = [];
        foreach (JsonProperty member in Members(value, path))
        {
            members[member.Name] = Shape(member.Value, path + "/" + member.Name);
            // Draft 3 says it on the member, draft 4 on the object.
            if (
                member.Value.TryGetProperty("required", out JsonElement isRequired)
                && isRequired.ValueKind == JsonValueKind.True
            )
            {
                required.Add(member.Name);
            }
        }
        return shape with { Members = members.ToImmutable(), Required = [.. shape.Required, .. required] };
    }

    private JsonShape WithRequired(JsonShape shape, JsonElement value, string path) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => shape,
            JsonValueKind.Array => shape with
            {
                Required = [.. shape.Required, .. value.EnumerateArray().Select(name => Name(name, path))],
            },
            _ => throw Fault(path, "expected a list of names"),
        };

    private JsonShape WithCombination(JsonShape shape, JsonElement value, string path, int least, int most)
    {
        ImmutableArray<JsonShape> shapes = [.. Elements(value, path).Select(part => Shape(part, path))];
        return shape with
        {
            Combinations = shape.Combinations.Add(
                (shapes, Math.Min(least, shapes.Length), Math.Min(most, shapes.Length))
            ),
        };
    }

    private ValueKinds Kinds(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            ValueKinds kinds = ValueKinds.None;
            foreach (JsonElement kind in value.EnumerateArray())
            {
                kinds |= Kinds(kind, path);
            }
            return kinds;
        }
        return (value.ValueKind == JsonValueKind.String ? value.GetString() : null) switch
        {
            "null" => ValueKinds.Null,
            "boolean" => ValueKinds.Boolean,
            "integer" => ValueKinds.Integer,
            "number" => ValueKinds.Number,
            "string" => ValueKinds.Text,
            "array" => ValueKinds.Array,
            "object" => ValueKinds.Object,
            "any" => ValueKinds.Any,
            _ => throw Fault(path, "found " + value.GetRawText() + ", expected the name of a type"),
        };
    }

    private ImmutableHashSet<JsonElement> Values(JsonElement value, string path) =>
        ImmutableHashSet.CreateRange(
            JsonValueEquality.Instance,
            Elements(value, path).Select(allowed => allowed.Clone())
        );

    private Regex Pattern(JsonElement value, string path)
    {
        string pattern = Name(value, path);
        try
        {
            // Never going back, it takes time in the length of the text only, whatever the pattern.
            return new Regex(
                AsciiDigits(pattern),
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                Regex.InfiniteMatchTimeout
            );
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw Fault(path, "\"" + pattern + "\" is no pattern that can be read: " + fault.Message);
        }
    }

    // JSON Schema means the ten digits of ASCII by \d, .NET those of every script.
    private static string AsciiDigits(string pattern)
    {
        System.Text.StringBuilder text = new();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char next = pattern[i];
            if (next == '\\' && i + 1 < pattern.Length)
            {
                i += 1;
                string digits = isInClass ? "0-9" : "[0-9]";
                text.Append(pattern[i] == 'd' ? digits : "\\" + pattern[i]);
                continue;
            }
            isInClass = next == '[' || (isInClass && next != ']');
            text.Append(next);
        }
        return text.ToString();
    }

    private JsonElement.ArrayEnumerator Elements(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw Fault(path, "found " + value.ValueKind + ", expected a list");

    private JsonElement.ObjectEnumerator Members(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
            : throw Fault(path, "found " + value.ValueKind + ", expected an object");

    private string Name(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Fault(path, "found " + value.GetRawText() + ", expected a text");

    private int Whole(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= 0
            ? number
            : throw Fault(path, "found " + value.GetRawText() + ", expected a whole number from 0");

    private decimal Number(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number)
            ? number
            : throw Fault(
                path,
                "found " + value.GetRawText().ToString(CultureInfo.InvariantCulture) + ", expected a number"
            );

    private UnreadableFileException Fault(string path, string text) =>
        new(file + ": " + path + ": " + text + "; give a JSON Schema of draft 3 or 4, as verisc-merged.json is");
}
