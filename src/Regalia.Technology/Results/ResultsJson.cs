using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Regalia.Evidence.Storage;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Results;

/// <summary>results.json, written and read.</summary>
internal static class ResultsJson
{
    private const string FormatName = "regalia-technology-results";

    private static readonly ImmutableArray<(SkipReason Reason, string Name)> Reasons =
    [
        (SkipReason.Malformed, "malformed"),
        (SkipReason.Expansion, "expansion"),
        (SkipReason.Retracted, "retracted"),
        (SkipReason.Paratext, "paratext"),
        (SkipReason.Type, "type"),
        (SkipReason.Year, "year"),
    ];

    internal static string Digest(ResultsManifest of)
    {
        StringBuilder text = new();
        foreach (MatchedTechnology technology in of.Scan.Technologies)
        {
            text.Append(technology.Id).Append('\t').Append(technology.QueryDigest).Append('\n');
        }
        ScanOptions options = of.Scan.Options;
        text.AppendJoin(',', options.Types)
            .Append(
                CultureInfo.InvariantCulture,
                $"\t{options.FromYear}\t{options.ToYear}\t{options.FindsCountriesInText}\n"
            );
        foreach (ResultsFile file in of.Files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (!string.Equals(file.Name, ResultsManifest.ProblemsName, StringComparison.Ordinal))
            {
                text.Append(file.Name).Append('\t').Append(file.Sha256).Append('\n');
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    internal static void Write(string folder, ResultsManifest of) =>
        StoredFile.Replace(
            Path.Combine(folder, ResultsManifest.FileName),
            stream =>
            {
                using (Utf8JsonWriter to = new(stream, FingerprintJson.Layout))
                {
                    to.WriteStartObject();
                    to.WriteString("format", FormatName);
                    to.WriteNumber("version", 1);
                    to.WriteString("digest", of.Digest);
                    to.WriteString("snapshot_name", of.SnapshotName);
                    to.WriteString("as_of", of.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    to.WriteBoolean("complete", of.Incomplete.IsEmpty);
                    FingerprintJson.WriteFailed(to, "incomplete_parts", of.Incomplete);
                    WriteCounts(to, of);
                    FingerprintJson.Write(to, of.Scan);
                    WriteWorks(to, of);
                    WriteFiles(to, of);
                    to.WriteEndObject();
                }
                stream.WriteByte((byte)'\n');
            }
        );

    internal static ResultsManifest Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            if (
                !string.Equals(root.GetProperty("format").GetString(), FormatName, StringComparison.Ordinal)
                || root.GetProperty("version").GetInt32() != 1
            )
            {
                throw new JsonException("another format or version");
            }
            ResultsManifest manifest = Of(root);
            return string.Equals(root.GetProperty("digest").GetString(), manifest.Digest, StringComparison.Ordinal)
                ? manifest
                : throw new JsonException("its digest is not that of its content");
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                $"{path}: expected results of a scan by this program; merge the shards again ({e.Message.TrimEnd('.')})",
                e
            );
        }
    }

    private static ResultsManifest Of(JsonElement root)
    {
        ScanFingerprint scan = FingerprintJson.Read(root);
        JsonElement counts = root.GetProperty("counts");
        JsonElement skipped = counts.GetProperty("skipped");
        JsonElement works = root.GetProperty("works_by_technology");
        return new ResultsManifest(
            scan,
            root.GetProperty("snapshot_name").GetString()!,
            root.GetProperty("as_of").GetString() is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            new ScanCounts(
                counts.GetProperty("records").GetInt64(),
                [0, .. Reasons.Select(r => skipped.GetProperty(r.Name).GetInt64())],
                TypesOf(counts),
                counts.GetProperty("handed_over").GetInt64(),
                counts.GetProperty("without_citations").GetInt64(),
                counts.GetProperty("longest_line").GetInt64(),
                counts.GetProperty("bytes").GetInt64()
            ),
            counts.GetProperty("matched_works").GetInt64(),
            counts.GetProperty("superseded").GetInt64(),
            counts.GetProperty("deleted").GetInt64(),
            [.. scan.Technologies.Select(t => works.GetProperty(t.Id).GetInt64())],
            FingerprintJson.ReadFailed(root.GetProperty("incomplete_parts")),
            [
                .. root.GetProperty("files")
                    .EnumerateArray()
                    .Select(f => new ResultsFile(
                        f.GetProperty("name").GetString()!,
                        f.GetProperty("length").GetInt64(),
                        f.GetProperty("sha256").GetString()!
                    )),
            ]
        );
    }

    // Results made before types were counted are good results.
    private static ImmutableSortedDictionary<string, long> TypesOf(JsonElement counts) =>
        counts.TryGetProperty("types", out JsonElement types)
            ? types
                .EnumerateObject()
                .ToImmutableSortedDictionary(t => t.Name, t => t.Value.GetInt64(), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    private static void WriteCounts(Utf8JsonWriter to, ResultsManifest of)
    {
        to.WriteStartObject("counts");
        to.WriteNumber("records", of.Counts.Records);
        to.WriteNumber("searched", of.Counts.Searched);
        to.WriteStartObject("skipped");
        foreach ((SkipReason reason, string name) in Reasons)
        {
            to.WriteNumber(name, of.Counts.Skipped[(int)reason]);
        }
        to.WriteEndObject();
        to.WriteStartObject("types");
        foreach ((string type, long records) in of.Counts.Types)
        {
            to.WriteNumber(type, records);
        }
        to.WriteEndObject();
        to.WriteNumber("handed_over", of.Counts.HandedOver);
        to.WriteNumber("without_citations", of.Counts.WithoutCitations);
        to.WriteNumber("longest_line", of.Counts.LongestLine);
        to.WriteNumber("bytes", of.Counts.Bytes);
        to.WriteNumber("matched_works", of.MatchedWorks);
        to.WriteNumber("superseded", of.Superseded);
        to.WriteNumber("deleted", of.Deleted);
        to.WriteEndObject();
    }

    private static void WriteWorks(Utf8JsonWriter to, ResultsManifest of)
    {
        to.WriteStartObject("works_by_technology");
        for (int i = 0; i < of.Technologies.Length; i++)
        {
            to.WriteNumber(of.Scan.Technologies[i].Id, of.Technologies[i]);
        }
        to.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter to, ResultsManifest of)
    {
        to.WriteStartArray("files");
        foreach (ResultsFile file in of.Files)
        {
            to.WriteStartObject();
            to.WriteString("name", file.Name);
            to.WriteNumber("length", file.Length);
            to.WriteString("sha256", file.Sha256);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }
}
