using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parquet;
using Parquet.Schema;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Writes made-up works as Parquet. For one thread.</summary>
internal sealed class WorkColumns : IDisposable
{
    private const int RecordsOfGroup = 5_000;

    private readonly SamplePools pools;
    private readonly ParquetSchema schema = WorkSchema.Make();
    private readonly List<ILeafColumn> columns = [];
    private readonly Dictionary<string, LeafColumn<ReadOnlyMemory<char>>> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LeafColumn<int>> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LeafColumn<bool>> flags = new(StringComparer.Ordinal);
    private readonly InvertedIndex index = new();
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    private WorkColumns(SamplePools pools)
    {
        this.pools = pools;
        json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
        );
        foreach (DataField field in schema.GetDataFields())
        {
            string path = string.Join('/', field.Path.ToList()).Replace("/list/element", "", StringComparison.Ordinal);
            columns.Add(
                field.ClrType == typeof(int) ? counts[path] = new LeafColumn<int>(field)
                : field.ClrType == typeof(bool) ? flags[path] = new LeafColumn<bool>(field)
                : texts[path] = new LeafColumn<ReadOnlyMemory<char>>(field)
            );
        }
    }

    /// <summary>Writes a file.</summary>
    [SuppressMessage(
        "Design",
        "MA0045:Do not use blocking calls",
        Justification = "A thread of its own writes the part."
    )]
    internal static void Write(IEnumerable<GeneratedWork> works, SamplePools pools, Stream to)
    {
        using WorkColumns table = new(pools);
        table.WriteAsync(works, to).GetAwaiter().GetResult();
    }

    public void Dispose() => json.Dispose();

    private async Task WriteAsync(IEnumerable<GeneratedWork> works, Stream to)
    {
        ParquetOptions options = new()
        {
            CompressionMethod = CompressionMethod.Snappy,
            // Else the library keeps every buffer that it ever used.
            MaximumSmallPoolFreeBytes = 16 << 20,
            MaximumLargePoolFreeBytes = 64 << 20,
        };
        await using ParquetWriter parquet = await ParquetWriter.CreateAsync(schema, to, options);
        foreach (GeneratedWork[] chunk in works.Chunk(RecordsOfGroup))
        {
            foreach (GeneratedWork work in chunk)
            {
                Add(work);
            }
            using ParquetRowGroupWriter group = parquet.CreateRowGroup();
            foreach (ILeafColumn column in columns)
            {
                await column.WriteAsync(group);
            }
        }
    }

    private void Add(GeneratedWork work)
    {
        Text("id", WorkJson.IdOf(work.Number));
        Text("doi", WorkJson.DoiOf(work));
        Text("title", work.Title);
        Text("display_name", work.DisplayName);
        counts["publication_year"].Add(work.Year);
        Text("language", work.Language);
        Text("type", work.Type);
        Authorships(work);
        Named("topics", work.Topics);
        Named("keywords", work.Keywords);
        Named("concepts", work.Concepts);
        Named("locations", work.Sources);
        flags["is_paratext"].Add(work.Type is "paratext");
        flags["is_retracted"].Add(work.IsRetracted);
        flags["is_xpac"].Add(work.IsXpac);
        Texts("referenced_works", [.. work.References.Select(WorkJson.IdOf)], 0, 0);
        counts["referenced_works_count"].Add(work.References.Length);
        Text("abstract_inverted_index", work.Abstract is null ? null : IndexOf(work.Abstract));
        counts["cited_by_count"].Add(work.Citations);
        Text("updated_date", work.Updated);
    }

    private string IndexOf(string[] words)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        index.Write(json, words);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Levels of definition: 1 the list is there, 2 it has an entry, 3 the entry is there; 4 to 6 likewise for a list within.
    private void Authorships(GeneratedWork work)
    {
        const string author = "authorships/author/";
        const string institutions = "authorships/institutions/";
        string[] all =
        [
            author + "id",
            author + "display_name",
            "authorships/raw_author_name",
            "authorships/countries",
            "authorships/raw_affiliation_strings",
            institutions + "id",
            institutions + "display_name",
            institutions + "country_code",
        ];
        if (work.Authors.Length == 0)
        {
            foreach (string path in all)
            {
                texts[path].AddNothing(1);
            }
        }
        for (int i = 0; i < work.Authors.Length; i++)
        {
            SampleAuthor one = work.Authors[i];
            int at = i == 0 ? 0 : 1;
            Text(author + "id", Invariant($"https://openalex.org/A{one.Number}"), at);
            Text(author + "display_name", one.Name, at);
            Text("authorships/raw_author_name", one.RawName, at);
            Texts("authorships/countries", [.. one.Countries.Select(country => country.ToString())], 3, at);
            Texts("authorships/raw_affiliation_strings", one.Affiliations, 3, at);
            SampleInstitution[] there = [.. one.Institutions.Select(number => pools.Institutions.All[number])];
            Texts(institutions + "id", [.. there.Select(x => Invariant($"https://openalex.org/I{x.Number}"))], 3, at);
            Texts(institutions + "display_name", [.. there.Select(x => x.Name)], 3, at);
            Texts(
                institutions + "country_code",
                [.. there.Select(x => x.Country.IsNone ? null : x.Country.ToString())],
                3,
                at
            );
        }
    }

    private void Named(string list, SampleSubject[] subjects)
    {
        Texts(list + "/id", [.. subjects.Select(subject => subject.Id)], 0, 0);
        Texts(list + "/display_name", [.. subjects.Select(subject => subject.Name)], 0, 0);
    }

    private void Text(string path, string? text, int repetition = 0) => texts[path].Add(text?.AsMemory(), repetition);

    // A list: at this depth of definition, begun at this repetition, going on one deeper.
    private void Texts(string path, string?[] entries, int depth, int repetition)
    {
        if (entries.Length == 0)
        {
            texts[path].AddNothing(depth + 1, repetition);
        }
        int within = depth == 0 ? 1 : 2;
        for (int i = 0; i < entries.Length; i++)
        {
            Text(path, entries[i], i == 0 ? repetition : within);
        }
    }
}
