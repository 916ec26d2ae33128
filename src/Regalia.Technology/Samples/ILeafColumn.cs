using System.Text.Json;
using Parquet;

namespace Regalia.Technology.Samples;

/// <summary>A leaf column that is written when a row group is full.</summary>
internal interface ILeafColumn
{
    /// <summary>Adds a value.</summary>
    /// <param name="value">The value, as JSON.</param>
    /// <param name="repetition">The list that goes on: 0 for the first of a record.</param>
    void Add(JsonElement value, int repetition);

    /// <summary>Adds that there is no value.</summary>
    /// <param name="definition">How much of its path is there.</param>
    /// <param name="repetition">The list that goes on.</param>
    void AddNothing(int definition, int repetition);

    /// <summary>Writes what was added and forgets it.</summary>
    Task WriteAsync(ParquetRowGroupWriter group);
}
