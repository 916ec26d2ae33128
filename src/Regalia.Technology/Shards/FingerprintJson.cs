using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Shards;

/// <summary>The fingerprint of a scan as JSON.</summary>
internal static class FingerprintJson
{
    internal static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static byte[] Bytes(ScanFingerprint fingerprint)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter to = new(buffer, Layout))
        {
            to.WriteStartObject();
            Write(to, fingerprint);
            to.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    internal static void Write(Utf8JsonWriter to, ScanFingerprint of)
    {
        to.WriteString("program", of.Program);
        WriteOptions(to, of.Options);
        to.WriteStartObject("snapshot");
        to.WriteBoolean("synthetic", of.IsSynthetic);
        to.WriteNumber("parts", of.PartCount);
        to.WriteNumber("bytes", of.PartBytes);
        to.WriteString("parts_sha256", of.PartsDigest);
        to.WriteString("deleted_ids_sha256", of.DeletedDigest);
        to.WriteEndObject();
        to.WriteStartArray("technologies");
        foreach (MatchedTechnology technology in of.Technologies)
        {
            to.WriteStartObject();
            WriteTechnology(to, technology);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }

    internal static void WriteOptions(Utf8JsonWriter to, ScanOptions options)
    {
        to.WriteStartObject("options");
        to.WriteStartArray("types");
        foreach (string type in options.Types)
        {
            to.WriteStringValue(type);
        }
        to.WriteEndArray();
        to.WriteNumber("from_year", options.FromYear);
        to.WriteNumber("to_year", options.ToYear);
        to.WriteBoolean("find_countries", options.FindsCountriesInText);
        to.WriteEndObject();
    }

    internal static void WriteTechnology(Utf8JsonWriter to, MatchedTechnology technology)
    {
        to.WriteString("id", technology.Id);
        to.WriteString("name", technology.Name);
        to.WriteString("category", technology.Category);
        to.WriteString("stage", technology.Stage);
        to.WriteString("status", technology.Status == DefinitionStatus.Done ? "done" : "draft");
        to.WriteString("query_sha256", technology.QueryDigest);
    }

    internal static ScanFingerprint Read(JsonElement from)
    {
        JsonElement snapshot = from.GetProperty("snapshot");
        return new ScanFingerprint(
            from.GetProperty("program").GetString()!,
            [.. from.GetProperty("technologies").EnumerateArray().Select(ReadTechnology)],
            ReadOptions(from.GetProperty("options")),
            snapshot.GetProperty("synthetic").GetBoolean(),
            snapshot.GetProperty("parts").GetInt32(),
            snapshot.GetProperty("bytes").GetInt64(),
            snapshot.GetProperty("parts_sha256").GetString()!,
            snapshot.GetProperty("deleted_ids_sha256").GetString()!
        );
    }

    internal static ScanOptions ReadOptions(JsonElement from) =>
        new()
        {
            Types = [.. from.GetProperty("types").EnumerateArray().Select(t => t.GetString()!)],
            FromYear = from.GetProperty("from_year").GetInt32(),
            ToYear = from.GetProperty("to_year").GetInt32(),
            FindsCountriesInText = from.GetProperty("find_countries").GetBoolean(),
        };

    internal static MatchedTechnology ReadTechnology(JsonElement from) =>
        new(
            from.GetProperty("id").GetString()!,
            from.GetProperty("name").GetString()!,
            from.GetProperty("category").GetString()!,
            from.GetProperty("stage").GetString(),
            from.GetProperty("status").GetString() switch
            {
                "done" => DefinitionStatus.Done,
                "draft" => DefinitionStatus.Draft,
                var other => throw new JsonException($"status \"{other}\": expected draft or done"),
            },
            from.GetProperty("query_sha256").GetString()!
        );

    internal static ImmutableArray<FailedPart> ReadFailed(JsonElement from) =>
        [
            .. from.EnumerateArray()
                .Select(f => new FailedPart(f.GetProperty("part").GetString()!, f.GetProperty("reason").GetString()!)),
        ];

    internal static void WriteFailed(Utf8JsonWriter to, string name, IEnumerable<FailedPart> failed)
    {
        to.WriteStartArray(name);
        foreach (FailedPart one in failed)
        {
            to.WriteStartObject();
            to.WriteString("part", one.Part);
            to.WriteString("reason", one.Reason);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }
}
