using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Finds rows that repeat an earlier row of the table letter by letter, in 16 bytes a row.</summary>
internal sealed class DuplicateRows
{
    private readonly Dictionary<UInt128, int> _seen = [];
    private char[] _row = new char[1 << 12];

    /// <summary>Number of the first row with these cells; null if this is the first.</summary>
    public int? FirstOf(TableRow row)
    {
        int length = 0;
        foreach (string cell in row.Cells)
        {
            length += cell.Length + 1;
        }
        if (_row.Length < length)
        {
            _row = new char[length * 2];
        }
        int at = 0;
        foreach (string cell in row.Cells)
        {
            cell.CopyTo(_row.AsSpan(at));
            at += cell.Length;
            _row[at++] = '\u001F';
        }
        UInt128 key = Fingerprint(_row.AsSpan(0, length));
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, key, out bool exists);
        if (exists)
        {
            return first;
        }
        first = row.Number;
        return null;
    }

    // 128 bits by multiplying and folding. SHA-256 took a sixth of the time of reading short rows, and nothing here needs its
    // strength: of two rows that share it by chance, once in many million million tables, one is pointed out in error.
    private static UInt128 Fingerprint(ReadOnlySpan<char> row)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(row);
        ulong first = (ulong)bytes.Length;
        ulong second = ~first;
        while (bytes.Length >= 16)
        {
            Take(bytes, ref first, ref second);
            bytes = bytes[16..];
        }
        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        Take(rest, ref first, ref second);
        return new UInt128(Folded(first, 0xA0761D6478BD642F), Folded(second, 0xE7037ED1A0B428DB));
    }

    private static void Take(ReadOnlySpan<byte> bytes, ref ulong first, ref ulong second)
    {
        ulong low = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        ulong high = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        first = Folded(low ^ 0xA0761D6478BD642F, high ^ first);
        second = Folded(low ^ second, high ^ 0xE7037ED1A0B428DB);
    }

    private static ulong Folded(ulong x, ulong y)
    {
        ulong high = Math.BigMul(x, y, out ulong low);
        return high ^ low;
    }
}
