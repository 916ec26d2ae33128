namespace Regalia.Assessment.Draws;

/// <summary>A run of neighbouring draws that are computed together.</summary>
/// <param name="Seed">Seed of the whole run.</param>
/// <param name="First">Number of the first draw.</param>
/// <param name="Count">How many.</param>
internal readonly record struct ReplicateBlock(ulong Seed, int First, int Count);
