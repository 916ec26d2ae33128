using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>Sixty-four characters of CSV at once: which of them are quotation marks, and which may end a cell. One bit stands for one character.</summary>
/// <param name="Marks">Quotation marks.</param>
/// <param name="Ends">Separators and line ends, in a text or not.</param>
internal readonly record struct CsvBlock(ulong Marks, ulong Ends)
{
    /// <summary>Characters of a block.</summary>
    public const int Size = 64;

    /// <summary>Reads a block.</summary>
    /// <param name="characters">At least as many characters as a block has.</param>
    /// <param name="delimiter">What separates cells; of ASCII.</param>
    public static CsvBlock Of(ReadOnlySpan<char> characters, char delimiter)
    {
        ref ushort first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(characters[..Size]));
        // Characters beyond a byte become its highest, which is none of those sought.
        Vector512<byte> block = Vector512.NarrowWithSaturation(
            Vector512.LoadUnsafe(ref first),
            Vector512.LoadUnsafe(ref first, Size / 2)
        );
        ulong marks = Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        ulong ends = (
            Vector512.Equals(block, Vector512.Create((byte)delimiter))
            | Vector512.Equals(block, Vector512.Create((byte)'\r'))
            | Vector512.Equals(block, Vector512.Create((byte)'\n'))
        ).ExtractMostSignificantBits();
        return new CsvBlock(marks, ends);
    }

    /// <summary>The same without what stands behind the first characters.</summary>
    public CsvBlock First(int count) =>
        count >= Size ? this : new CsvBlock(Marks & ((1UL << count) - 1), Ends & ((1UL << count) - 1));
}
