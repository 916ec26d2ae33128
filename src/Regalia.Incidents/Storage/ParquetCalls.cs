using System.Diagnostics.CodeAnalysis;
using Parquet;

namespace Regalia.Incidents.Storage;

/// <summary>The Parquet library, called from a store that waits for its files.</summary>
[SuppressMessage("Design", "MA0045:Do not use blocking calls", Justification = "StraightStream: done when it returns")]
internal static class ParquetCalls
{
    internal static ParquetOptions Options { get; } =
        new()
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
            // Else the library keeps every buffer that it ever used.
            MaximumSmallPoolFreeBytes = 16 << 20,
            MaximumLargePoolFreeBytes = 64 << 20,
        };

    internal static void Done(this Task task) => task.GetAwaiter().GetResult();

    internal static T Done<T>(this Task<T> task) => task.GetAwaiter().GetResult();

    internal static void Done(this ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
