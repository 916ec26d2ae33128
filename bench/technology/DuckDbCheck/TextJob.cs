using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace DuckDbCheck;

/// <summary>
/// The scan in SQL: reads the parts, rebuilds the abstracts, makes tokens, holds every query against every work, keeps the newest
/// record of a work and splits its credit. What is timed is what is checked.
/// </summary>
internal static class TextJob
{
    // An unknown word of an abstract; a private-use character, which is no letter.
    private const string Unknown = "\uE000";

    // Positions nobody claims count as so many unknown words; more than the farthest NEAR are as good as any number.
    private const int MostUnknown = 60;

    /// <summary>Statements that leave the tables <c>facts</c> and <c>credits</c>.</summary>
    internal static IEnumerable<string> Statements(
        string files,
        ImmutableArray<Query> queries,
        string? deletedIds,
        bool asWritten = false
    )
    {
        yield return Tokens();
        yield return Found(files, queries, asWritten ? QuerySql.AsWritten : QuerySql.Condition);
        yield return deletedIds is null
            ? "CREATE OR REPLACE TEMP TABLE deleted (number BIGINT)"
            : $"""
                CREATE OR REPLACE TEMP TABLE deleted AS
                SELECT TRY_CAST(regexp_extract(column0, 'W([0-9]+)', 1) AS BIGINT) AS number
                FROM read_csv('{Quoted(
                    deletedIds
                )}', header = false, all_varchar = true, columns = {"{'column0': 'VARCHAR'}"}, strict_mode = false, null_padding = true)
                """;
        yield return """
            CREATE OR REPLACE TEMP TABLE newest AS
            SELECT * FROM (
              SELECT *, row_number() OVER (PARTITION BY number ORDER BY updated DESC NULLS LAST, any_hit DESC, citations DESC) AS place
              FROM found WHERE number IS NOT NULL)
            WHERE place = 1 AND any_hit AND number NOT IN (SELECT number FROM deleted WHERE number IS NOT NULL)
            """;
        yield return """
            CREATE OR REPLACE TEMP TABLE facts AS
            SELECT technology, number, year, citations FROM (
              SELECT number, year, citations, unnest(range(len(hits))) AS technology, unnest(hits) AS hit FROM newest)
            WHERE hit
            """;
        yield return Credits;
    }

    private static string Tokens()
    {
        string signs = string.Concat(
            Enumerable.Range(1, 127).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c))
        );
        // Plain ASCII goes the short way: as the rest does, but faster.
        return $$"""
            CREATE OR REPLACE TEMP MACRO tokens(x) AS ' ' ||
              CASE WHEN length(x) = strlen(x) THEN translate(lower(x), '{{Quoted(signs)}}', '{{new string(
                ' ',
                signs.Length
            )}}')
              ELSE regexp_replace(lower(strip_accents(x)), '[^\p{L}\p{N}\x{E000}]+', ' ', 'g') END || ' '
            """;
    }

    private static string Found(string files, ImmutableArray<Query> queries, Func<Query, string> condition)
    {
        bool topics = queries.Any(q => QuerySql.Uses(q.Root, WorkFields.Topic));
        bool keywords = queries.Any(q => QuerySql.Uses(q.Root, WorkFields.Keyword));
        string names =
            (topics ? ", topics: 'STRUCT(display_name VARCHAR)[]'" : "")
            + (keywords ? ", keywords: 'STRUCT(display_name VARCHAR)[]'" : "");
        return $$"""
            CREATE OR REPLACE TEMP TABLE found AS
            WITH raw AS (
              SELECT try_cast(nullif(regexp_extract(id, '^(?:https://openalex\.org/)?W([0-9]{1,18})$', 1), '') AS BIGINT) AS number,
                try_cast(updated_date AS TIMESTAMP) AS updated, greatest(coalesce(cited_by_count, 0), 0) AS citations,
                publication_year AS year,
                NOT coalesce(is_xpac, false) AND NOT coalesce(is_retracted, false) AND NOT coalesce(is_paratext, false)
                  AND coalesce(type, '') IN ('article', 'conference-paper', 'review')
                  AND coalesce(publication_year BETWEEN 2003 AND 9999, false) AS passes,
                * EXCLUDE (id, updated_date, cited_by_count, publication_year, is_xpac, is_retracted, is_paratext, type)
              FROM read_json('{{Quoted(
                files
            )}}', format = 'newline_delimited', maximum_object_size = 67108864, columns = {
                id: 'VARCHAR', title: 'VARCHAR', display_name: 'VARCHAR', publication_year: 'INTEGER', type: 'VARCHAR',
                cited_by_count: 'INTEGER', is_xpac: 'BOOLEAN', is_retracted: 'BOOLEAN', is_paratext: 'BOOLEAN',
                updated_date: 'VARCHAR', abstract_inverted_index: 'MAP(VARCHAR, UINTEGER[])',
                authorships: 'STRUCT(countries VARCHAR[], institutions STRUCT(id VARCHAR, country_code VARCHAR)[])[]'{{names}}})),
            placed AS (
              SELECT * EXCLUDE (abstract_inverted_index), map_keys(abstract_inverted_index) AS words,
                CASE WHEN passes THEN list_sort(flatten(list_transform(map_values(abstract_inverted_index),
                  lambda v, i: list_transform(v, lambda p: (p::BIGINT << 20) | i)))) END AS places
              FROM raw),
            plain AS (
              SELECT * EXCLUDE (words, places),
                CASE WHEN passes THEN replace(coalesce(title, display_name, ''), '{{Unknown}}', ' ') END AS t,
                CASE WHEN places IS NULL THEN ''
                WHEN list_transform(places, lambda x: x >> 20) = range(len(places)) THEN
                  replace(array_to_string(list_select(words, list_transform(places, lambda x: (x & 1048575))), ' '), '{{Unknown}}', ' ')
                ELSE
                  array_to_string(list_transform(places, lambda x, i:
                    repeat('{{Unknown}} ', CASE WHEN i > 1 THEN greatest(0, least({{MostUnknown}}, (x >> 20) - (places[i - 1] >> 20) - 1)) ELSE 0 END)
                    || replace(words[(x & 1048575)], '{{Unknown}}', ' ')), ' ')
                END AS a
              FROM placed),
            texts AS (
              SELECT * REPLACE (tokens(t) AS t, tokens(a) AS a){{Names("o", "topics", topics)}}{{Names(
                "k",
                "keywords",
                keywords
            )}}
              FROM plain),
            joined AS (SELECT *, t || '|' || a AS ta FROM texts),
            asked AS (
              SELECT number, updated, citations, year, authorships,
                CASE WHEN passes THEN [{{string.Join(
                ",\n",
                queries.Select(condition)
            )}}] END AS hits
              FROM joined)
            SELECT number, updated, citations, year, coalesce(list_contains(hits, true), false) AS any_hit,
              CASE WHEN list_contains(hits, true) THEN hits END AS hits,
              CASE WHEN list_contains(hits, true) THEN authorships END AS authorships
            FROM asked
            """;
    }

    private static string Names(string column, string list, bool isUsed) =>
        isUsed
            ? $", CASE WHEN passes THEN coalesce(array_to_string(list_transform({list}, lambda x: tokens(replace(x.display_name, '{Unknown}', ' '))), '|'), ' ') END AS {column}"
            : "";

    // A part of a work is 2^40 / (authorships x parts of the authorship): floors, then the remaining units to the largest remainders.
    // Remainders r/d are compared as floor(r * 2^60 / d): two that differ do so by at least 1/(d1 d2), far more than 2^-60.
    private const string Credits = """
        CREATE OR REPLACE TEMP TABLE credits AS
        WITH one AS (
          SELECT number, len(list) AS authors, unnest(range(len(list))) AS author, unnest(list) AS s
          FROM (SELECT number, list_filter(authorships, lambda x: x IS NOT NULL) AS list FROM newest)),
        read AS (
          SELECT number, authors, author,
            list_filter(list_transform(coalesce(s.institutions, []), lambda x: {
              n: nullif(try_cast(nullif(regexp_extract(x.id, '^(?:https://openalex\.org/)?I([0-9]{1,18})$', 1), '') AS BIGINT), 0),
              c: nullif(regexp_extract(x.country_code, '^[A-Z]{2}$'), '')}), lambda x: x.n IS NOT NULL) AS i,
            list_filter(coalesce(s.countries, []), lambda x: regexp_matches(x, '^[A-Z]{2}$')) AS c
          FROM one),
        once AS (
          SELECT number, authors, author,
            list_filter(i, lambda x, place: list_position(list_transform(i, lambda y: y.n), x.n) = place) AS i,
            list_filter(c, lambda x, place: list_position(c, x) = place) AS c
          FROM read),
        named AS (
          SELECT number, authors, author,
            CASE WHEN len(i) > 0 THEN list_transform(i, lambda x: {n: x.n, c: coalesce(x.c, CASE WHEN len(c) = 1 THEN c[1] END)})
            WHEN len(c) > 0 THEN list_transform(c, lambda x: {n: 0::BIGINT, c: x})
            ELSE [{n: 0::BIGINT, c: NULL::VARCHAR}] END AS parts
          FROM once),
        slots AS (
          SELECT number, author, authors * len(parts) AS d, unnest(range(len(parts))) AS part, unnest(parts) AS p FROM named),
        units AS (
          SELECT number, p.n AS institution, coalesce(p.c, '') AS country, 1099511627776 // d
            + CASE WHEN row_number() OVER (PARTITION BY number ORDER BY (((1099511627776 % d)::HUGEINT * 1152921504606846976) // d) DESC, author, part)
                <= 1099511627776 - sum(1099511627776 // d) OVER (PARTITION BY number) THEN 1 ELSE 0 END AS units
          FROM (SELECT * REPLACE (d::BIGINT AS d) FROM slots))
        SELECT number, institution, country, sum(units)::BIGINT AS units FROM units GROUP BY ALL
        UNION ALL
        SELECT number, 0, '', 1099511627776 FROM newest WHERE len(list_filter(coalesce(authorships, []), lambda x: x IS NOT NULL)) = 0
        """;

    internal static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
