using System.Collections.Immutable;
using System.Globalization;
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
        Parts parts,
        ImmutableArray<Query> queries,
        Filters filters,
        Rules rules,
        bool asWritten = false
    )
    {
        yield return Tokens();
        yield return CreditSql.Number;
        yield return CreditSql.SignedNumber;
        yield return Found(parts, queries, filters, rules, asWritten ? QuerySql.AsWritten : QuerySql.Condition);
        yield return """
            CREATE OR REPLACE TEMP TABLE matching AS
            SELECT row_number() OVER () AS record, * FROM found WHERE any_hit AND number IS NOT NULL
            """;
        yield return CreditSql.Credits(rules);
        yield return CreditSql.Encoded;
        yield return parts.DeletedIds is not { } deleted
            ? "CREATE OR REPLACE TEMP TABLE deleted (number BIGINT)"
            : $"""
                CREATE OR REPLACE TEMP TABLE deleted AS
                SELECT TRY_CAST(regexp_extract(work, '(?i)W([0-9]+)$', 1) AS BIGINT) AS number
                FROM read_csv('{Quoted(
                    deleted
                )}', header = false, delim = ',', columns = {"{'work': 'VARCHAR', 'deleted': 'VARCHAR'}"}, strict_mode = false, null_padding = true)
                """;
        yield return Newest(rules);
        yield return """
            CREATE OR REPLACE TEMP TABLE facts AS
            SELECT technology, record, number, year, citations FROM (
              SELECT record, number, year, citations, unnest(range(len(hits))) AS technology, unnest(hits) AS hit FROM newest)
            WHERE hit
            """;
    }

    // A record without a time, or with one that cannot be read, is as old as can be.
    private static string Newest(Rules rules)
    {
        string updated = rules["newest record", "updated DESC NULLS LAST, ", "updated, "];
        string hit = rules["at equal dates a match", "any_hit DESC, ", ""];
        string citations = rules["at equal dates more citations", "citations DESC, ", "citations, "];
        string bytes = rules["at equal citations the larger fact", "bytes DESC", "bytes"];
        string others = rules["newest whether it matches or not", "", "WHERE false"];
        string deleted = rules[
            "deleted works",
            "number NOT IN (SELECT number FROM deleted WHERE number IS NOT NULL)",
            "true"
        ];
        return $"""
            CREATE OR REPLACE TEMP TABLE newest AS
            SELECT * FROM (
              SELECT *, row_number() OVER (PARTITION BY number ORDER BY {updated}{hit}{citations}{bytes}) AS place FROM (
                SELECT record, number, updated, citations, year, any_hit, hits, bytes FROM matching LEFT JOIN encoded USING (record)
                UNION ALL BY NAME
                SELECT * FROM (SELECT number, updated, citations, year, any_hit FROM found WHERE NOT any_hit AND number IS NOT NULL) {others}))
            WHERE place = 1 AND any_hit AND {deleted}
            """;
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

    private static string Found(
        Parts parts,
        ImmutableArray<Query> queries,
        Filters filters,
        Rules rules,
        Func<Query, string> condition
    )
    {
        bool topics = queries.Any(q => QuerySql.Uses(q.Root, WorkFields.Topic));
        bool keywords = queries.Any(q => QuerySql.Uses(q.Root, WorkFields.Keyword));
        string types = string.Join(", ", filters.Types.Select(t => $"'{Quoted(t)}'"));
        string expansion = rules["expansion", "NOT coalesce(is_xpac, false)", "true"];
        string retracted = rules["retracted", "NOT coalesce(is_retracted, false)", "true"];
        string paratext = rules["paratext", "NOT coalesce(is_paratext, false)", "true"];
        string ofType = rules["type", $"coalesce(type, '') IN ({types})", "true"];
        string years = rules[
            "year",
            FormattableString.Invariant(
                $"coalesce(publication_year BETWEEN {filters.FromYear} AND {filters.ToYear}, false)"
            ),
            "publication_year IS NOT NULL"
        ];
        string between = rules["no phrase from title into abstract", "'|'", "' '"];
        string unknown = rules[
            "unclaimed positions",
            "greatest(0, least(MOST, (x >> 20) - (places[i - 1] >> 20) - 1))",
            "0"
        ]
            .Replace("MOST", MostUnknown.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return $$"""
            CREATE OR REPLACE TEMP TABLE found AS
            WITH raw AS (
              SELECT try_cast(nullif(regexp_extract(id, '^(?:https://openalex\.org/)?W([0-9]{1,18})$', 1), '') AS BIGINT) AS number,
                try_cast(updated_date AS TIMESTAMP) AS updated, greatest(coalesce(cited_by_count, 0), 0) AS citations,
                publication_year AS year,
                {{expansion}} AND {{retracted}} AND {{paratext}} AND {{ofType}} AND {{years}} AS passes,
                * EXCLUDE (id, updated_date, cited_by_count, publication_year, is_xpac, is_retracted, is_paratext, type)
              FROM {{RecordSql.From(parts, topics, keywords)}}),
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
                    repeat('{{Unknown}} ', CASE WHEN i > 1 THEN {{unknown}} ELSE 0 END)
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
            joined AS (SELECT *, t || {{between}} || a AS ta FROM texts),
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

    internal static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
