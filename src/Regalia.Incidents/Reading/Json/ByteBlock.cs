using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Incidents.Reading.Json;

/// <summary>Sixty-four bytes of JSON at once: which of them are brackets outside texts. One bit stands for one byte.</summary>
/// <param name="Brackets">Opening and closing brackets that are not in a text.</param>
/// <param name="EndsInText">Whether a text is open behind the block.</param>
internal readonly record struct ByteBlock(ulong Brackets, bool EndsInText)
{
    /// <summary>Bytes of a block.</summary>
    public const int Size = 64;

    /// <summary>Reads a block; null if a backslash or a line end in a text asks for a closer look.</summary>
    /// <param name="bytes">At least as many bytes as a block has.</param>
    /// <param name="isInText">Whether a text is open before the block.</param>
    public static ByteBlock? Of(ReadOnlySpan<byte> bytes, bool isInText)
    {
        ref byte first = ref MemoryMarshal.GetReference(bytes[..Size]);
        Vector512<byte> block = Vector512.LoadUnsafe(ref first);
        if (Vector512.EqualsAny(block, Vector512.Create((byte)'\\')))
        {
            return null;
        }
        ulong quotes = Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        ulong texts = Parity(quotes) ^ (isInText ? ulong.MaxValue : 0);
        ulong lines = Vector512.Equals(block, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
        if ((lines & texts) != 0)
        {
            return null;
        }
        // Braces and square brackets differ in one bit: set, it leaves two marks to look for instead of four.
        Vector512<byte> folded = block | Vector512.Create((byte)0x20);
        ulong brackets = (
            Vector512.Equals(folded, Vector512.Create((byte)'{'))
            | Vector512.Equals(folded, Vector512.Create((byte)'}'))
        ).ExtractMostSignificantBits();
        return new ByteBlock(brackets & ~texts, texts >> 63 != 0);
    }

    // Each bit becomes whether the bits up to it, with it, are odd in number: a text is open behind an odd number of quotes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Parity(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
