using System.Collections.Immutable;
using Regalia.Assessment.Documents;

namespace Regalia.Assessment.Overlays;

/// <summary>What merging gave.</summary>
/// <param name="Document">The merged file; null where there is a conflict.</param>
/// <param name="Conflicts">Where the files contradict each other.</param>
/// <param name="Notes">What was done without a conflict: comments of a file left out, a marking written out.</param>
/// <param name="Missing">
/// How many entries of the whole none of the parts has, for each list; the result is then a part itself.
/// </param>
public sealed record OverlayMerging(
    EntryDocument? Document,
    ImmutableArray<OverlayConflict> Conflicts,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Missing
);
