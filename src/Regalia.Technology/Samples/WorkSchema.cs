using Parquet.Schema;

namespace Regalia.Technology.Samples;

/// <summary>Columns of works in Parquet: those that a scan needs and most of the bulk beside.</summary>
internal static class WorkSchema
{
    internal static ParquetSchema Make() =>
        new(
            new DataField<string>("id", nullable: true),
            new DataField<string>("doi", nullable: true),
            new DataField<string>("title", nullable: true),
            new DataField<string>("display_name", nullable: true),
            new DataField<int>("publication_year", nullable: true),
            new DataField<string>("language", nullable: true),
            new DataField<string>("type", nullable: true),
            ListOf(
                "authorships",
                new StructField(
                    "author",
                    new DataField<string>("id", nullable: true),
                    new DataField<string>("display_name", nullable: true)
                ),
                new ListField("countries", new DataField<string>("element", nullable: true)),
                new DataField<string>("raw_author_name", nullable: true),
                new ListField("raw_affiliation_strings", new DataField<string>("element", nullable: true)),
                ListOf(
                    "institutions",
                    new DataField<string>("id", nullable: true),
                    new DataField<string>("display_name", nullable: true),
                    new DataField<string>("country_code", nullable: true)
                )
            ),
            Named("topics"),
            Named("keywords"),
            Named("concepts"),
            Named("locations"),
            new DataField<bool>("is_paratext", nullable: true),
            new DataField<bool>("is_retracted", nullable: true),
            new DataField<bool>("is_xpac", nullable: true),
            new ListField("referenced_works", new DataField<string>("element", nullable: true)),
            new DataField<int>("referenced_works_count", nullable: true),
            new DataField<string>("abstract_inverted_index", nullable: true),
            new DataField<int>("cited_by_count", nullable: true),
            new DataField<string>("updated_date", nullable: true)
        );

    private static ListField Named(string name) =>
        ListOf(
            name,
            new DataField<string>("id", nullable: true),
            new DataField<string>("display_name", nullable: true)
        );

    private static ListField ListOf(string name, params Field[] fields) =>
        new(name, new StructField("element", fields));
}
