using System.Collections.Immutable;
using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Linking;

/// <summary>What the machine makes of the records of some snapshots, before anybody decides anything.</summary>
/// <param name="Links">The links, by their first record, then by their second.</param>
/// <param name="Candidates">Pairs that it finds likely and does not link by itself, in the same order.</param>
/// <param name="Compared">Pairs that were compared.</param>
/// <param name="Skipped">Pairs that share a key which too many share, and were not brought together by it.</param>
/// <param name="Weights">How telling the words of the records are.</param>
internal sealed record MachineLinks(
    ImmutableArray<RecordLink> Links,
    ImmutableArray<RecordLink> Candidates,
    long Compared,
    long Skipped,
    TermWeights Weights
);
