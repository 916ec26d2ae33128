using System.Collections.Immutable;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Results;

/// <summary>results.json: what a results folder holds, and all that provenance needs.</summary>
/// <param name="Scan">Program, technologies, filters and part files.</param>
/// <param name="SnapshotName">Name of the snapshot.</param>
/// <param name="AsOf">Latest day on which a record changed; <see langword="null"/> where no record says.</param>
/// <param name="Counts">What was read.</param>
/// <param name="MatchedWorks">Works that matched at least one technology and count.</param>
/// <param name="Superseded">Matched records dropped because another record of the same work counts.</param>
/// <param name="Deleted">Matched works dropped because deleted_ids.csv names them.</param>
/// <param name="Technologies">Works of each technology, in the order of <see cref="ScanFingerprint.Technologies"/>.</param>
/// <param name="Incomplete">Part files that could not be read: with any, the results are incomplete.</param>
/// <param name="Files">Files of the folder.</param>
public sealed record ResultsManifest(
    ScanFingerprint Scan,
    string SnapshotName,
    DateOnly? AsOf,
    ScanCounts Counts,
    long MatchedWorks,
    long Superseded,
    long Deleted,
    ImmutableArray<long> Technologies,
    ImmutableArray<FailedPart> Incomplete,
    ImmutableArray<ResultsFile> Files
)
{
    internal const string FileName = "results.json";
    internal const string InstitutionsName = "institutions.csv";
    internal const string HistogramName = "histogram.csv";
    internal const string CompletenessName = "completeness.csv";
    internal const string ProblemsName = "problems.csv";

    internal static string FactsName(string technology) => "facts/" + technology + ".facts";

    /// <summary>
    /// SHA-256, in hex, over what was asked and every file but problems.csv: equal wherever equal questions got equal answers, be it
    /// from JSON lines or Parquet, one shard or many.
    /// </summary>
    public string Digest => ResultsJson.Digest(this);

    internal ResultsFile File(string name) =>
        Files.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidDataException(FileName + ": does not name " + name + "; merge the shards again");
}
