namespace Regalia.Incidents.Reading.Tables;

/// <summary>Counts what comes out of an archive, and stops where it becomes too much.</summary>
/// <param name="name">Name for messages.</param>
/// <param name="inner">What is read.</param>
/// <param name="most">Most bytes.</param>
internal sealed class CountedStream(string name, Stream inner, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _read += read;
        return _read <= most
            ? read
            : throw new UnreadableFileException(
                $"{name}: unpacks to more than {Archive.Size(most)}: if it is what it should be, unpack it first, and name the unpacked file"
            );
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
