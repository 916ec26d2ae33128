using System.Collections.Immutable;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Storage;

/// <summary>What an import did.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="IsNew">False if the same files were there already; nothing was written then.</param>
/// <param name="Rejected">What could not be read.</param>
/// <param name="Difference">What changed against the vintage before; null if it is the first of its source.</param>
public sealed record ImportOutcome(
    Snapshot Snapshot,
    bool IsNew,
    ImmutableArray<RejectedRecord> Rejected,
    VintageDifference? Difference
);
