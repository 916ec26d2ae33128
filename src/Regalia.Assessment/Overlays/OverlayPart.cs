using Regalia.Assessment.Documents;

namespace Regalia.Assessment.Overlays;

/// <summary>The part of an overlay that one ministry fills in.</summary>
/// <param name="Ministry">The ministry; null for entries that name none.</param>
/// <param name="Entries">Number of answers and sectors in it.</param>
/// <param name="Document">The file: the whole without the entries of others.</param>
public sealed record OverlayPart(string? Ministry, int Entries, EntryDocument Document);
