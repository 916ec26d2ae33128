using System.Buffers;

namespace Regalia.Incidents.Reading.Json;

/// <summary>The bytes of a stream that are at hand: from a mark to as far as was read. What lies before the mark is let go.</summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private const int FirstSize = 1 << 18;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int mark;
    private int position;
    private int end;
    private int counted;
    private int lines = 1;
    private long before;
    private bool hasEnded;

    /// <summary>Bytes of the stream before the next one.</summary>
    public long Offset => before + position;

    /// <summary>What is at hand from the next byte on.</summary>
    public ReadOnlySpan<byte> Ahead => buffer.AsSpan(position, end - position);

    /// <summary>From the mark to the next byte.</summary>
    public ReadOnlyMemory<byte> Marked => buffer.AsMemory(mark, position - mark);

    /// <summary>Why the stream could not be read to its end, for instance a damaged archive; null if it could.</summary>
    public string? Damage { get; private set; }

    /// <summary>The line of the next byte, first = 1.</summary>
    public int Line
    {
        get
        {
            lines += buffer.AsSpan(counted, position - counted).Count((byte)'\n');
            counted = position;
            return lines;
        }
    }

    /// <summary>Keeps all from the next byte on.</summary>
    public void Mark() => mark = position;

    /// <summary>Goes on by some bytes that are at hand.</summary>
    public void Advance(int count) => position += count;

    /// <summary>Sees to it that a next byte is at hand; false at the end of the stream.</summary>
    public bool More() => position < end || Fill();

    /// <summary>Reads on even if bytes are at hand; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (hasEnded)
        {
            return false;
        }
        MakeRoom();
        int read = 0;
        try
        {
            read = stream.Read(buffer, end, buffer.Length - end);
        }
        catch (InvalidDataException damage)
        {
            // Deflate tells only here that an archive is damaged; what was unpacked before it is good.
            Damage = damage.Message;
        }
        hasEnded = read == 0;
        end += read;
        return read > 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        mark = position = end = counted = 0;
        hasEnded = true;
    }

    private void MakeRoom()
    {
        if (mark > 0)
        {
            if (counted < mark)
            {
                lines += buffer.AsSpan(counted, mark - counted).Count((byte)'\n');
                counted = mark;
            }
            buffer.AsSpan(mark, end - mark).CopyTo(buffer);
            before += mark;
            position -= mark;
            end -= mark;
            counted -= mark;
            mark = 0;
        }
        if (end == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
