namespace Regalia.Technology.Snapshots;

/// <summary>How the records of a part file are written.</summary>
public enum PartFormat
{
    /// <summary>A JSON object a line, compressed by gzip or not.</summary>
    JsonLines,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
