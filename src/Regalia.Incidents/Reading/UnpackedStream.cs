using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Reading;

/// <summary>
/// What a member of an archive unpacks to, counted while it does: sizes that an archive states of itself are the word of whoever
/// made it.
/// </summary>
internal sealed class UnpackedStream(string name, Stream inner, long most) : Stream
{
    private long unpacked;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => unpacked;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        unpacked += read;
        return unpacked <= most
            ? read
            : throw new UnreadableFileException(
                $"{name}: unpacks to more than {Archive.Size(most)}: if it is what it should be, unpack it first, and name the unpacked file"
            );
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
