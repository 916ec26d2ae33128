using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Writes made-up works as a snapshot has them: these 49 keys in this order, nulls written, no blanks. For one thread.</summary>
internal sealed class WorkJson(SamplePools pools) : IDisposable
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonWriterOptions Escaped = new()
    {
        Encoder = JavaScriptEncoder.Default,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter plain = new(Stream.Null, Plain);
    private readonly Utf8JsonWriter escaped = new(Stream.Null, Escaped);
    private readonly InvertedIndex index = new();

    public void Dispose()
    {
        plain.Dispose();
        escaped.Dispose();
    }

    /// <summary>Writes a work and an end of line.</summary>
    internal void Write(GeneratedWork work, IBufferWriter<byte> to)
    {
        Utf8JsonWriter json = work.IsEscaped ? escaped : plain;
        json.Reset(to);
        json.WriteStartObject();
        Identity(json, work);
        WorkAuthorships.Write(json, work, pools);
        Subjects(json, work);
        WorkLocations.Write(json, work);
        Links(json, work);
        json.WritePropertyName("abstract_inverted_index"u8);
        index.Write(json, work.Abstract);
        Numbers(json, work);
        json.WriteEndObject();
        json.Flush();
        to.GetSpan(1)[0] = (byte)'\n';
        to.Advance(1);
    }

    /// <summary>The address of a DOI; the prefix is the one set aside for examples.</summary>
    internal static string? DoiOf(GeneratedWork work) =>
        work.Doi is null ? null : "https://doi.org/10.5555/" + work.Doi;

    /// <summary>The id of a work.</summary>
    internal static string IdOf(long number) => Invariant($"https://openalex.org/W{number}");

    private static void Identity(Utf8JsonWriter json, GeneratedWork work)
    {
        string id = IdOf(work.Number);
        string? doi = DoiOf(work);
        json.WriteString("id"u8, id);
        json.WriteString("doi"u8, doi);
        json.WriteString("title"u8, work.Title);
        json.WriteString("display_name"u8, work.DisplayName);
        json.WriteStartObject("ids"u8);
        json.WriteString("openalex"u8, id);
        if (doi is not null)
        {
            json.WriteString("doi"u8, doi);
        }
        json.WriteEndObject();
        json.WriteStartArray("indexed_in"u8);
        if (doi is not null)
        {
            json.WriteStringValue("crossref"u8);
        }
        json.WriteEndArray();
        if (work.Year is { } year)
        {
            json.WriteString("publication_date"u8, Invariant($"{year:0000}-{work.Day.Month:00}-{work.Day.Day:00}"));
            json.WriteNumber("publication_year"u8, year);
        }
        else
        {
            json.WriteNull("publication_date"u8);
            json.WriteNull("publication_year"u8);
        }
        json.WriteString("language"u8, work.Language);
        json.WriteString("type"u8, work.Type);
    }

    private static void Subjects(Utf8JsonWriter json, GeneratedWork work)
    {
        json.WritePropertyName("primary_topic"u8);
        if (work.Topics is [var first, ..])
        {
            Scored(json, first, work, 0);
        }
        else
        {
            json.WriteNullValue();
        }
        Scored(json, "topics"u8, work.Topics, work);
        Scored(json, "keywords"u8, work.Keywords, work);
        Scored(json, "concepts"u8, work.Concepts, work);
    }

    private static void Scored(
        Utf8JsonWriter json,
        ReadOnlySpan<byte> key,
        SampleSubject[] subjects,
        GeneratedWork work
    )
    {
        json.WriteStartArray(key);
        for (int i = 0; i < subjects.Length; i++)
        {
            Scored(json, subjects[i], work, i);
        }
        json.WriteEndArray();
    }

    private static void Scored(Utf8JsonWriter json, SampleSubject subject, GeneratedWork work, int position)
    {
        Span<byte> whole = stackalloc byte[1024];
        subject.Json.CopyTo(whole);
        int score = (int)((work.Details >> (position % 40)) & 0xFFFF) * 15 % 1_000_000;
        int length = subject.Json.Length;
        score.TryFormat(
            whole[(length + 2)..],
            out int digits,
            "000000",
            System.Globalization.CultureInfo.InvariantCulture
        );
        whole[length] = (byte)'0';
        whole[length + 1] = (byte)'.';
        whole[length + 2 + digits] = (byte)'}';
        json.WriteRawValue(whole[..(length + 3 + digits)], skipInputValidation: true);
    }

    private static void Links(Utf8JsonWriter json, GeneratedWork work)
    {
        json.WriteBoolean("is_paratext"u8, work.Type is "paratext");
        json.WriteBoolean("is_retracted"u8, work.IsRetracted);
        json.WriteBoolean("is_xpac"u8, work.IsXpac);
        int page = (int)(work.Details % 900);
        bool hasPages = (work.Details & 0x100) != 0;
        json.WriteStartObject("biblio"u8);
        json.WriteString("volume"u8, hasPages ? Invariant($"{1 + (page % 60)}") : null);
        json.WriteString("issue"u8, hasPages && page % 3 > 0 ? Invariant($"{1 + (page % 12)}") : null);
        json.WriteString("first_page"u8, hasPages ? Invariant($"{1 + page}") : null);
        json.WriteString("last_page"u8, hasPages ? Invariant($"{9 + page}") : null);
        json.WriteEndObject();
        Works(json, "referenced_works"u8, work.References);
        json.WriteNumber("referenced_works_count"u8, work.References.Length);
        Works(json, "related_works"u8, work.Related);
    }

    private static void Works(Utf8JsonWriter json, ReadOnlySpan<byte> key, long[] works)
    {
        Span<byte> id = stackalloc byte[48];
        "https://openalex.org/W"u8.CopyTo(id);
        json.WriteStartArray(key);
        foreach (long work in works)
        {
            work.TryFormat(id[22..], out int digits, provider: System.Globalization.CultureInfo.InvariantCulture);
            json.WriteStringValue(id[..(22 + digits)]);
        }
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, GeneratedWork work)
    {
        json.WriteNumber("cited_by_count"u8, work.Citations);
        json.WriteStartArray("counts_by_year"u8);
        foreach ((int year, int count) in work.CitationsByYear)
        {
            json.WriteStartObject();
            json.WriteNumber("year"u8, year);
            json.WriteNumber("cited_by_count"u8, count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNull("apc_list"u8);
        json.WriteNull("apc_paid"u8);
        bool hasRank = !work.IsXpac && work.Topics.Length > 0;
        int rank = (int)(work.Details >> 44) % 100_000;
        if (hasRank)
        {
            json.WriteNumber("fwci"u8, work.Citations / 8m);
            json.WriteStartObject("citation_normalized_percentile"u8);
            json.WriteNumber("value"u8, rank / 100_000m);
            json.WriteBoolean("is_in_top_1_percent"u8, rank >= 99_000);
            json.WriteBoolean("is_in_top_10_percent"u8, rank >= 90_000);
            json.WriteEndObject();
            json.WriteStartObject("cited_by_percentile_year"u8);
            json.WriteNumber("min"u8, rank / 1_010);
            json.WriteNumber("max"u8, (rank / 1_010) + 1);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fwci"u8);
            json.WriteNull("citation_normalized_percentile"u8);
            json.WriteNull("cited_by_percentile_year"u8);
        }
        json.WriteStartArray("mesh"u8);
        json.WriteEndArray();
        json.WriteStartObject("has_content"u8);
        json.WriteBoolean("pdf"u8, (work.Details & 3) == 0);
        json.WriteBoolean("grobid_xml"u8, (work.Details & 7) == 0);
        json.WriteEndObject();
        json.WriteBoolean("has_fulltext"u8, (work.Details & 3) == 0);
        json.WriteString("created_date"u8, "2025-06-01T00:00:00"u8);
        json.WriteString("updated_date"u8, work.Updated);
    }
}
