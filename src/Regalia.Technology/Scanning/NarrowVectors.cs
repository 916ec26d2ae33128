using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Technology.Scanning;

/// <summary>64 bytes in two vectors; runs on any processor, if need be in ordinary code.</summary>
internal unsafe struct NarrowVectors : IVectorWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(byte* bytes, FourBlocks* block, out ulong quote, out ulong special)
    {
        Vector256<byte> v = Vector256.Load(bytes);
        Vector256<byte> w = Vector256.Load(bytes + 32);
        Vector256<byte> opens = Opens(v);
        Vector256<byte> opens2 = Opens(w);
        quote = Equal(v, w, (byte)'"');
        special = Bits(Rare(v), Rare(w));
        block->Open[0] = Bits(opens, opens2);
        block->Bracket[0] = Bits(opens | Closes(v), opens2 | Closes(w));
        block->Curly[0] = Bits((v.AsUInt16() << 2).AsByte(), (w.AsUInt16() << 2).AsByte());
        block->Colon[0] = Equal(v, w, (byte)':');
        block->Comma[0] = Equal(v, w, (byte)',');
        block->Digit[0] = Bits(Digits(v), Digits(w));
        block->Zero[0] = Equal(v, w, (byte)'0');
    }

    public static void ClassifySpecial(byte* bytes, out ulong backslash, out ulong control, out ulong high)
    {
        HalfOfSpecial(Vector256.Load(bytes), out backslash, out control, out high);
        HalfOfSpecial(Vector256.Load(bytes + 32), out ulong backslashes, out ulong controls, out ulong highs);
        backslash |= backslashes << 32;
        control |= controls << 32;
        high |= highs << 32;
    }

    private static void HalfOfSpecial(Vector256<byte> v, out ulong backslash, out ulong control, out ulong high)
    {
        backslash = Vector256.Equals(v, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
        control = Vector256.LessThan(v, Vector256.Create((byte)0x20)).ExtractMostSignificantBits();
        high = v.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte b) =>
        Bits(Vector256.Equals(low, Vector256.Create(b)), Vector256.Equals(high, Vector256.Create(b)));

    // The curly and the square bracket differ in one bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Opens(Vector256<byte> v) =>
        Vector256.Equals(v | Vector256.Create((byte)0x20), Vector256.Create((byte)'{'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Closes(Vector256<byte> v) =>
        Vector256.Equals(v | Vector256.Create((byte)0x20), Vector256.Create((byte)'}'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Digits(Vector256<byte> v) =>
        Vector256.LessThan(v - Vector256.Create((byte)'0'), Vector256.Create((byte)10));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Rare(Vector256<byte> v) =>
        Vector256.LessThan(v.AsSByte(), Vector256.Create((sbyte)0x20)).AsByte()
        | Vector256.Equals(v, Vector256.Create((byte)'\\'));
}
