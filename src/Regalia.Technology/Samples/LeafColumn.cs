using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Samples;

/// <summary>Values of a leaf column of a row group with the levels that say where lists begin and where nothing stands.</summary>
/// <param name="field">The column, as part of a schema.</param>
/// <param name="read">From JSON to a value.</param>
internal sealed class LeafColumn<T>(DataField field, Func<JsonElement, T> read) : ILeafColumn
    where T : struct
{
    private readonly List<T> values = [];
    private readonly List<int> definitions = [];
    private readonly List<int> repetitions = [];

    /// <inheritdoc/>
    public void Add(JsonElement value, int repetition)
    {
        values.Add(read(value));
        definitions.Add(field.MaxDefinitionLevel);
        repetitions.Add(repetition);
    }

    /// <inheritdoc/>
    public void AddNothing(int definition, int repetition)
    {
        definitions.Add(definition);
        repetitions.Add(repetition);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        ReadOnlyMemory<int>? repeated = field.MaxRepetitionLevel > 0 ? repetitions.ToArray() : null;
        ReadOnlyMemory<int>? defined = field.MaxDefinitionLevel > 0 ? definitions.ToArray() : null;
        await group.WriteAllPartsAsync<T>(field, values.ToArray(), defined, repeated, CancellationToken.None);
        values.Clear();
        definitions.Clear();
        repetitions.Clear();
    }
}
