using System.Runtime.InteropServices;

namespace Regalia.Technology.Matching;

/// <summary>A word of the vocabulary in a word of an abstract.</summary>
/// <param name="Slot">Number in the vocabulary x fields + field.</param>
/// <param name="Word">Which word of the abstract, in the order of the record.</param>
/// <param name="Offset">Which token of the word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AbstractHit(int Slot, int Word, int Offset);
