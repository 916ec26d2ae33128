namespace DuckDbCheck;

/// <summary>Splits the credit of every matching record in SQL, and writes down what decides between two that are otherwise equal.</summary>
internal static class CreditSql
{
    /// <summary>Leaves the table <c>credits</c> of the table <c>matching</c>.</summary>
    /// <remarks>
    /// A part of a work is 2^40 / (authorships x parts of the authorship): floors, then the remaining units to the largest remainders.
    /// Remainders r/d are compared as floor(r * 2^60 / d): two that differ do so by at least 1/(d1 d2), far more than 2^-60.
    /// </remarks>
    internal static string Credits(Rules rules)
    {
        string first = "list_position(list_transform(i, lambda y: y.n), x.n) = place";
        string own = rules["country of the authorship", "coalesce(x.c, CASE WHEN len(c) = 1 THEN c[1] END)", "x.c"];
        string remainder = rules[
            "largest remainder",
            "(((1099511627776 % d)::HUGEINT * 1152921504606846976) // d) DESC, ",
            ""
        ];
        return $$"""
            CREATE OR REPLACE TEMP TABLE credits AS
            WITH one AS (
              SELECT record, len(list) AS authors, unnest(range(len(list))) AS author, unnest(list) AS s
              FROM (SELECT record, list_filter(authorships, lambda x: x IS NOT NULL) AS list FROM matching)),
            read AS (
              SELECT record, authors, author,
                list_filter(list_transform(coalesce(s.institutions, []), lambda x: {
                  n: nullif(try_cast(nullif(regexp_extract(x.id, '^(?:https://openalex\.org/)?I([0-9]{1,18})$', 1), '') AS BIGINT), 0),
                  c: nullif(regexp_extract(x.country_code, '^[A-Z]{2}$'), '')}), lambda x: x.n IS NOT NULL) AS i,
                list_filter(coalesce(s.countries, []), lambda x: regexp_matches(x, '^[A-Z]{2}$')) AS c
              FROM one),
            once AS (
              SELECT record, authors, author,
                list_filter(i, lambda x, place: {{rules["institution once", first, "true"]}}) AS i,
                list_filter(c, lambda x, place: {{rules["country once", "list_position(c, x) = place", "true"]}}) AS c
              FROM read),
            named AS (
              SELECT record, authors, author,
                CASE WHEN len(i) > 0 THEN list_transform(i, lambda x: {n: x.n, c: {{own}}})
                WHEN len(c) > 0 THEN list_transform(c, lambda x: {n: 0::BIGINT, c: x})
                ELSE [{n: 0::BIGINT, c: NULL::VARCHAR}] END AS parts
              FROM once),
            slots AS (
              SELECT record, author, authors * len(parts) AS d, unnest(range(len(parts))) AS part, unnest(parts) AS p FROM named),
            units AS (
              SELECT record, p.n AS institution, coalesce(p.c, '') AS country, 1099511627776 // d
                + CASE WHEN row_number() OVER (PARTITION BY record ORDER BY {{remainder}}author, part)
                    <= 1099511627776 - sum(1099511627776 // d) OVER (PARTITION BY record) THEN 1 ELSE 0 END AS units
              FROM (SELECT * REPLACE (d::BIGINT AS d) FROM slots))
            SELECT record, institution, country, sum(units)::BIGINT AS units FROM units GROUP BY ALL
            UNION ALL
            SELECT record, 0, '', 1099511627776 FROM matching WHERE len(list_filter(coalesce(authorships, []), lambda x: x IS NOT NULL)) = 0
            """;
    }

    /// <summary>Numbers in seven bits a byte, lowest first, in hex.</summary>
    internal const string Number = """
        CREATE OR REPLACE TEMP MACRO number(x) AS array_to_string(list_transform(
          list_filter(range(10), lambda i: i = 0 OR (x >> (7 * i)) > 0),
          lambda i: format('{:02x}', ((x >> (7 * i)) & 127) + CASE WHEN (x >> (7 * i + 7)) > 0 THEN 128 ELSE 0 END)), '')
        """;

    /// <summary>Small numbers of either sign: 0, -1, 1, -2 …</summary>
    internal const string SignedNumber =
        "CREATE OR REPLACE TEMP MACRO signed_number(x) AS number(CASE WHEN x < 0 THEN -2 * x - 1 ELSE 2 * x END)";

    /// <summary>Leaves the table <c>encoded</c>: of works with several matching records the facts as docs/scan.md says they are encoded.</summary>
    internal const string Encoded = """
        CREATE OR REPLACE TEMP TABLE encoded AS
        WITH several AS (
          SELECT * FROM matching WHERE number IN (SELECT number FROM matching GROUP BY number HAVING count(*) > 1)),
        found_in AS (
          SELECT record, count(*) AS technologies, string_agg(number(technology::BIGINT), '' ORDER BY technology) AS bytes FROM (
            SELECT record, unnest(range(len(hits))) AS technology, unnest(hits) AS hit FROM several) WHERE hit GROUP BY record),
        spread AS (
          SELECT record, institution, country, units,
            coalesce(lag(institution) OVER (PARTITION BY record ORDER BY institution, country), 0) AS before
          FROM credits WHERE record IN (SELECT record FROM several)),
        shared AS (
          SELECT record, count(*) AS credits, string_agg(signed_number(institution - before)
            || CASE WHEN country = '' THEN '0000' ELSE format('{:02x}{:02x}', ascii(country[2]), ascii(country[1])) END
            || number(units), '' ORDER BY institution, country) AS bytes FROM spread GROUP BY record)
        SELECT record, number(citations::BIGINT) || signed_number(year::BIGINT) || number(technologies) || found_in.bytes
          || number(credits) || shared.bytes AS bytes
        FROM several JOIN found_in USING (record) JOIN shared USING (record)
        """;
}
