namespace Regalia.Incidents.Linking.Blocking;

/// <summary>Records that share a key.</summary>
/// <param name="Start">Where its members begin in <see cref="Blocks.Members"/>.</param>
/// <param name="End">Where they have ended.</param>
/// <param name="Weight">What sharing the key weighs.</param>
internal readonly record struct Block(int Start, int End, float Weight);
