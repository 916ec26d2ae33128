using Regalia.Technology.Results;
using Regalia.Technology.Works;

namespace Regalia.Technology.Scanning;

/// <summary>What reading one part file gave. Adding the figures of parts in any order gives those of the snapshot.</summary>
public sealed class PartScan
{
    /// <summary>Lines that are not blank (rows of a Parquet file).</summary>
    public long Records { get; set; }

    /// <summary>Uncompressed bytes read; for Parquet the bytes of the columns.</summary>
    public long Bytes { get; set; }

    /// <summary>Records by why they were not searched; index by <see cref="SkipReason"/>.</summary>
    public long[] Skipped { get; } = new long[Enum.GetValues<SkipReason>().Length];

    /// <summary>Records of each type that is searched, whether these records were or not; also of types that none has.</summary>
    public SortedDictionary<string, TypeRecords> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Records the fast path was not sure of and the ordinary JSON reader took over; part of <see cref="Records"/>.</summary>
    public long HandedOver { get; set; }

    /// <summary>Searched records without a usable citation figure; counted as 0 citations.</summary>
    public long WithoutCitations { get; set; }

    /// <summary>Longest line in bytes.</summary>
    public long LongestLine { get; set; }

    /// <summary>Faulty lines; the first 1,000, all are counted in <see cref="Skipped"/>.</summary>
    public List<PartFault> Faults { get; } = [];

    /// <summary>Works that matched, in the order read.</summary>
    public List<WorkFact> Facts { get; } = [];

    /// <summary>Institutions named by the facts: number to name, country and the update of the record that said so (newest; at a tie the ordinally least name).</summary>
    public Dictionary<long, (InstitutionName Name, long Updated)> Institutions { get; } = [];

    /// <summary>(work, updated) of every well-formed record, in the order read: what tells a work's newest record.</summary>
    public List<(long Work, long Updated)> Seen { get; } = [];

    /// <summary>Completeness of the searched records by publication year.</summary>
    public SortedDictionary<int, YearCompleteness> Years { get; } = [];
}
