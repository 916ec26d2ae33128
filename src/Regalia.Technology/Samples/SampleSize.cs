namespace Regalia.Technology.Samples;

/// <summary>How large a sample became.</summary>
/// <param name="Records">Records written.</param>
/// <param name="Parts">Part files written.</param>
/// <param name="JsonBytes">Bytes of JSON before packing; 0 for Parquet.</param>
/// <param name="Bytes">Bytes on the disk.</param>
public sealed record SampleSize(int Records, int Parts, long JsonBytes, long Bytes);
