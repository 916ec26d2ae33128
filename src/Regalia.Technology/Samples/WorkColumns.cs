using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Samples;

/// <summary>Writes made-up works as Parquet: each is written as JSON first and taken apart, so that both say the same. For one thread.</summary>
internal static class WorkColumns
{
    private const int RecordsOfGroup = 5_000;

    /// <summary>Writes a file.</summary>
    [SuppressMessage(
        "Design",
        "MA0045:Do not use blocking calls",
        Justification = "A thread of its own writes the part."
    )]
    internal static void Write(IEnumerable<GeneratedWork> works, SamplePools pools, Stream to) =>
        WriteAsync(works, pools, to).GetAwaiter().GetResult();

    private static async Task WriteAsync(IEnumerable<GeneratedWork> works, SamplePools pools, Stream to)
    {
        ParquetOptions options = new()
        {
            CompressionMethod = CompressionMethod.Snappy,
            // Else the library keeps every buffer that it ever used.
            MaximumSmallPoolFreeBytes = 16 << 20,
            MaximumLargePoolFreeBytes = 64 << 20,
        };
        ParquetSchema schema = WorkSchema.Make();
        LeafColumns columns = new(schema);
        using WorkJson json = new(pools);
        ArrayBufferWriter<byte> line = new(1 << 16);
        await using ParquetWriter parquet = await ParquetWriter.CreateAsync(schema, to, options);
        foreach (GeneratedWork[] chunk in works.Chunk(RecordsOfGroup))
        {
            foreach (GeneratedWork work in chunk)
            {
                line.ResetWrittenCount();
                json.Write(work, line);
                using JsonDocument record = JsonDocument.Parse(line.WrittenMemory);
                columns.Add(record.RootElement);
            }
            using ParquetRowGroupWriter group = parquet.CreateRowGroup();
            foreach (ILeafColumn column in columns.All)
            {
                await column.WriteAsync(group);
            }
        }
    }
}
