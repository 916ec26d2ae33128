namespace Regalia.Technology.Samples;

/// <summary>How a sample is written.</summary>
public enum SampleFormat
{
    /// <summary>JSON lines, packed with gzip.</summary>
    JsonLines,

    /// <summary>Parquet, packed with Snappy.</summary>
    Parquet,
}
