using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Packages;

/// <summary>
/// An object inside datapackage.json, with its path for messages. Reading a member that is not there, or of the wrong
/// type, is a fault.
/// </summary>
internal sealed class PackageNode(JsonElement element, string path, FaultLog log)
{
    internal JsonElement Element => element;

    internal string PathOf(string member) => path.Length == 0 ? member : $"{path}.{member}";

    internal bool Has(string member) => element.TryGetProperty(member, out _);

    internal void Fault(string member, string? value, string expected, string mend) =>
        log.Content(DataPackage.FileName, row: null, PathOf(member), value, expected, mend);

    /// <summary>A text that must be there.</summary>
    internal string? Text(string member)
    {
        if (TextOrNull(member) is string text)
        {
            return text;
        }

        if (!Has(member))
        {
            Fault(member, value: null, "a text", "add it");
        }

        return null;
    }

    internal string? TextOrNull(string member)
    {
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Fault(member, value.GetRawText(), "a text", "put it in quotation marks");
        return null;
    }

    internal long? WholeNumberOrNull(string member)
    {
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= 0)
        {
            return number;
        }

        Fault(member, value.GetRawText(), "a whole number of at least 0", "write digits without quotation marks");
        return null;
    }

    internal bool Flag(string member)
    {
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault(member, value.GetRawText(), "true or false", "write one of the two without quotation marks");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A number or text as a cell would be written.</summary>
    internal string? ScalarOrNull(string member)
    {
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            return Scalar(value);
        }

        Fault(member, value.GetRawText(), "a number or text", "correct it");
        return null;
    }

    /// <summary>A text or number, or a list of them; empty if the member is not there.</summary>
    internal ImmutableArray<string> Scalars(string member)
    {
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return [];
        }

        JsonElement[] items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (Array.TrueForAll(items, item => item.ValueKind is JsonValueKind.Number or JsonValueKind.String))
        {
            return [.. items.Select(Scalar)];
        }

        Fault(member, value.GetRawText(), "a text or a list of texts", "correct it");
        return [];
    }

    internal PackageNode? ObjectOrNull(string member)
    {
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new PackageNode(value, PathOf(member), log);
        }

        Fault(member, value.GetRawText(), "an object in braces", "correct it");
        return null;
    }

    /// <summary>The objects of a list; items that are no objects are faults and left out.</summary>
    internal List<PackageNode> Objects(string member)
    {
        List<PackageNode> nodes = [];
        if (!element.TryGetProperty(member, out JsonElement value))
        {
            return nodes;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(member, value.GetRawText(), "a list in brackets", "correct it");
            return nodes;
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            string place = FormattableString.Invariant($"{member}[{index++}]");
            if (item.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(new PackageNode(item, PathOf(place), log));
            }
            else
            {
                Fault(place, item.GetRawText(), "an object in braces", "correct it");
            }
        }

        return nodes;
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
