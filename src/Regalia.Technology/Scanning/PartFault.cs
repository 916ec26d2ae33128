namespace Regalia.Technology.Scanning;

/// <summary>A line that could not be read.</summary>
/// <param name="Line">Line in the uncompressed part, the first is 1 (row of a Parquet file).</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record PartFault(long Line, string Reason);
