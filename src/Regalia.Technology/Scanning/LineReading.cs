namespace Regalia.Technology.Scanning;

/// <summary>Reads the lines of one part into its scan.</summary>
/// <param name="records">Takes them.</param>
/// <param name="part">The file, for how far it is read.</param>
/// <param name="progress">Told the packed bytes read since it was last told; may be <see langword="null"/>.</param>
/// <param name="cancellation">Ends it between two records.</param>
internal sealed class LineReading(
    RecordScan records,
    Stream part,
    Action<long>? progress,
    CancellationToken cancellation
)
{
    private const int Every = 256;

    // What is unpacked at once: it still lies near the processor when it is scanned.
    private const int Chunk = 256 * 1024;

    private long line;
    private long told;

    /// <summary>Whether the content is unpacked, with <see cref="PartContent.EndMark"/> at its end if the part is whole.</summary>
    internal required bool IsPacked { get; init; }

    /// <summary>Whether that mark was found at the end.</summary>
    internal bool IsMarked { get; private set; }

    /// <summary>Reads all lines; returns the bytes of the content.</summary>
    internal long Read(Stream content)
    {
        using LineSink lines = new(PartScanner.LongestLine, Take);
        content.CopyTo(lines, Chunk);
        lines.End();
        Tell();
        return lines.Bytes - (IsPacked ? PartContent.EndMark.Length + 1 : 0);
    }

    private void Take(LineSink lines)
    {
        line++;
        records.Begin();
        IsMarked = IsPacked && lines.IsLast && lines.Span.SequenceEqual(PartContent.EndMark);
        if (!IsMarked)
        {
            records.Read(lines, line);
        }
        if (line % Every == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Tell();
        }
    }

    private void Tell()
    {
        progress?.Invoke(part.Position - told);
        told = part.Position;
    }
}
