using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>A word of an abstract as an inverted index gives it.</summary>
/// <param name="Position">Its position, from 0.</param>
/// <param name="Word">The word with the signs around it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AbstractWord(long Position, string Word);
