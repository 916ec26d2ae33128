using System.Runtime.InteropServices;

namespace Regalia.Technology.Matching;

/// <summary>A token as the vocabulary looks it up: its folded bytes in UTF-8, the first 16 of them in two numbers.</summary>
/// <param name="First">Bytes 0 to 7, little-endian, zero where the token is shorter.</param>
/// <param name="Second">Bytes 8 to 15, likewise.</param>
/// <param name="Length">Number of bytes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoldedToken(ulong First, ulong Second, int Length)
{
    /// <summary>Bytes that the two numbers hold.</summary>
    internal const int Held = 16;

    internal static FoldedToken Of(ReadOnlySpan<byte> token)
    {
        Span<byte> held = stackalloc byte[Held];
        token[..Math.Min(Held, token.Length)].CopyTo(held);
        return new FoldedToken(MemoryMarshal.Read<ulong>(held), MemoryMarshal.Read<ulong>(held[8..]), token.Length);
    }

    /// <summary>Hash over what the two numbers hold and the length; its upper bits are the good ones.</summary>
    internal ulong Hash => unchecked((First * 0x9E3779B97F4A7C15) ^ ((Second + (ulong)Length) * 0xC2B2AE3D27D4EB4F));
}
