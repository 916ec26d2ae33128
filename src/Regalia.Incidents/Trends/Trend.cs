using System.Collections.Immutable;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>Records of one snapshot, of one level, counted.</summary>
/// <remarks>
/// A record is counted once in a cell, but in the cell of each of its regions or countries: cells of groups may sum to more than
/// the records counted. A year between the first and the last of the snapshot in which nothing was counted is a zero, with its
/// interval. A year outside is none.
/// </remarks>
public sealed record Trend
{
    /// <summary>The group of records without a known country.</summary>
    public const string Unlocated = "unlocated";

    /// <summary>What was asked.</summary>
    public required TrendQuery Query { get; init; }

    /// <summary>What was counted in.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Digest of the rules that the records were judged by.</summary>
    public required string RulesDigest { get; init; }

    /// <summary>What each counted record stands for.</summary>
    public required RecordLevel Level { get; init; }

    /// <summary>The numbers, by year, then in the order of groups.</summary>
    public required ImmutableArray<TrendCell> Cells { get; init; }

    /// <summary>Records counted, each once.</summary>
    public required int Counted { get; init; }

    /// <summary>Records in the window of which the filter is unknown, each once; not counted.</summary>
    public required int Unknown { get; init; }

    /// <summary>Records that the filter takes, but that have no year; not counted if years matter.</summary>
    public required int Undated { get; init; }

    /// <summary>Records that the filter takes, but whose year is outside the window; not counted.</summary>
    public required int Outside { get; init; }

    /// <summary>Counted records without a known country, which are in no cell but <see cref="Unlocated"/>.</summary>
    public required int Unlocatable { get; init; }

    /// <summary>Records of other levels, left out.</summary>
    public required int OtherLevels { get; init; }

    /// <summary>First year that the snapshot has records of; null if none has a year.</summary>
    public required int? FirstYear { get; init; }

    /// <summary>Last year that it has records of.</summary>
    public required int? LastYear { get; init; }

    /// <summary>The first of the last years, of which records are still coming in; null if it cannot be said.</summary>
    public required int? IncompleteFrom { get; init; }

    /// <summary>What must be said beside the numbers.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>Counts.</summary>
    /// <exception cref="TrendException">The snapshot mixes levels and none is chosen, or the window is upside down.</exception>
    /// <exception cref="Filters.FilterException">The records were not judged on a criterion of the filter.</exception>
    public static Trend Count(RecordFacts facts, TrendQuery query)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(query);
        return new TrendCount(facts, query).Count();
    }

    /// <summary>
    /// The records of one cell, by their places in the facts: those counted and no others. A null year or group stands for all.
    /// </summary>
    public static ImmutableArray<int> Members(
        RecordFacts facts,
        TrendQuery query,
        int? year = null,
        string? group = null
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(query);
        return new TrendCount(facts, query).Members(year, group);
    }
}
