using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Evidence.Storage;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Shards;

/// <summary>scan.json: what a folder of part results is the scan of, and how far it got.</summary>
/// <param name="Fingerprint">What decides the digits.</param>
/// <param name="SnapshotName">Name of the snapshot.</param>
/// <param name="Shard">Which shard.</param>
/// <param name="Parts">Its part files, by name.</param>
/// <param name="IsFinished">Whether every part was tried.</param>
/// <param name="Failed">Parts that could not be read.</param>
internal sealed record ScanRecord(
    ScanFingerprint Fingerprint,
    string SnapshotName,
    ShardNumber Shard,
    ImmutableArray<PartEntry> Parts,
    bool IsFinished,
    ImmutableArray<FailedPart> Failed
)
{
    internal const string FileName = "scan.json";
    private const string FormatName = "regalia-technology-scan";

    internal static ScanRecord Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            if (
                !string.Equals(root.GetProperty("format").GetString(), FormatName, StringComparison.Ordinal)
                || root.GetProperty("version").GetInt32() != 1
                || !ShardNumber.TryParse(root.GetProperty("shard").GetString(), out ShardNumber shard)
            )
            {
                throw new JsonException("another format or version");
            }
            return new ScanRecord(
                FingerprintJson.Read(root),
                root.GetProperty("snapshot_name").GetString()!,
                shard,
                [.. root.GetProperty("parts").EnumerateArray().Select(ReadPart)],
                root.GetProperty("finished").GetBoolean(),
                FingerprintJson.ReadFailed(root.GetProperty("failed"))
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SnapshotException(
                $"{path}: expected the record of a scan by this program; scan again into an empty folder ({e.Message.TrimEnd('.')})",
                e
            );
        }
    }

    internal void Write(string path) =>
        StoredFile.Replace(
            path,
            stream =>
            {
                using (Utf8JsonWriter to = new(stream, FingerprintJson.Layout))
                {
                    to.WriteStartObject();
                    to.WriteString("format", FormatName);
                    to.WriteNumber("version", 1);
                    to.WriteString("shard", Shard.ToString());
                    to.WriteBoolean("finished", IsFinished);
                    to.WriteString("snapshot_name", SnapshotName);
                    FingerprintJson.Write(to, Fingerprint);
                    FingerprintJson.WriteFailed(to, "failed", Failed);
                    to.WriteStartArray("parts");
                    foreach (PartEntry part in Parts)
                    {
                        WritePart(to, part);
                    }
                    to.WriteEndArray();
                    to.WriteEndObject();
                }
                stream.WriteByte((byte)'\n');
            }
        );

    private static PartEntry ReadPart(JsonElement from) =>
        new(
            from.GetProperty("name").GetString()!,
            from.GetProperty("length").GetInt64(),
            from.GetProperty("records") is { ValueKind: JsonValueKind.Number } records ? records.GetInt64() : null
        );

    private static void WritePart(Utf8JsonWriter to, PartEntry part)
    {
        to.WriteStartObject();
        to.WriteString("name", part.Name);
        to.WriteNumber("length", part.Length);
        if (part.Records is { } records)
        {
            to.WriteNumber("records", records);
        }
        else
        {
            to.WriteNull("records");
        }
        to.WriteEndObject();
    }
}
