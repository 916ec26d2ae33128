using System.Runtime.InteropServices;

namespace Regalia.Technology.Scanning;

/// <summary>
/// Takes what is unpacked as it comes and hands over each line, where it lies if it can: only a line that does not end in what came
/// with its begin, or ends so near the end that nothing may be read behind it, is copied. The memory of the copy is the system's, so
/// that what a long line took goes back at once.
/// </summary>
/// <param name="longest">Bytes of the longest line that is kept; of a longer one only the length is told.</param>
/// <param name="taken">Is handed each line; what it is handed is there until it returns.</param>
internal sealed unsafe class LineSink(int longest, Action<LineSink> taken) : Stream
{
    /// <summary>Bytes behind a line that may be read, whatever they hold: scanners read whole vectors.</summary>
    internal const int Slack = FourBlocks.Bytes + 64;

    private const int Usual = 256 * 1024;
    private byte* buffer = (byte*)NativeMemory.Alloc(Usual + Slack);
    private int capacity = Usual;
    private int kept;
    private long passed;

    /// <summary>First byte of the line.</summary>
    internal byte* Line { get; private set; }

    /// <summary>Bytes of the line without its end; <see cref="LongLength"/> where it was too long to keep.</summary>
    internal int LineLength { get; private set; }

    /// <summary>Bytes of the line, kept or not.</summary>
    internal long LongLength { get; private set; }

    /// <summary>Whether the line is the last and has no end of line.</summary>
    internal bool IsLast { get; private set; }

    internal bool IsTooLong => LongLength > LineLength;

    /// <summary>Bytes that came so far.</summary>
    internal long Bytes { get; private set; }

    internal ReadOnlySpan<byte> Span => new(Line, LineLength);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Bytes += buffer.Length;
        fixed (byte* first = buffer)
        {
            byte* at = first;
            byte* end = first + buffer.Length;
            bool isBegun = kept > 0 || passed > 0;
            for (int length = NextLine(at, end); length >= 0; length = NextLine(at, end))
            {
                if (isBegun || end - at - length < Slack)
                {
                    Keep(at, length);
                    TakeKept();
                    isBegun = false;
                }
                else
                {
                    Take(at, length > longest ? 0 : length, length);
                }
                at += length + 1;
            }
            Keep(at, (int)(end - at));
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Hands over the last line, if it has no end of line.</summary>
    internal void End()
    {
        if (kept > 0 || passed > 0)
        {
            IsLast = true;
            TakeKept();
        }
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        NativeMemory.Free(buffer);
        buffer = null;
        base.Dispose(disposing);
    }

    private static int NextLine(byte* at, byte* end) => new ReadOnlySpan<byte>(at, (int)(end - at)).IndexOf((byte)'\n');

    private void Take(byte* line, int length, long longLength)
    {
        Line = line;
        LineLength = length;
        LongLength = longLength;
        taken(this);
    }

    private void Keep(byte* from, int length)
    {
        if (passed > 0 || (long)kept + length > longest)
        {
            passed += (long)kept + length;
            kept = 0;
            return;
        }
        if (kept + length > capacity)
        {
            Resize((int)Math.Min(Math.Max(kept + length, capacity * 2L), longest));
        }
        new ReadOnlySpan<byte>(from, length).CopyTo(new Span<byte>(buffer + kept, length));
        kept += length;
    }

    private void TakeKept()
    {
        int length = kept;
        long longLength = passed + kept;
        (kept, passed) = (0, 0);
        Take(buffer, length, longLength);
        if (capacity > Usual)
        {
            Resize(Usual);
        }
    }

    private void Resize(int wanted)
    {
        buffer = (byte*)NativeMemory.Realloc(buffer, (nuint)wanted + Slack);
        capacity = wanted;
    }
}
