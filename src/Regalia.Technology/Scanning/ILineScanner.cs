namespace Regalia.Technology.Scanning;

/// <summary>Finds the fields of a work in a line.</summary>
internal unsafe interface ILineScanner
{
    /// <summary>Value of a field of the line last scanned, as it stands there; empty where the key is missing.</summary>
    ReadOnlySpan<byte> this[WorkField field] { get; }

    /// <summary>
    /// Scans a line; <see langword="false"/> if it is not sure of it. <see cref="LineSink.Slack"/> bytes behind the line may be
    /// read.
    /// </summary>
    bool Scan(byte* line, int length);
}
