using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Storage;

namespace Regalia.Evidence.Packages;

/// <summary>Reads datapackage.json. What it cannot read it reports; nothing is guessed.</summary>
internal static class PackageReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The package, or <see langword="null"/> if it is no JSON object at all.</summary>
    internal static DataPackage? Read(byte[] json, FaultLog log)
    {
        (string text, bool isWhole) = Utf8Text.Read(DataPackage.FileName, json, log);
        if (!isWhole)
        {
            return null;
        }

        JsonDocument document;
        try
        {
            document = Parse(text);
        }
        catch (JsonException broken)
        {
            int? line = broken.LineNumber is long number ? checked((int)number + 1) : null;
            log.Content(
                DataPackage.FileName,
                line,
                column: null,
                value: null,
                "valid JSON without repeated names",
                "mend it at this line, or get the file again if it is cut off"
            );
            return null;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                log.Content(
                    DataPackage.FileName,
                    row: 1,
                    column: null,
                    value: null,
                    "a JSON object",
                    "see data/README.md for an example"
                );
                return null;
            }

            return ReadRoot(new PackageNode(document.RootElement, "", log));
        }
    }

    private static JsonDocument Parse(string text)
    {
        if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            RequireWholeCharacters(Encoding.UTF8.GetBytes(text));
        }

        return JsonDocument.Parse(text, Strict);
    }

    // Half a surrogate pair is well-formed JSON but no text: System.Text.Json throws when such a string is read.
    private static void RequireWholeCharacters(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException half)
            {
                int line = json[..checked((int)reader.TokenStartIndex)].Count((byte)'\n');
                throw new JsonException("half a surrogate pair", path: null, line, bytePositionInLine: null, half);
            }
        }
    }

    private static DataPackage ReadRoot(PackageNode root)
    {
        if (!root.Has("resources"))
        {
            root.Fault("resources", value: null, "the list of files", "add it");
        }

        List<PackageNode> nodes = root.Objects("resources");
        ImmutableArray<PackageResource> resources = [.. nodes.Select(ReadResource).OfType<PackageResource>()];
        foreach (IGrouping<string, PackageResource> same in resources.GroupBy(r => r.Name, StringComparer.Ordinal))
        {
            if (same.Count() > 1)
            {
                root.Fault("resources", same.Key, "each name once", "rename or remove one of them");
            }
        }

        return new DataPackage(
            root.Text("name") ?? "",
            root.TextOrNull("title") ?? "",
            root.Text("version") ?? "",
            ReadYear(root),
            root.TextOrNull("description"),
            [.. resources.DistinctBy(resource => resource.Name, StringComparer.Ordinal)]
        );
    }

    private static int ReadYear(PackageNode root)
    {
        long? year = root.WholeNumberOrNull("referenceYear");
        if (year is >= 1900 and <= 2200)
        {
            return (int)year;
        }

        if (year is not null || !root.Has("referenceYear"))
        {
            root.Fault(
                "referenceYear",
                year?.ToString(CultureInfo.InvariantCulture),
                "the year that the release describes",
                "write four digits, e.g. 2025"
            );
        }

        return 0;
    }

    private static PackageResource? ReadResource(PackageNode node)
    {
        string? name = node.Text("name");
        string? path = node.Text("path");
        string? format = node.TextOrNull("format");
        TableSchema? schema = node.ObjectOrNull("schema") is PackageNode schemaNode
            ? SchemaReader.Read(schemaNode, name ?? "")
            : null;
        PackageResource resource = new(
            name ?? "",
            path ?? "",
            format,
            node.TextOrNull("description"),
            node.WholeNumberOrNull("bytes"),
            node.TextOrNull("hash"),
            node.WholeNumberOrNull("rowCount"),
            schema
        );
        if (name is null || path is null)
        {
            return null;
        }

        // A package comes from elsewhere: it must not make the program read outside its own folder.
        if (
            Path.IsPathRooted(path)
            || path.Contains(':', StringComparison.Ordinal)
            || path.Split('/', '\\').Contains("..", StringComparer.Ordinal)
        )
        {
            node.Fault("path", path, "a file inside the release folder", "name it relative to the folder, without ..");
            return null;
        }

        return resource;
    }
}
