namespace DuckDbCheck;

/// <summary>The records of part files as a table, the same whichever kind of file they lie in.</summary>
internal static class RecordSql
{
    private const string Authorships =
        "STRUCT(countries VARCHAR[], institutions STRUCT(id VARCHAR, country_code VARCHAR)[])[]";
    private const string Words = "MAP(VARCHAR, UINTEGER[])";
    private const string Names = "STRUCT(display_name VARCHAR)[]";

    /// <summary>What stands behind FROM. Folders named updated_date=… are not taken for a column.</summary>
    internal static string From(Parts parts, bool readsTopics, bool readsKeywords)
    {
        string files = TextJob.Quoted(parts.Pattern);
        string topics = readsTopics ? Parquet("topics") : "";
        string keywords = readsKeywords ? Parquet("keywords") : "";
        if (!parts.IsParquet)
        {
            topics = readsTopics ? $", topics: '{Names}'" : "";
            keywords = readsKeywords ? $", keywords: '{Names}'" : "";
            return $$"""
                read_json('{{files}}', format = 'newline_delimited', maximum_object_size = 67108864, hive_partitioning = false, columns = {
                  id: 'VARCHAR', title: 'VARCHAR', display_name: 'VARCHAR', publication_year: 'INTEGER', type: 'VARCHAR',
                  cited_by_count: 'INTEGER', is_xpac: 'BOOLEAN', is_retracted: 'BOOLEAN', is_paratext: 'BOOLEAN',
                  updated_date: 'VARCHAR', abstract_inverted_index: '{{Words}}', authorships: '{{Authorships}}'{{topics}}{{keywords}}})
                """;
        }

        // The index of an abstract is a text of JSON there.
        return $$"""
            (SELECT id, title, display_name, publication_year::INTEGER AS publication_year, type, cited_by_count::INTEGER AS cited_by_count,
              is_xpac, is_retracted, is_paratext, updated_date::VARCHAR AS updated_date,
              from_json(abstract_inverted_index, '"{{Words}}"') AS abstract_inverted_index,
              list_transform(authorships, lambda x: CASE WHEN x IS NOT NULL THEN {countries: x.countries, institutions:
                list_transform(x.institutions, lambda y: {id: y.id, country_code: y.country_code})} END) AS authorships{{topics}}{{keywords}}
            FROM read_parquet('{{files}}', hive_partitioning = false))
            """;
    }

    private static string Parquet(string column) =>
        $", list_transform({column}, lambda x: {{display_name: x.display_name}}) AS {column}";
}
