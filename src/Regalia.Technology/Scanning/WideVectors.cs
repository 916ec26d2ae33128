using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Technology.Scanning;

/// <summary>64 bytes in one vector, where the processor has such.</summary>
internal unsafe struct WideVectors : IVectorWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(byte* bytes, FourBlocks* block, out ulong quote, out ulong special)
    {
        Vector512<byte> v = Vector512.Load(bytes);
        Vector512<byte> lower = v | Vector512.Create((byte)0x20);
        ulong open = Vector512.Equals(lower, Vector512.Create((byte)'{')).ExtractMostSignificantBits();
        ulong close = Vector512.Equals(lower, Vector512.Create((byte)'}')).ExtractMostSignificantBits();
        quote = Vector512.Equals(v, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        special = (
            Vector512.LessThan(v.AsSByte(), Vector512.Create((sbyte)0x20)).AsByte()
            | Vector512.Equals(v, Vector512.Create((byte)'\\'))
        ).ExtractMostSignificantBits();
        block->Open[0] = open;
        block->Bracket[0] = open | close;
        block->Curly[0] = (v.AsUInt16() << 2).AsByte().ExtractMostSignificantBits();
        block->Colon[0] = Vector512.Equals(v, Vector512.Create((byte)':')).ExtractMostSignificantBits();
        block->Comma[0] = Vector512.Equals(v, Vector512.Create((byte)',')).ExtractMostSignificantBits();
        block->Digit[0] = Vector512
            .LessThan(v - Vector512.Create((byte)'0'), Vector512.Create((byte)10))
            .ExtractMostSignificantBits();
        block->Zero[0] = Vector512.Equals(v, Vector512.Create((byte)'0')).ExtractMostSignificantBits();
    }

    public static void ClassifySpecial(byte* bytes, out ulong backslash, out ulong control, out ulong high)
    {
        Vector512<byte> v = Vector512.Load(bytes);
        backslash = Vector512.Equals(v, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        control = Vector512.LessThan(v, Vector512.Create((byte)0x20)).ExtractMostSignificantBits();
        high = v.ExtractMostSignificantBits();
    }
}
