using Parquet.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>
/// The columns of a file with those of texts taken for bytes: the library would decode each text, and put a replacement where it is
/// not UTF-8.
/// </summary>
internal static class ByteSchema
{
    /// <summary>Columns by their paths, with '/'. Texts in lists of an unusual layout stay texts.</summary>
    internal static Dictionary<string, DataField> ColumnsOf(ParquetSchema schema)
    {
        Dictionary<string, DataField> columns = new(StringComparer.Ordinal);
        foreach (DataField field in schema.GetDataFields())
        {
            columns[PathOf(field)] = field;
        }
        Field[] mirrored = [.. schema.Fields.Select(Mirror).OfType<Field>()];
        if (mirrored.Length == 0)
        {
            return columns;
        }
        foreach (DataField field in new ParquetSchema(mirrored).GetDataFields())
        {
            if (
                columns.TryGetValue(PathOf(field), out DataField? text)
                && text.MaxDefinitionLevel == field.MaxDefinitionLevel
                && text.MaxRepetitionLevel == field.MaxRepetitionLevel
            )
            {
                columns[PathOf(field)] = field;
            }
        }
        return columns;
    }

    // Null where there is no text in it, or nothing that the library could be told in this way.
    private static Field? Mirror(Field field) =>
        field switch
        {
            StructField group => group.Fields.Select(Mirror).OfType<Field>().ToArray() is { Length: > 0 } fields
                ? new StructField(group.Name, fields)
                : null,
            ListField list => Mirror(list.Item) is { } item ? new ListField(list.Name, item, ContainerOf(list)) : null,
            DataField { IsArray: false } column when column.ClrType == typeof(ReadOnlyMemory<char>) =>
                new DataField<byte[]>(column.Name, column.IsNullable),
            _ => null,
        };

    // The group between a list and its entries, which files name as they like.
    private static string ContainerOf(ListField list) =>
        list.Item.Path.ToList() is [.., string container, _] ? container : ListField.DefaultContainerName;

    private static string PathOf(Field field) => string.Join('/', field.Path.ToList());
}
