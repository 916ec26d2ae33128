using Parquet.Schema;

namespace Regalia.Incidents.Storage;

/// <summary>Columns of kept links and of kept words: plain numbers.</summary>
internal static class LinkColumns
{
    internal static readonly DataField First = new DataField<int>("first", nullable: false);
    internal static readonly DataField Second = new DataField<int>("second", nullable: false);

    /// <summary>The number of the relation; 4 more if the first record is the whole.</summary>
    internal static readonly DataField Relation = new DataField<int>("relation", nullable: false);
    internal static readonly DataField Score = new DataField<double>("score", nullable: false);

    /// <summary>Links in the first group of a file, candidates in the second.</summary>
    internal static readonly ParquetSchema Links = new(First, Second, Relation, Score);

    /// <summary>A word's number, or an address's: a word has 32 bits. Addresses follow in a group of their own.</summary>
    internal static readonly DataField Word = new DataField<long>("word", nullable: false);
    internal static readonly DataField Records = new DataField<int>("records", nullable: false);

    internal static readonly ParquetSchema Words = new(Word, Records);

    internal const int FirstIsWhole = 4;
    internal const string Compared = "regalia.compared";
    internal const string Skipped = "regalia.skipped";
    internal const string Count = "regalia.records";
}
