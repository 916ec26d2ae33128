using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Regalia.Incidents.Fingerprints;

/// <summary>128 bits that stand for a text.</summary>
/// <remarks>
/// By multiplying and turning: SHA-256 took a sixth of the time of reading short rows, and nothing here needs its strength. Of ten million
/// texts two share one by chance once in some million million million million tables.
/// </remarks>
internal static class Fingerprint
{
    private const ulong FirstFactor = 0xA0761D6478BD642F;
    private const ulong SecondFactor = 0xE7037ED1A0B428DB;

    /// <summary>The fingerprint of a text; never zero.</summary>
    internal static UInt128 Of(ReadOnlySpan<char> text)
    {
        (ulong first, ulong second) = Taken(text);
        return Mixed(first, second);
    }

    /// <summary>The fingerprint of texts in their order, where one ends and the next begins included; never zero.</summary>
    internal static UInt128 Of(ReadOnlySpan<string> texts)
    {
        ulong first = 0;
        ulong second = 0;
        // Each text is taken by itself, so that none has to wait for the one before it; the two halves are joined differently.
        foreach (string text in texts)
        {
            (ulong own, ulong other) = Taken(text);
            first = unchecked((first ^ own) * FirstFactor);
            second = unchecked((second + other) * SecondFactor);
        }
        return Mixed(first, second);
    }

    private static (ulong First, ulong Second) Taken(ReadOnlySpan<char> text)
    {
        // The length is taken with the text: characters that are zero, or read twice, do not make one text of two.
        ulong first = unchecked((ulong)text.Length * SecondFactor);
        ulong second = ~first;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text);
        if (bytes.Length < 16)
        {
            return bytes.Length >= 8
                ? Step(Eight(bytes), Eight(bytes[^8..]), first, second)
                : Step(Fewer(text), 0, first, second);
        }
        ReadOnlySpan<byte> last = bytes[^16..];
        while (bytes.Length > 16)
        {
            (first, second) = Step(Eight(bytes), Eight(bytes[8..]), first, second);
            bytes = bytes[16..];
        }
        return Step(Eight(last), Eight(last[8..]), first, second);
    }

    // Whatever the 128 bits so far, and whatever the 128 that come, one of them and the result leave no choice for the other: only two
    // further differences that fit one another in all 128 bits make a difference vanish.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Second) Step(ulong low, ulong high, ulong first, ulong second)
    {
        first = unchecked(BitOperations.RotateLeft((first ^ low) * FirstFactor, 32) + second);
        second = unchecked(BitOperations.RotateLeft((second ^ high) * SecondFactor, 29) + first);
        return (first, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    // Up to three characters: of two the second stands twice.
    private static ulong Fewer(ReadOnlySpan<char> text) =>
        text.IsEmpty ? 0 : text[0] | ((ulong)text[text.Length / 2] << 16) | ((ulong)text[^1] << 32);

    private static UInt128 Mixed(ulong first, ulong second)
    {
        UInt128 mixed = new(Spread(unchecked(first + second)), Spread(unchecked(first + (second << 1))));
        return mixed == UInt128.Zero ? UInt128.One : mixed;
    }

    // Each bit comes to bear on each.
    private static ulong Spread(ulong bits)
    {
        bits = unchecked((bits ^ (bits >> 32)) * FirstFactor);
        bits = unchecked((bits ^ (bits >> 29)) * SecondFactor);
        return bits ^ (bits >> 32);
    }
}
