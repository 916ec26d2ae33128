using Parquet;

namespace Regalia.Technology.Samples;

/// <summary>A leaf column that is written when a row group is full.</summary>
internal interface ILeafColumn
{
    /// <summary>Writes what was added and forgets it.</summary>
    Task WriteAsync(ParquetRowGroupWriter group);
}
