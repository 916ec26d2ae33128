using System.Collections.Immutable;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>
/// Records of several snapshots, at most one of a source, and all links among them that are not "different"; those that a person
/// decided to be different stand among them too, so that nothing welds them together by a third.
/// </summary>
public sealed record LinkedRecords
{
    /// <summary>The snapshots, by name of their source.</summary>
    public required ImmutableArray<Snapshot> Snapshots { get; init; }

    /// <summary>The records: those of the first snapshot in its order, then those of the next.</summary>
    public required ImmutableArray<RecordReference> Records { get; init; }

    /// <summary>The links, by their first record, then by their second.</summary>
    public required ImmutableArray<RecordLink> Links { get; init; }

    /// <summary>
    /// Pairs across sources that the model holds for links and that are not linked by themselves, as too little else speaks for them:
    /// for people to decide. None that somebody decided; by their first record, then by their second.
    /// </summary>
    public ImmutableArray<RecordLink> Candidates { get; init; } = [];

    /// <summary>Pairs of records that were compared.</summary>
    public required long Compared { get; init; }

    /// <summary>
    /// Pairs that share a word, a name or an address which too many share, are far apart in time, and were not brought together by
    /// it; another may have done so.
    /// </summary>
    public long Skipped { get; init; }

    /// <summary>Standing decisions that were applied.</summary>
    public int Decided { get; init; }

    /// <summary>Standing decisions that could not be applied, with the reason.</summary>
    public ImmutableArray<UncarriedDecision> Uncarried { get; init; } = [];

    /// <summary>Digest of the model that judged.</summary>
    public required string ModelDigest { get; init; }
}
