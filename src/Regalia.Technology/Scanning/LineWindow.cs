using System.Runtime.InteropServices;

namespace Regalia.Technology.Scanning;

/// <summary>
/// Lines of a stream, where they lie in a window that grows for a long line and shrinks after it. The memory is the system's, so
/// that what a long line took goes back at once.
/// </summary>
/// <param name="stream">Uncompressed lines.</param>
/// <param name="longest">Bytes of the longest line that is kept; of a longer one only the length is told.</param>
internal sealed unsafe class LineWindow(Stream stream, int longest) : IDisposable
{
    /// <summary>Bytes behind a line that may be read, whatever they hold: scanners read whole vectors.</summary>
    internal const int Slack = FourBlocks.Bytes + 64;

    private const int Usual = 256 * 1024;
    private byte* buffer = (byte*)NativeMemory.Alloc(Usual + Slack);
    private int capacity = Usual;
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>First byte of the line; valid until the next.</summary>
    internal byte* Line { get; private set; }

    /// <summary>Bytes of the line without its end; <see cref="LongLength"/> where it was too long to keep.</summary>
    internal int Length { get; private set; }

    /// <summary>Bytes of the line, kept or not.</summary>
    internal long LongLength { get; private set; }

    /// <summary>Whether the line is the last and has no end of line.</summary>
    internal bool IsLast { get; private set; }

    internal bool IsTooLong => LongLength > Length;

    /// <summary>Uncompressed bytes read so far.</summary>
    internal long Bytes { get; private set; }

    internal ReadOnlySpan<byte> Span => new(Line, Length);

    /// <summary>Goes to the next line; <see langword="false"/> after the last.</summary>
    internal bool Next()
    {
        int searched = start;
        while (true)
        {
            int at = new ReadOnlySpan<byte>(buffer + searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return Take(searched + at, searched + at + 1, isLast: false);
            }

            if (isAtEnd)
            {
                return end > start && Take(end, end, isLast: true);
            }

            searched = end;
            if (end - start > longest)
            {
                return SkipLong();
            }

            searched -= Fill();
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(buffer);
        buffer = null;
    }

    private bool Take(int lineEnd, int following, bool isLast)
    {
        Line = buffer + start;
        LongLength = lineEnd - start;
        Length = LongLength > longest ? 0 : lineEnd - start;
        start = following;
        IsLast = isLast;
        return true;
    }

    // Makes room and reads; returns by how much what is there has moved down.
    private int Fill()
    {
        int moved = start;
        int kept = end - start;
        if (kept * 2L > capacity || (capacity > Usual && kept * 4L < Usual))
        {
            int wanted = (int)Math.Min(Math.Max(Usual, kept * 4L), (long)longest + Usual);
            byte* larger = (byte*)NativeMemory.Alloc((nuint)wanted + Slack);
            new ReadOnlySpan<byte>(buffer + start, kept).CopyTo(new Span<byte>(larger, kept));
            NativeMemory.Free(buffer);
            buffer = larger;
            capacity = wanted;
        }
        else if (start > 0)
        {
            new ReadOnlySpan<byte>(buffer + start, kept).CopyTo(new Span<byte>(buffer, kept));
        }

        (start, end) = (0, kept);
        Read();
        return moved;
    }

    private void Read()
    {
        int read = stream.Read(new Span<byte>(buffer + end, capacity - end));
        isAtEnd = read == 0;
        end += read;
        Bytes += read;
    }

    private bool SkipLong()
    {
        long length = end - start;
        while (true)
        {
            (start, end) = (0, 0);
            Read();
            int at = new ReadOnlySpan<byte>(buffer, end).IndexOf((byte)'\n');
            if (at >= 0 || isAtEnd)
            {
                LongLength = length + Math.Max(at, 0);
                Line = buffer;
                (Length, start) = (0, at < 0 ? end : at + 1);
                IsLast = at < 0;
                return true;
            }

            length += end;
        }
    }
}
