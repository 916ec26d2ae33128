using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Samples;

/// <summary>Values of a leaf column of a row group with the levels that say where lists begin and where nothing stands.</summary>
/// <param name="field">The column, as part of a schema.</param>
internal sealed class LeafColumn<T>(DataField field) : ILeafColumn
    where T : struct
{
    private readonly List<T> values = [];
    private readonly List<int> definitions = [];
    private readonly List<int> repetitions = [];

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="repetition">The list that goes on: 0 for the first of a record.</param>
    internal void Add(T value, int repetition = 0)
    {
        values.Add(value);
        definitions.Add(field.MaxDefinitionLevel);
        repetitions.Add(repetition);
    }

    /// <summary>Adds that there is no value.</summary>
    /// <param name="definition">How much of its path is there.</param>
    /// <param name="repetition">The list that goes on.</param>
    internal void AddNothing(int definition, int repetition = 0)
    {
        definitions.Add(definition);
        repetitions.Add(repetition);
    }

    /// <summary>Adds a value, or that the innermost thing of the path has none.</summary>
    internal void Add(T? value, int repetition = 0)
    {
        if (value is { } known)
        {
            Add(known, repetition);
        }
        else
        {
            AddNothing(field.MaxDefinitionLevel - 1, repetition);
        }
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
