namespace Regalia.Technology.Scanning;

/// <summary>A packed file with one more packed member behind it.</summary>
/// <remarks>
/// The platform's unpacking takes the end of a file for the end of what was packed, even in the middle of it: a part cut short
/// would pass for a whole one with fewer works. A member behind it is unpacked only where the file ends as it should.
/// </remarks>
internal sealed class EndMarkedStream(Stream file, byte[] mark) : Stream
{
    private const int Chunk = 64 * 1024;
    private int marked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = file.Read(buffer);
        if (read == 0 && !buffer.IsEmpty)
        {
            read = Math.Min(buffer.Length, mark.Length - marked);
            mark.AsSpan(marked, read).CopyTo(buffer);
            marked += read;
        }

        return read;
    }

    /// <summary>
    /// Writes the file and the member. The platform's unpacking takes in as much at once as is written at once, a multiple of what it
    /// would read by itself: that makes it a tenth quicker.
    /// </summary>
    public override void CopyTo(Stream destination, int bufferSize)
    {
        byte[] buffer = new byte[Chunk + mark.Length];
        bool isAtEnd = false;
        while (!isAtEnd)
        {
            int read = file.ReadAtLeast(buffer.AsSpan(0, Chunk), Chunk, throwOnEndOfStream: false);
            isAtEnd = file.Position >= file.Length;
            if (isAtEnd)
            {
                // Together with the end of the file: behind something that is not packed it must not be found.
                mark.CopyTo(buffer, read);
                read += mark.Length;
            }
            destination.Write(buffer, 0, read);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
