using System.Collections.Immutable;
using System.Text.Json;
using static System.FormattableString;

namespace Regalia.Technology.Snapshots;

/// <summary>The manifest.json beside the part files: what was published.</summary>
/// <param name="Date">Day of the release as written; <see langword="null"/> where it is not said.</param>
/// <param name="IsSynthetic">Whether the snapshot is made up.</param>
/// <param name="Files">Length and records by name of the part below the folder of works.</param>
internal sealed record SnapshotManifest(
    string? Date,
    bool IsSynthetic,
    ImmutableSortedDictionary<string, (long? Length, long? Records)> Files
)
{
    internal const string FileName = "manifest.json";

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="SnapshotException">It is no manifest of works.</exception>
    internal static SnapshotManifest Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(document.RootElement, path);
        }
        catch (JsonException e)
        {
            throw new SnapshotException(
                $"{path}: expected a manifest in JSON; download it again ({e.Message.TrimEnd('.')})",
                e
            );
        }
    }

    private static SnapshotManifest Of(JsonElement root, string path)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || (!root.TryGetProperty("files", out JsonElement files) && !root.TryGetProperty("entries", out files))
            || files.ValueKind != JsonValueKind.Array
        )
        {
            throw new SnapshotException(
                $"{path}: expected an object with a list \"files\" of part files; download it again"
            );
        }
        if (Text(root, "entity") is { } entity && !string.Equals(entity, "works", StringComparison.Ordinal))
        {
            throw new SnapshotException(
                $"{path}: \"entity\" is \"{entity}\": expected \"works\"; name the folder of works"
            );
        }
        ImmutableSortedDictionary<string, (long?, long?)>.Builder named = ImmutableSortedDictionary.CreateBuilder<
            string,
            (long?, long?)
        >(StringComparer.Ordinal);
        int position = 0;
        foreach (JsonElement file in files.EnumerateArray())
        {
            position++;
            if (file.ValueKind != JsonValueKind.Object || Text(file, "url") is not { Length: > 0 } url)
            {
                throw new SnapshotException(
                    Invariant(
                        $"{path}: file {position}: expected an object with a \"url\"; download the manifest again"
                    )
                );
            }
            JsonElement meta =
                file.TryGetProperty("meta", out JsonElement found) && found.ValueKind == JsonValueKind.Object
                    ? found
                    : file;
            named[NameOf(url)] = (Number(meta, "content_length"), Number(meta, "record_count"));

            long? Number(JsonElement of, string name) =>
                !of.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= 0 ? number
                : throw new SnapshotException(
                    Invariant(
                        $"{path}: file {position}: \"{name}\" is {value.GetRawText()}: expected a whole number from 0; download the manifest again"
                    )
                );
        }
        return new SnapshotManifest(Text(root, "date"), IsMadeUp(root, path), named.ToImmutable());
    }

    // Whatever is not clear here would pass made-up records off as real ones.
    private static bool IsMadeUp(JsonElement root, string path) =>
        root.TryGetProperty("synthetic", out JsonElement made)
        && made.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw new SnapshotException(
                $"{path}: \"synthetic\" is {made.GetRawText()}: expected true or false; correct it"
            ),
        };

    // s3://bucket/data/jsonl/works/updated_date=2024-01-01/part_0000.gz is a file of the folder of works.
    private static string NameOf(string url)
    {
        const string folder = "works/";
        int works = url.LastIndexOf("/" + folder, StringComparison.Ordinal);
        if (works >= 0)
        {
            return url[(works + 1 + folder.Length)..];
        }
        if (url.StartsWith(folder, StringComparison.Ordinal))
        {
            return url[folder.Length..];
        }
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? url : url[(url.IndexOf('/', scheme + 3) + 1)..];
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
