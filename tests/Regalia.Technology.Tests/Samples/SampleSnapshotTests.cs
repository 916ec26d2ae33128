using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;
using Regalia.Technology.Queries;
using Regalia.Technology.Samples;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Tests.Samples;

/// <summary>Made-up snapshots: in the form of real ones, and the same bytes for one seed.</summary>
public sealed class SampleSnapshotTests : IDisposable
{
    private const int Records = 2_000;

    private static readonly string[] Keys =
    [
        "id",
        "doi",
        "title",
        "display_name",
        "ids",
        "indexed_in",
        "publication_date",
        "publication_year",
        "language",
        "type",
        "authorships",
        "authors_count",
        "corresponding_author_ids",
        "corresponding_institution_ids",
        "primary_topic",
        "topics",
        "keywords",
        "concepts",
        "locations",
        "locations_count",
        "primary_location",
        "best_oa_location",
        "sustainable_development_goals",
        "awards",
        "funders",
        "institutions",
        "countries_distinct_count",
        "institutions_distinct_count",
        "open_access",
        "is_paratext",
        "is_retracted",
        "is_xpac",
        "biblio",
        "referenced_works",
        "referenced_works_count",
        "related_works",
        "abstract_inverted_index",
        "cited_by_count",
        "counts_by_year",
        "apc_list",
        "apc_paid",
        "fwci",
        "citation_normalized_percentile",
        "cited_by_percentile_year",
        "mesh",
        "has_content",
        "has_fulltext",
        "created_date",
        "updated_date",
    ];

    private static readonly Query[] Queries =
    [
        Query.Parse("\"tidal lantern*\" OR lanternium"),
        Query.Parse("ferrying NEAR/2 (moth* OR \"paper kite\") AND NOT unheardof"),
        Query.Parse("topic:\"kite physics\" OR keyword:kitology"),
    ];

    private static readonly SampleTechnology[] Technologies =
    [
        .. Queries.Select(query => new SampleTechnology(query, IsFrequent: false)),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regalia-sample-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void It_has_the_layout_of_a_published_snapshot_and_says_that_it_is_synthetic()
    {
        SampleSize size = Write("a", new SampleOptions(Records, 5) { RecordsOfPart = 300 });

        SnapshotFolder snapshot = SnapshotFolder.Open(In("a"));
        Assert.True(snapshot.IsSynthetic);
        Assert.Empty(snapshot.Warnings);
        Assert.All(snapshot.Parts, part => Assert.Null(part.Problem));
        Assert.Equal(7, snapshot.Parts.Length);
        Assert.Equal(7, size.Parts);
        Assert.Equal(Records, snapshot.Parts.Sum(part => part.Records));
        Assert.Equal([300, 300, 300, 300, 300, 300, 200], snapshot.Parts.Select(part => (int)part.Records!));
        Assert.Equal(size.Bytes, snapshot.Parts.Sum(part => part.Length));
        Assert.NotNull(snapshot.DeletedIds);
        HashSet<string> ids = [.. Lines("a").Select(line => line.GetProperty("id").GetString()!)];
        string[] deleted = [.. File.ReadLines(snapshot.DeletedIds).Skip(1).Select(line => line.Split(',')[0])];
        Assert.Contains(deleted, ids.Contains);
        Assert.Contains(deleted, id => !ids.Contains(id));
    }

    [Fact]
    public void Records_have_the_keys_of_the_snapshot_in_its_order_and_no_blanks_and_shares_as_real_ones()
    {
        SampleSize size = Write("a", new SampleOptions(Records, 5));

        JsonElement[] works = [.. Lines("a")];
        Assert.Equal(Records, works.Length);
        Assert.All(works, work => Assert.Equal(Keys, work.EnumerateObject().Select(p => p.Name)));
        Assert.InRange(size.JsonBytes / (double)Records, 7_000, 11_000);
        Assert.InRange(size.JsonBytes / (double)size.Bytes, 5, 6);
        Assert.InRange(Share(works, w => Has(w, "abstract_inverted_index")), 0.44, 0.60);
        Assert.InRange(Share(works, w => w.GetProperty("is_xpac").GetBoolean()), 0.25, 0.4);
        Assert.InRange(Share(works, w => !Has(w, "title")), 0.0005, 0.02);
        Assert.InRange(Share(works, w => !Has(w, "publication_year")), 0.0003, 0.02);
        Assert.Contains(works, w => w.GetProperty("is_retracted").GetBoolean());
        Assert.Contains(works, w => w.GetProperty("is_paratext").GetBoolean());
        Assert.Contains(works, w => w.GetProperty("authorships").GetArrayLength() == 0);
        Assert.Contains(works, w => w.GetProperty("authorships").GetArrayLength() > 60);
        int[] citations = [.. works.Select(w => w.GetProperty("cited_by_count").GetInt32()).OrderDescending()];
        Assert.True(citations[0] > 20 * citations[Records / 10]);
        Assert.All(
            works,
            w =>
                Assert.True(
                    w.GetProperty("counts_by_year")
                        .EnumerateArray()
                        .Sum(y => y.GetProperty("cited_by_count").GetInt32())
                        <= w.GetProperty("cited_by_count").GetInt32()
                )
        );
        // A work that comes twice was changed between.
        IGrouping<string?, JsonElement>[] twice =
        [
            .. works.GroupBy(w => w.GetProperty("id").GetString()).Where(group => group.Count() > 1),
        ];
        Assert.NotEmpty(twice);
        Assert.All(
            twice,
            group =>
                Assert.Equal(
                    group.Count(),
                    group.Select(w => w.GetProperty("updated_date").GetString()).Distinct().Count()
                )
        );
        string text = string.Concat(Raw("a"));
        Assert.DoesNotContain(
            "\": ",
            text.AsSpan(0, text.IndexOf("\"abstract_inverted_index\"", StringComparison.Ordinal)).ToString()
        );
        Assert.Contains(text, c => c is >= 'а' and <= 'я');
        Assert.Contains(text, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.Contains("\\\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Some_works_of_a_hundred_are_about_the_technologies_also_by_topic_and_keyword()
    {
        GeneratedWork[] works = [.. new SampleSnapshot(new SampleOptions(Records, 7), Technologies).Works()];

        int[] matched =
        [
            .. Queries.Select(query => works.Count(work => QueryEvaluation.Evaluate(query, work.Text).Matches)),
        ];
        Assert.All(matched, count => Assert.InRange(count, Records / 200, Records / 10));
        GeneratedWork[] none = [.. new SampleSnapshot(new SampleOptions(Records, 7), []).Works()];
        Assert.Equal(Records, none.Length);
        Assert.DoesNotContain(none, work => QueryEvaluation.Evaluate(Queries[0], work.Text).Matches);
    }

    [Theory]
    [InlineData(SampleFormat.JsonLines)]
    [InlineData(SampleFormat.Parquet)]
    public void Threads_and_cultures_do_not_change_a_byte_and_another_seed_does(SampleFormat format)
    {
        SampleOptions options = new(1_200, 3) { RecordsOfPart = 200, Format = format };
        Write("one", options);
        string expected = Digest("one");
        foreach (int threads in (int[])[2, 8])
        {
            using UnderCulture culture = new(threads == 2 ? "tr-TR" : "th-TH");
            Write(FormattableString.Invariant($"of{threads}"), options with { Threads = threads });
            Assert.Equal(expected, Digest(FormattableString.Invariant($"of{threads}")));
        }
        Write("other", options with { Seed = 4 });
        Assert.NotEqual(expected, Digest("other"));
    }

    [Fact]
    public async Task Parquet_has_all_keys_of_the_lines_as_columns_with_types_of_their_own()
    {
        Write("a", new SampleOptions(20, 1) { Format = SampleFormat.Parquet });
        PartFile part = Assert.Single(SnapshotFolder.Open(In("a")).Parts);
        await using FileStream file = File.OpenRead(part.Path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            file,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(Keys, reader.Schema.Fields.Select(field => field.Name));
        Assert.IsType<MapField>(reader.Schema.Fields[4]);
        DataField[] leaves = reader.Schema.GetDataFields();
        Assert.Equal(typeof(DateTime), leaves.Single(leaf => leaf.Name is "updated_date").ClrType);
        Assert.Equal(typeof(double), leaves.Single(leaf => leaf.Name is "fwci").ClrType);
        Assert.True(leaves.Length > 150);
    }

    [Fact]
    public async Task Parquet_holds_the_same_works()
    {
        SampleOptions options = new(700, 11) { RecordsOfPart = 400 };
        Write("json", options);
        Write("parquet", options with { Format = SampleFormat.Parquet });

        List<string> rows = [];
        foreach (PartFile part in SnapshotFolder.Open(In("parquet")).Parts)
        {
            await using FileStream file = File.OpenRead(part.Path);
            DeserializationResult<Dictionary<string, object>> table = await ParquetSerializer.DeserializeUntypedAsync(
                file,
                cancellationToken: TestContext.Current.CancellationToken
            );
            foreach (Dictionary<string, object> row in table.Data)
            {
                // A map, whose keys the library gives as memory, too.
                Assert.NotEmpty((System.Collections.IDictionary)row["ids"]);
                row.Remove("ids");
                rows.Add(Row(JsonSerializer.SerializeToElement(row)));
            }
        }
        Assert.Equal(Lines("json").Select(Row), rows);

        static string Row(JsonElement work) =>
            string.Join(
                '|',
                Value(work, "id"),
                Value(work, "title"),
                Value(work, "publication_year"),
                Value(work, "cited_by_count"),
                Moment(work, "updated_date"),
                Moment(work, "publication_date", 10),
                Value(work, "fwci"),
                string.Join(';', Entries(work, "locations").Select(l => Value(l, "landing_page_url"))),
                string.Join(';', Entries(work, "related_works").Select(Text)),
                string.Join(';', Entries(work, "authorships").Select(Author)),
                string.Join(';', Entries(work, "topics").Select(t => Value(t, "display_name"))),
                Value(work, "abstract_inverted_index")
            );

        static string Author(JsonElement author) =>
            string.Join(
                ',',
                [
                    .. Entries(author, "countries").Select(Text),
                    .. Entries(author, "raw_affiliation_strings").Select(Text),
                    .. Entries(author, "institutions")
                        .Select(i => Value(i, "id") + Value(i, "display_name") + Value(i, "country_code")),
                ]
            );

        static string Moment(JsonElement of, string key, int letters = 26) =>
            of.TryGetProperty(key, out JsonElement moment) && moment.ValueKind == JsonValueKind.String
                ? moment.GetString()![..Math.Min(letters, moment.GetString()!.Length)].TrimEnd('0', 'Z')
                : "";

        // The library leaves out what is null, and lists that are empty.
        static IEnumerable<JsonElement> Entries(JsonElement of, string key) =>
            of.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray()
                : [];

        static string Value(JsonElement of, string key) =>
            of.TryGetProperty(key, out JsonElement value) ? Text(value) : "";

        // It gives texts as memory, which is written as a list of letters.
        static string Text(JsonElement value) =>
            value.ValueKind == JsonValueKind.Array ? string.Concat(value.EnumerateArray()) : value.ToString();
    }

    [Fact]
    public void Works_that_are_there_are_not_overwritten_and_an_ended_run_has_no_manifest()
    {
        Write("a", new SampleOptions(50, 1));
        Assert.Contains("not empty", Assert.Throws<IOException>(() => Write("a", new SampleOptions(50, 2))).Message);

        using CancellationTokenSource end = new();
        SampleSnapshot sample = new(new SampleOptions(500, 1), Technologies);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            sample.Write(
                In("b"),
                records =>
                {
                    if (records == 20)
                    {
                        end.Cancel();
                    }
                },
                end.Token
            )
        );
        Assert.False(File.Exists(Path.Combine(In("b"), "works", "manifest.json")));
        Assert.Empty(Directory.EnumerateFiles(In("b"), "*", SearchOption.AllDirectories));
    }

    private static double Share(JsonElement[] works, Func<JsonElement, bool> which) =>
        works.Count(which) / (double)works.Length;

    private static bool Has(JsonElement work, string key) => work.GetProperty(key).ValueKind != JsonValueKind.Null;

    private SampleSize Write(string name, SampleOptions options) =>
        new SampleSnapshot(options, Technologies).Write(In(name));

    private string In(string name) => Path.Combine(folder.FullName, name);

    private IEnumerable<JsonElement> Lines(string name) => Raw(name).Select(line => JsonElement.Parse(line));

    private IEnumerable<string> Raw(string name)
    {
        foreach (PartFile part in SnapshotFolder.Open(In(name)).Parts)
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(part.Path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }
    }

    private string Digest(string name) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(In(name), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path =>
                    Path.GetRelativePath(In(name), path) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))
                )
        );
}
