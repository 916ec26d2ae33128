using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Technology.Scanning;

/// <summary>64 bytes in two vectors; runs on any processor, if need be in ordinary code.</summary>
internal unsafe struct NarrowVectors : IVectorWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(
        byte* bytes,
        out ulong quote,
        out ulong special,
        out ulong open,
        out ulong bracket,
        out ulong curly,
        out ulong colon,
        out ulong comma,
        out ulong digit,
        out ulong zero
    )
    {
        Half(
            Vector256.Load(bytes),
            out quote,
            out special,
            out open,
            out bracket,
            out curly,
            out colon,
            out comma,
            out digit,
            out zero
        );
        Half(
            Vector256.Load(bytes + 32),
            out ulong quote2,
            out ulong special2,
            out ulong open2,
            out ulong bracket2,
            out ulong curly2,
            out ulong colon2,
            out ulong comma2,
            out ulong digit2,
            out ulong zero2
        );
        quote |= quote2 << 32;
        special |= special2 << 32;
        open |= open2 << 32;
        bracket |= bracket2 << 32;
        curly |= curly2 << 32;
        colon |= colon2 << 32;
        comma |= comma2 << 32;
        digit |= digit2 << 32;
        zero |= zero2 << 32;
    }

    public static void ClassifySpecial(byte* bytes, out ulong backslash, out ulong control, out ulong high)
    {
        HalfOfSpecial(Vector256.Load(bytes), out backslash, out control, out high);
        HalfOfSpecial(Vector256.Load(bytes + 32), out ulong backslashes, out ulong controls, out ulong highs);
        backslash |= backslashes << 32;
        control |= controls << 32;
        high |= highs << 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(
        Vector256<byte> v,
        out ulong quote,
        out ulong special,
        out ulong open,
        out ulong bracket,
        out ulong curly,
        out ulong colon,
        out ulong comma,
        out ulong digit,
        out ulong zero
    )
    {
        Vector256<byte> lower = v | Vector256.Create((byte)0x20);
        Vector256<byte> opens = Vector256.Equals(lower, Vector256.Create((byte)'{'));
        quote = Vector256.Equals(v, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
        special = (
            Vector256.LessThan(v.AsSByte(), Vector256.Create((sbyte)0x20)).AsByte()
            | Vector256.Equals(v, Vector256.Create((byte)'\\'))
        ).ExtractMostSignificantBits();
        open = opens.ExtractMostSignificantBits();
        bracket = (opens | Vector256.Equals(lower, Vector256.Create((byte)'}'))).ExtractMostSignificantBits();
        curly = (v.AsUInt16() << 2).AsByte().ExtractMostSignificantBits();
        colon = Vector256.Equals(v, Vector256.Create((byte)':')).ExtractMostSignificantBits();
        comma = Vector256.Equals(v, Vector256.Create((byte)',')).ExtractMostSignificantBits();
        digit = Vector256
            .LessThan(v - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
            .ExtractMostSignificantBits();
        zero = Vector256.Equals(v, Vector256.Create((byte)'0')).ExtractMostSignificantBits();
    }

    private static void HalfOfSpecial(Vector256<byte> v, out ulong backslash, out ulong control, out ulong high)
    {
        backslash = Vector256.Equals(v, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
        control = Vector256.LessThan(v, Vector256.Create((byte)0x20)).ExtractMostSignificantBits();
        high = v.ExtractMostSignificantBits();
    }
}
