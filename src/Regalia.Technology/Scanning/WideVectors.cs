using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Technology.Scanning;

/// <summary>64 bytes in one vector, where the processor has such.</summary>
internal unsafe struct WideVectors : IVectorWidth
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
        Vector512<byte> v = Vector512.Load(bytes);
        Vector512<byte> lower = v | Vector512.Create((byte)0x20);
        Vector512<byte> opens = Vector512.Equals(lower, Vector512.Create((byte)'{'));
        quote = Vector512.Equals(v, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        special = (
            Vector512.LessThan(v.AsSByte(), Vector512.Create((sbyte)0x20)).AsByte()
            | Vector512.Equals(v, Vector512.Create((byte)'\\'))
        ).ExtractMostSignificantBits();
        open = opens.ExtractMostSignificantBits();
        bracket = (opens | Vector512.Equals(lower, Vector512.Create((byte)'}'))).ExtractMostSignificantBits();
        curly = (v.AsUInt16() << 2).AsByte().ExtractMostSignificantBits();
        colon = Vector512.Equals(v, Vector512.Create((byte)':')).ExtractMostSignificantBits();
        comma = Vector512.Equals(v, Vector512.Create((byte)',')).ExtractMostSignificantBits();
        digit = Vector512
            .LessThan(v - Vector512.Create((byte)'0'), Vector512.Create((byte)10))
            .ExtractMostSignificantBits();
        zero = Vector512.Equals(v, Vector512.Create((byte)'0')).ExtractMostSignificantBits();
    }

    public static void ClassifySpecial(byte* bytes, out ulong backslash, out ulong control, out ulong high)
    {
        Vector512<byte> v = Vector512.Load(bytes);
        backslash = Vector512.Equals(v, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        control = Vector512.LessThan(v, Vector512.Create((byte)0x20)).ExtractMostSignificantBits();
        high = v.ExtractMostSignificantBits();
    }
}
