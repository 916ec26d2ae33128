namespace Regalia.Incidents.Reading;

/// <summary>How much a file may ask of the machine, so that a bomb is refused instead of unpacked.</summary>
/// <param name="UnpackedBytes">Most bytes that one member of an archive or workbook may unpack to.</param>
/// <param name="Members">Most members of an archive.</param>
/// <param name="Depth">Deepest nesting of a JSON document.</param>
/// <param name="RecordBytes">Most bytes of one record.</param>
public sealed record ReadLimits(long UnpackedBytes, int Members, int Depth, int RecordBytes)
{
    /// <summary>4 GB a member, 10,000 members, 64 levels, 16 MB a record.</summary>
    public static ReadLimits Default { get; } = new(4L << 30, 10_000, 64, 16 << 20);
}
