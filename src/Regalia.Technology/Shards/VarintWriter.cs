using System.Buffers.Binary;
using System.Text;

namespace Regalia.Technology.Shards;

/// <summary>Collects numbers in seven bits a byte, and texts, in a buffer that grows.</summary>
internal sealed class VarintWriter
{
    private byte[] _bytes = new byte[1 << 12];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    internal void Unsigned(ulong value)
    {
        Span<byte> room = Room(10);
        int used = 0;
        while (value >= 0x80)
        {
            room[used++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }
        room[used++] = (byte)value;
        Length += used;
    }

    /// <summary>Small numbers of either sign are short: 0, -1, 1, -2 …</summary>
    internal void Signed(long value) => Unsigned(unchecked((ulong)((value << 1) ^ (value >> 63))));

    /// <summary>A number that is not below 0.</summary>
    internal void Count(long value) => Unsigned(checked((ulong)value));

    internal void Two(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Room(2), value);
        Length += 2;
    }

    internal void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Count(length);
        Encoding.UTF8.GetBytes(text, Room(length));
        Length += length;
    }

    internal void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    private Span<byte> Room(int more)
    {
        if (_bytes.Length - Length < more)
        {
            Array.Resize(ref _bytes, Math.Max(checked(_bytes.Length * 2), checked(Length + more)));
        }
        return _bytes.AsSpan(Length);
    }
}
