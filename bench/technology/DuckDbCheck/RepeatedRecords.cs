using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace DuckDbCheck;

/// <summary>
/// A snapshot in which works come twice and thrice, made of one in which they seldom do: newer, older, at the same time, with and
/// without what matches, in other parts than the first record; some are deleted.
/// </summary>
internal static class RepeatedRecords
{
    private const int PartCount = 6;

    // The rest of the works stay as they are.
    private const int Kinds = 30;

    /// <summary>Writes <c>jsonl/works</c> and the same records as <c>parquet/works</c>.</summary>
    internal static void Write(string snapshot, string folder)
    {
        string lines = Path.Combine(folder, "jsonl", "works");
        Directory.CreateDirectory(lines);
        StreamWriter[] parts = [.. Enumerable.Range(0, PartCount).Select(i => Packed(PartName(lines, i, "gz")))];
        List<string> deleted = ["work_id,deleted_date"];
        foreach (string line in Lines(snapshot))
        {
            JsonObject record = JsonNode.Parse(line)!.AsObject();
            string id = (string)record["id"]!;
            long number = long.Parse(id[(id.LastIndexOf('/') + 2)..], CultureInfo.InvariantCulture);

            // The kind follows from the work, the part of every record too, so that the same comes out each time.
            int part = (int)(number / Kinds % PartCount);
            parts[part].WriteLine(line);
            foreach (JsonObject other in Others((int)(number % Kinds), number, record))
            {
                part = (part + 1 + (int)(number % 3)) % PartCount;
                parts[part].WriteLine(other.ToJsonString());
            }

            if (Deleted((int)(number % Kinds), number) is string named)
            {
                deleted.Add(named + ",2025-07-06");
            }
        }

        Array.ForEach(parts, static p => p.Dispose());
        string parquet = Path.Combine(folder, "parquet", "works");
        Directory.CreateDirectory(parquet);
        WriteParquet(lines, parquet);
        File.WriteAllLines(Path.Combine(lines, "deleted_ids.csv"), deleted);
        File.WriteAllLines(Path.Combine(parquet, "deleted_ids.csv"), deleted);
    }

    private static string PartName(string works, int part, string extension) =>
        Path.Combine(works, FormattableString.Invariant($"part_{part:0000}.{extension}"));

    private static StreamWriter Packed(string path) => new(new GZipStream(File.Create(path), CompressionLevel.Fastest));

    private static IEnumerable<string> Lines(string snapshot)
    {
        foreach (
            string part in Directory
                .GetFiles(snapshot, "*.gz", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(part), CompressionMode.Decompress));
            while (reader.ReadLine() is string line)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<JsonObject> Others(int kind, long number, JsonObject record) =>
        kind switch
        {
            0 => [Changed(record)],
            1 => [Changed(record, cited: 3)],
            2 => [Unrelated(Changed(record, cited: 9))],
            3 => [Unrelated(Changed(record, seconds: 1))],
            4 => [With(Changed(record, seconds: 1), "is_retracted", true)],
            5 => [With(Changed(record, seconds: 1), "is_xpac", true)],
            6 => [With(Changed(record, seconds: 1), "is_paratext", true)],
            7 => [With(Changed(record, seconds: 1), "type", "dataset")],
            8 => [With(Changed(record, seconds: 1), "publication_year", null)],
            9 => [Changed(record, cited: 5, seconds: -86_400)],
            10 => [WithoutLastAuthor(Changed(record))],
            11 => [WithoutLastAuthor(Changed(record)), Twice(Changed(record))],
            12 => [With(Changed(record), "publication_year", (int?)record["publication_year"] + 1)],
            13 => [WithoutLastAuthor(Changed(record, seconds: 0.000001))],
            14 => [With(Changed(record, cited: 7), "updated_date", null)],
            15 => [With(Changed(record, cited: 7), "updated_date", "yesterday")],
            // The same moment in another spelling.
            16 =>
            [
                With(
                    Changed(record, cited: 1),
                    "updated_date",
                    ((string)record["updated_date"]!).Replace('T', ' ') + "Z"
                ),
            ],
            17 => [With(Changed(record, cited: 2), "updated_date", ((string)record["updated_date"]!)[..10])],
            18 => [Changed(record, seconds: -5), Unrelated(Changed(record, cited: 2)), Changed(record, cited: 1)],
            19 => [Changed(record, seconds: 5), Unrelated(Changed(record, seconds: 6)), Changed(record, seconds: 7)],
            20 => [Twice(Changed(record, seconds: 1))],
            21 => [With(Changed(record, seconds: 1), "cited_by_count", null)],
            22 => [Changed(record, seconds: 2)],
            25 or 28 or 29 => [Torn(Changed(record, seconds: 1), number)],
            26 or 27 => [Stretched(Changed(record, seconds: 1))],
            _ => [],
        };

    // One of these has two records, one is spelled otherwise.
    private static string? Deleted(int kind, long number) =>
        kind switch
        {
            22 or 23 => FormattableString.Invariant($"https://openalex.org/W{number}"),
            24 => FormattableString.Invariant($"\"W{number}\""),
            _ => null,
        };

    private static JsonObject Changed(JsonObject record, int cited = 0, double seconds = 0)
    {
        JsonObject copy = record.DeepClone().AsObject();
        copy["cited_by_count"] = ((int?)record["cited_by_count"] ?? 0) + cited;
        DateTime updated = DateTime.Parse(
            (string)record["updated_date"]!,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None
        );
        copy["updated_date"] = updated
            .AddMicroseconds(seconds * 1_000_000)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        return copy;
    }

    private static JsonObject With(JsonObject record, string key, JsonNode? value)
    {
        record[key] = value;
        return record;
    }

    private static JsonObject Unrelated(JsonObject record)
    {
        record["title"] = "Nothing of note";
        record["display_name"] = "Nothing of note";
        record["abstract_inverted_index"] = null;
        record["topics"] = new JsonArray();
        record["keywords"] = new JsonArray();
        return record;
    }

    // Its title goes on in the abstract: no phrase reaches from one into the other.
    private static JsonObject Torn(JsonObject record, long number)
    {
        string[] words = ((string?)record["title"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int left = words.Length == 0 ? 0 : (int)(number / Kinds % words.Length);
        string title = string.Join(' ', words[..left]);
        record["title"] = title;
        record["display_name"] = title;
        JsonObject rest = [];
        foreach ((int position, string word) in words[left..].Index())
        {
            if (rest[word] is JsonArray places)
            {
                places.Add(position);
            }
            else
            {
                rest[word] = new JsonArray(position);
            }
        }

        record["abstract_inverted_index"] = rest;
        return record;
    }

    // Between any two words of the abstract stands one that nobody claims.
    private static JsonObject Stretched(JsonObject record)
    {
        record["title"] = "Nothing of note";
        record["display_name"] = "Nothing of note";
        if (record["abstract_inverted_index"] is JsonObject words)
        {
            foreach (JsonArray places in words.Select(w => w.Value!.AsArray()))
            {
                for (int i = 0; i < places.Count; i++)
                {
                    places[i] = 2 * (int)places[i]!;
                }
            }
        }

        return record;
    }

    private static JsonObject WithoutLastAuthor(JsonObject record)
    {
        JsonArray authors = record["authorships"]!.AsArray();
        if (authors.Count > 0)
        {
            authors.RemoveAt(authors.Count - 1);
        }

        return record;
    }

    // Institutions and countries that an authorship names twice count once.
    private static JsonObject Twice(JsonObject record)
    {
        foreach (JsonNode? author in record["authorships"]!.AsArray())
        {
            foreach (string list in new[] { "institutions", "countries" })
            {
                JsonArray named = author![list]!.AsArray();
                if (named.Count > 0)
                {
                    named.Add(named[0]!.DeepClone());
                }
            }
        }

        return record;
    }

    // Only the columns that a scan asks for, of another writer than the sample's; times are texts in some parts, timestamps in others.
    private static void WriteParquet(string lines, string parquet)
    {
        using Database database = new(Environment.ProcessorCount);
        for (int i = 0; i < PartCount; i++)
        {
            string updated = i % 2 == 0 ? "updated_date" : "TRY_CAST(updated_date AS TIMESTAMP)";
            database.Run(
                $$"""
                COPY (SELECT * REPLACE ({{updated}} AS updated_date) FROM read_json('{{TextJob.Quoted(
                    PartName(lines, i, "gz")
                )}}',
                  format = 'newline_delimited', maximum_object_size = 67108864, columns = {
                    id: 'VARCHAR', title: 'VARCHAR', display_name: 'VARCHAR', publication_year: 'INTEGER', type: 'VARCHAR',
                    cited_by_count: 'INTEGER', referenced_works_count: 'BIGINT', is_xpac: 'BOOLEAN', is_retracted: 'BOOLEAN',
                    is_paratext: 'BOOLEAN', updated_date: 'VARCHAR', abstract_inverted_index: 'JSON',
                    authorships: 'STRUCT(countries VARCHAR[], institutions STRUCT(id VARCHAR, display_name VARCHAR, country_code VARCHAR)[])[]',
                    topics: 'STRUCT(display_name VARCHAR)[]', keywords: 'STRUCT(display_name VARCHAR)[]'}))
                TO '{{TextJob.Quoted(PartName(parquet, i, "parquet"))}}' (FORMAT parquet, ROW_GROUP_SIZE 2048)
                """
            );
        }
    }
}
