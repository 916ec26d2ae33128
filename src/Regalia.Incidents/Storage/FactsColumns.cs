using Parquet.Schema;

namespace Regalia.Incidents.Storage;

/// <summary>Columns of a facts file: plain numbers, so that a million are read in a moment.</summary>
internal static class FactsColumns
{
    internal static readonly DataField Level = new DataField<int>("level", nullable: false);
    internal static readonly DataField StartYear = new DataField<int>("start_year", nullable: false);
    internal static readonly DataField DisclosureYear = new DataField<int>("disclosure_year", nullable: false);
    internal static readonly DataField CountryList = new DataField<int>("country_list", nullable: false);

    /// <summary>Two bits a criterion, the first criterion lowest: at most 32 of them.</summary>
    internal static readonly DataField Judgements = new DataField<long>("judgements", nullable: false);

    internal static readonly ParquetSchema Schema = new(Level, StartYear, DisclosureYear, CountryList, Judgements);

    internal const int MostCriteria = 32;
    internal const int Group = 125_000;
    internal const string Criteria = "regalia.criteria";
    internal const string CountryLists = "regalia.country_lists";
}
