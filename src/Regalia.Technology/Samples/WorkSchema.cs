using Parquet.Schema;

namespace Regalia.Technology.Samples;

/// <summary>Columns of works in Parquet: the 49 keys of the JSON lines in their order, with the types of the published table.</summary>
/// <remarks>
/// The published table is made by Spark: texts, lists and structs that may all be null, ids a map, the abstract's index a text of
/// JSON, days as dates, moments as timestamps. Whether its counts have 32 or 64 bits is not documented; here they have 32.
/// </remarks>
internal static class WorkSchema
{
    internal static ParquetSchema Make() =>
        new(
            Text("id"),
            Text("doi"),
            Text("title"),
            Text("display_name"),
            new MapField("ids", new DataField<string>("key", nullable: false), Text("value")),
            Texts("indexed_in"),
            new DataField<DateOnly>("publication_date", nullable: true),
            Number("publication_year"),
            Text("language"),
            Text("type"),
            ListOf("authorships", Authorship()),
            Number("authors_count"),
            Texts("corresponding_author_ids"),
            Texts("corresponding_institution_ids"),
            new StructField("primary_topic", Topic()),
            ListOf("topics", Topic()),
            ListOf("keywords", Text("id"), Text("display_name"), Real("score")),
            ListOf("concepts", Text("id"), Text("wikidata"), Text("display_name"), Number("level"), Real("score")),
            ListOf("locations", Location()),
            Number("locations_count"),
            new StructField("primary_location", Location()),
            new StructField("best_oa_location", Location()),
            ListOf("sustainable_development_goals", Text("id"), Text("display_name"), Real("score")),
            ListOf("awards", Text("id"), Text("display_name"), Text("funder_award_id"), Text("funder_id")),
            ListOf("funders", Text("id"), Text("display_name"), Text("ror")),
            ListOf("institutions", Institution()),
            Number("countries_distinct_count"),
            Number("institutions_distinct_count"),
            new StructField(
                "open_access",
                Flag("is_oa"),
                Text("oa_status"),
                Text("oa_url"),
                Flag("any_repository_has_fulltext")
            ),
            Flag("is_paratext"),
            Flag("is_retracted"),
            Flag("is_xpac"),
            new StructField("biblio", Text("volume"), Text("issue"), Text("first_page"), Text("last_page")),
            Texts("referenced_works"),
            Number("referenced_works_count"),
            Texts("related_works"),
            Text("abstract_inverted_index"),
            Number("cited_by_count"),
            ListOf("counts_by_year", Number("year"), Number("cited_by_count")),
            Price("apc_list"),
            Price("apc_paid"),
            Real("fwci"),
            new StructField(
                "citation_normalized_percentile",
                Real("value"),
                Flag("is_in_top_1_percent"),
                Flag("is_in_top_10_percent")
            ),
            new StructField("cited_by_percentile_year", Number("min"), Number("max")),
            ListOf(
                "mesh",
                Flag("is_major_topic"),
                Text("descriptor_ui"),
                Text("descriptor_name"),
                Text("qualifier_ui"),
                Text("qualifier_name")
            ),
            new StructField("has_content", Flag("pdf"), Flag("grobid_xml")),
            Flag("has_fulltext"),
            Moment("created_date"),
            Moment("updated_date")
        );

    private static Field[] Authorship() =>
        [
            new StructField("author", Text("id"), Text("display_name"), Text("orcid")),
            Text("author_position"),
            ListOf("affiliations", Text("raw_affiliation_string"), Texts("institution_ids")),
            Texts("countries"),
            Text("raw_author_name"),
            Text("raw_orcid"),
            Flag("is_corresponding"),
            Texts("raw_affiliation_strings"),
            ListOf("institutions", Institution()),
        ];

    private static Field[] Institution() =>
        [Text("id"), Text("display_name"), Text("ror"), Text("country_code"), Text("type"), Texts("lineage")];

    private static Field[] Topic() =>
        [Text("id"), Text("display_name"), Named("subfield"), Named("field"), Named("domain"), Real("score")];

    private static Field[] Location() =>
        [
            Text("id"),
            Flag("is_oa"),
            Text("landing_page_url"),
            Text("pdf_url"),
            new StructField("source", Source()),
            Text("license"),
            Text("license_id"),
            Text("version"),
            Flag("is_accepted"),
            Flag("is_published"),
            Text("raw_source_name"),
            Text("raw_type"),
        ];

    private static Field[] Source() =>
        [
            Text("id"),
            Text("display_name"),
            Text("issn_l"),
            Texts("issn"),
            Flag("is_oa"),
            Flag("is_in_doaj"),
            Flag("is_core"),
            Text("host_organization"),
            Text("host_organization_name"),
            Texts("host_organization_lineage"),
            Texts("host_organization_lineage_names"),
            Text("type"),
        ];

    private static StructField Named(string name) => new(name, Text("id"), Text("display_name"));

    private static StructField Price(string name) => new(name, Number("value"), Text("currency"), Number("value_usd"));

    private static DataField<string> Text(string name) => new(name, nullable: true);

    private static DataField<int> Number(string name) => new(name, nullable: true);

    private static DataField<double> Real(string name) => new(name, nullable: true);

    private static DataField<bool> Flag(string name) => new(name, nullable: true);

    private static DateTimeDataField Moment(string name) =>
        new(name, DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true);

    private static ListField Texts(string name) => new(name, Text("element"));

    private static ListField ListOf(string name, params Field[] fields) =>
        new(name, new StructField("element", fields));
}
