using System.Globalization;
using System.Text.Json;
using Parquet.Schema;

namespace Regalia.Technology.Samples;

/// <summary>The leaf columns of a schema, and how a record of JSON is taken apart into them.</summary>
internal sealed class LeafColumns
{
    private readonly ParquetSchema schema;
    private readonly Dictionary<Field, ILeafColumn> columns = new(ReferenceEqualityComparer.Instance);

    internal LeafColumns(ParquetSchema schema)
    {
        this.schema = schema;
        All = [.. schema.GetDataFields().Select(field => columns[field] = Column(field))];
    }

    /// <summary>The columns in their order.</summary>
    internal IReadOnlyList<ILeafColumn> All { get; }

    /// <summary>Adds a record: its keys are the columns.</summary>
    internal void Add(JsonElement record)
    {
        foreach (Field field in schema.Fields)
        {
            Add(field, Entry(record, field), 0, 0, 0);
        }
    }

    // Levels of definition count how much of a path is there: a struct 1; a list 1, and 1 more if it has an entry.
    private void Add(Field field, JsonElement? value, int repetition, int definition, int lists)
    {
        switch (field)
        {
            case DataField leaf when value is { } known:
                columns[leaf].Add(known, repetition);
                break;
            case StructField group when value is { } known:
                foreach (Field within in group.Fields)
                {
                    Add(within, Entry(known, within), repetition, definition + 1, lists);
                }
                break;
            case ListField list when value is { } known && known.GetArrayLength() > 0:
                foreach (JsonElement entry in known.EnumerateArray())
                {
                    Add(list.Item, Known(entry), repetition, definition + 2, lists + 1);
                    repetition = lists + 1;
                }
                break;
            case MapField map when value is { } known && known.EnumerateObject().MoveNext():
                foreach (JsonProperty entry in known.EnumerateObject())
                {
                    using JsonDocument key = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(entry.Name));
                    Add(map.Key, key.RootElement, repetition, definition + 2, lists + 1);
                    Add(map.Value, Known(entry.Value), repetition, definition + 2, lists + 1);
                    repetition = lists + 1;
                }
                break;
            default:
                Nothing(field, value is null ? definition : definition + 1, repetition);
                break;
        }
    }

    private void Nothing(Field field, int definition, int repetition)
    {
        Field[] within = field switch
        {
            StructField group => [.. group.Fields],
            ListField list => [list.Item],
            MapField map => [map.Key, map.Value],
            _ => [],
        };
        if (field is DataField leaf)
        {
            columns[leaf].AddNothing(definition, repetition);
        }
        foreach (Field one in within)
        {
            Nothing(one, definition, repetition);
        }
    }

    private static JsonElement? Entry(JsonElement of, Field field) =>
        of.TryGetProperty(field.Name, out JsonElement value) ? Known(value) : null;

    private static JsonElement? Known(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value;

    private static ILeafColumn Column(DataField field) =>
        field.ClrType == typeof(int) ? new LeafColumn<int>(field, static value => value.GetInt32())
        : field.ClrType == typeof(bool) ? new LeafColumn<bool>(field, static value => value.GetBoolean())
        : field.ClrType == typeof(double) ? new LeafColumn<double>(field, static value => value.GetDouble())
        : field.ClrType == typeof(DateOnly)
            ? new LeafColumn<DateOnly>(
                field,
                static value => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
        : field.ClrType == typeof(DateTime) ? new LeafColumn<DateTime>(field, Moment)
        : new LeafColumn<ReadOnlyMemory<char>>(field, Text);

    private static DateTime Moment(JsonElement value) =>
        DateTime.Parse(
            value.GetString()!,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    // The abstract's index is a text of JSON there.
    private static ReadOnlyMemory<char> Text(JsonElement value) =>
        (value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()).AsMemory();
}
