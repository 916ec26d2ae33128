using System.Buffers.Binary;
using System.Text;

namespace Regalia.Technology.Shards;

/// <summary>Reads what <see cref="VarintWriter"/> wrote.</summary>
/// <remarks>Checksums have been compared before; what still does not fit is another program's file.</remarks>
internal ref struct VarintReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    internal int Position { get; private set; }

    internal readonly bool IsAtEnd => Position == _bytes.Length;

    internal ulong Unsigned()
    {
        ulong value = 0;
        int at = Position;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if ((uint)at >= (uint)_bytes.Length)
            {
                break;
            }
            byte one = _bytes[at++];
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                Position = at;
                return value;
            }
        }
        throw Damaged();
    }

    internal long Signed()
    {
        ulong value = Unsigned();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    internal long Count() => Unsigned() is var value and <= long.MaxValue ? (long)value : throw Damaged();

    internal int Small() => Unsigned() is var value and <= int.MaxValue ? (int)value : throw Damaged();

    internal ushort Two() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    internal string Text() => Encoding.UTF8.GetString(Bytes(Small()));

    internal ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _bytes.Length - Position)
        {
            throw Damaged();
        }
        ReadOnlySpan<byte> read = _bytes.Slice(Position, count);
        Position += count;
        return read;
    }

    private static InvalidDataException Damaged() => new("ends too early or holds a number that is too large");
}
