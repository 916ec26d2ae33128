namespace Regalia.Technology.Samples;

/// <summary>What sample to write.</summary>
/// <param name="Records">How many records, 1 or more.</param>
/// <param name="Seed">Another seed, another sample.</param>
public sealed record SampleOptions(int Records, ulong Seed)
{
    /// <summary>Most records of one part file. Default: 400,000, as snapshots have.</summary>
    public int RecordsOfPart { get; init; } = 400_000;

    /// <summary>How it is written. Default: JSON lines.</summary>
    public SampleFormat Format { get; init; }

    /// <summary>Threads at work; never changes a byte.</summary>
    public int Threads { get; init; } = 1;
}
