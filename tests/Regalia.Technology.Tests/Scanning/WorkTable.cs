using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Writes works, given as JSON, as a Parquet file, every column on its own.</summary>
internal sealed class WorkTable
{
    private static readonly string[] Lists =
    [
        "authorships[].countries[]",
        "authorships[].raw_affiliation_strings[]",
        "authorships[].institutions[].country_code",
        "authorships[].institutions[].id",
        "authorships[].institutions[].display_name",
        "topics[].display_name",
        "keywords[].display_name",
    ];

    /// <summary>What the entries of lists are called.</summary>
    internal string Entry { get; init; } = "element";

    /// <summary>What the group between a list and its entries is called.</summary>
    internal string Container { get; init; } = "list";

    /// <summary>Type of the numbers.</summary>
    internal Type Numbers { get; init; } = typeof(int);

    /// <summary>Type of the texts.</summary>
    internal Type Texts { get; init; } = typeof(string);

    /// <summary>Type of updated_date.</summary>
    internal Type Times { get; init; } = typeof(string);

    /// <summary>Rows in a group.</summary>
    internal int Group { get; init; } = 1000;

    /// <summary>A column that is left out.</summary>
    internal string? Without { get; init; }

    /// <summary>Writes a file.</summary>
    internal async Task<byte[]> WriteAsync(IEnumerable<string> lines)
    {
        MemoryStream file = new();
        ParquetSchema schema = Schema();
        await using (ParquetWriter parquet = await ParquetWriter.CreateAsync(schema, file))
        {
            foreach (string[] group in lines.Chunk(Group))
            {
                JsonElement[] works = [.. group.Select(line => JsonDocument.Parse(line).RootElement)];
                using ParquetRowGroupWriter writer = parquet.CreateRowGroup();
                foreach (DataField field in schema.GetDataFields())
                {
                    await WriteAsync(writer, field, works);
                }
            }
        }
        return file.ToArray();
    }

    /// <summary>Writes a file, for tests that do not wait.</summary>
    internal byte[] Write(params IEnumerable<string> lines) => WriteAsync(lines).GetAwaiter().GetResult();

    private ParquetSchema Schema()
    {
        Field[] fields =
        [
            Text("id"),
            Text("doi"),
            Text("title"),
            Text("display_name"),
            new DataField("publication_year", Numbers, true),
            Text("type"),
            List(
                "authorships",
                List("countries", Text(Entry)),
                List("raw_affiliation_strings", Text(Entry)),
                List("institutions", new StructField(Entry, Text("country_code"), Text("id"), Text("display_name")))
            ),
            List("topics", Text("display_name")),
            List("keywords", Text("display_name")),
            new DataField<bool>("is_paratext", true),
            new DataField<bool>("is_retracted", true),
            new DataField<bool>("is_xpac", true),
            new DataField("referenced_works_count", Numbers, true),
            Text("abstract_inverted_index"),
            new DataField("cited_by_count", Numbers, true),
            Times == typeof(DateTime)
                ? new DateTimeDataField("updated_date", DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Micros, true)
                : new DataField("updated_date", Times, true),
        ];
        return new ParquetSchema([.. fields.Where(f => f.Name != Without)]);
    }

    private DataField Text(string name) => new(name, Texts, true);

    private ListField List(string name, params Field[] members) =>
        new(name, members is [{ } only] && only.Name == Entry ? only : new StructField(Entry, members), Container);

    private async Task WriteAsync(ParquetRowGroupWriter writer, DataField field, JsonElement[] works)
    {
        string path = string.Join('/', field.Path.ToList())
            .Replace($"/{Container}/{Entry}", "[]", StringComparison.Ordinal)
            .Replace('/', '.');
        Assert.True(field.MaxRepetitionLevel == 0 || Lists.Contains(path), path);
        List<object> values = [];
        List<int> defined = [];
        List<int> repeated = [];
        foreach (JsonElement work in works)
        {
            Shred(work, path.Split('.'), 0, 0, 0, 0);
        }
        ReadOnlyMemory<int>? repetitions =
            field.MaxRepetitionLevel > 0 ? (ReadOnlyMemory<int>?)repeated.ToArray() : null;
        int[] definitions = [.. defined];
        Task written =
            field.ClrType == typeof(ReadOnlyMemory<char>) ? Part(values.Select(v => ((string)v).AsMemory()))
            : field.ClrType == typeof(ReadOnlyMemory<byte>)
                ? Part(values.Select(v => new ReadOnlyMemory<byte>(Bytes((string)v))))
            : field.ClrType == typeof(int) ? Part(values.Cast<long>().Select(v => (int)v))
            : field.ClrType == typeof(long) ? Part(values.Cast<long>())
            : field.ClrType == typeof(double) ? Part(values.Cast<long>().Select(v => (double)v))
            : field.ClrType == typeof(bool) ? Part(values.Cast<bool>())
            : field.ClrType == typeof(DateTime) ? Part(values.Select(v => Time((string)v)))
            : Part(values.Select(v => DateOnly.FromDateTime(Time((string)v))));
        await written;

        Task Part<T>(IEnumerable<T> typed)
            where T : struct =>
            writer.WriteAllPartsAsync<T>(
                field,
                typed.ToArray(),
                definitions,
                repetitions,
                TestContext.Current.CancellationToken
            );

        // Everything may be null, so that every step down is a level of definition, and a list another.
        void Shred(JsonElement parent, string[] parts, int part, int level, int repetition, int depth)
        {
            bool isList = parts[part].EndsWith("[]", StringComparison.Ordinal);
            string name = isList ? parts[part][..^2] : parts[part];
            if (!parent.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            {
                Add(level, repetition, null);
            }
            else if (!isList)
            {
                Add(level + 1, repetition, name == "abstract_inverted_index" ? Inverted(value) : Plain(value));
            }
            else if (value.GetArrayLength() == 0)
            {
                Add(level + 1, repetition, null);
            }
            else
            {
                int at = repetition;
                foreach (JsonElement entry in value.EnumerateArray())
                {
                    if (entry.ValueKind == JsonValueKind.Null)
                    {
                        Add(level + 2, at, null);
                    }
                    else if (part == parts.Length - 1)
                    {
                        Add(level + 3, at, Plain(entry));
                    }
                    else
                    {
                        Shred(entry, parts, part + 1, level + 3, at, depth + 1);
                    }
                    at = depth + 1;
                }
            }
        }

        void Add(int level, int repetition, object? value)
        {
            defined.Add(level);
            repeated.Add(repetition);
            if (value is not null)
            {
                values.Add(value);
            }
        }
    }

    // What is given as a text of JSON stands for a column that holds no JSON.
    private static string Inverted(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    // The private letter E000 stands for a byte that is no UTF-8.
    private static byte[] Bytes(string text) =>
        [
            .. text.SelectMany(
                (c, i) =>
                    c == '\uE000' ? [0xFF]
                    : char.IsLowSurrogate(c) ? []
                    : Utf8(text, i)
            ),
        ];

    private static byte[] Utf8(string text, int at) =>
        Encoding.UTF8.GetBytes(text.Substring(at, char.IsHighSurrogate(text[at]) ? 2 : 1));

    private static object Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetInt64(),
            _ => value.GetBoolean(),
        };

    private static DateTime Time(string text) =>
        DateTime.Parse(
            text,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal
        );
}
