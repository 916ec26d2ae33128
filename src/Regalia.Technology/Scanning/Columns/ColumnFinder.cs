using Parquet.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>Finds the columns of works in a file.</summary>
/// <param name="schema">Columns as the library knows them.</param>
/// <param name="elements">The schema as it lies in the file.</param>
/// <param name="name">Name of the file, for faults.</param>
internal sealed class ColumnFinder(
    ParquetSchema schema,
    IReadOnlyList<Parquet.Meta.SchemaElement> elements,
    string name
)
{
    private readonly Dictionary<string, DataField> fields = ByteSchema.ColumnsOf(schema);
    private readonly SchemaNode root = SchemaNode.Of(elements);

    /// <summary>Columns found so far.</summary>
    internal List<Leaf> All { get; } = [];

    /// <summary>A column of texts.</summary>
    internal TextLeaf Text(string path, int lists = 0)
    {
        (DataField field, LeafPlace place) = Find(path, lists, "text");
        return field.ClrType == typeof(ReadOnlyMemory<byte>) || field.ClrType == typeof(ReadOnlyMemory<char>)
            ? Kept(new TextLeaf(field, place))
            : throw Other(path, field, "text");
    }

    /// <summary>A column of whole numbers.</summary>
    internal Leaf Number(string path)
    {
        (DataField field, LeafPlace place) = Find(path, 0, "whole numbers");
        Leaf? leaf =
            field.ClrType == typeof(int) ? new ScalarLeaf<int>(field, place, static (row, n) => row.Number(n))
            : field.ClrType == typeof(long) ? new ScalarLeaf<long>(field, place, static (row, n) => row.Number(n))
            : field.ClrType == typeof(short) ? new ScalarLeaf<short>(field, place, static (row, n) => row.Number(n))
            : field.ClrType == typeof(uint) ? new ScalarLeaf<uint>(field, place, static (row, n) => row.Number(n))
            : null;
        return Kept(leaf ?? throw Other(path, field, "whole numbers of 32 or 64 bits"));
    }

    /// <summary>A column of flags.</summary>
    internal Leaf Flag(string path)
    {
        (DataField field, LeafPlace place) = Find(path, 0, "true and false");
        return field.ClrType == typeof(bool)
            ? Kept(new ScalarLeaf<bool>(field, place, static (row, isSet) => row.Flag(isSet)))
            : throw Other(path, field, "true and false");
    }

    /// <summary>A column of times: texts, timestamps or dates.</summary>
    internal Leaf Time(string path)
    {
        (DataField field, LeafPlace place) = Find(path, 0, "text, timestamp or date");
        Leaf? leaf =
            field.ClrType == typeof(DateTime)
                ? new ScalarLeaf<DateTime>(field, place, static (row, time) => row.Time(time))
            : field.ClrType == typeof(DateOnly)
                ? new ScalarLeaf<DateOnly>(field, place, static (row, date) => row.Date(date))
            : field.ClrType == typeof(ReadOnlyMemory<byte>) || field.ClrType == typeof(ReadOnlyMemory<char>)
                ? new TextLeaf(field, place)
            : null;
        return Kept(leaf ?? throw Other(path, field, "text, timestamp or date"));
    }

    private TLeaf Kept<TLeaf>(TLeaf leaf)
        where TLeaf : Leaf
    {
        All.Add(leaf);
        return leaf;
    }

    private (DataField Field, LeafPlace Place) Find(string path, int lists, string expected)
    {
        LeafPlace place =
            LeafPlace.Find(root, path)
            ?? throw new InvalidDataException(
                $"{name}: no column {path}; expected it to hold {expected}, as in a published snapshot of works"
            );
        return
            place.Lists.Length == lists
            && fields.TryGetValue(place.Column.Path, out DataField? field)
            && field.MaxDefinitionLevel == place.Column.Definition
            && field.MaxRepetitionLevel == place.Column.Repetition
            && place.Column.Repetition == lists
            ? (field, place)
            : throw new InvalidDataException(
                FormattableString.Invariant(
                    $"{name}: column {path} lies in {place.Column.Repetition} lists, or in lists of an unknown layout; expected {lists}"
                )
            );
    }

    private InvalidDataException Other(string path, DataField field, string expected) =>
        new($"{name}: column {path} holds {field.ClrType.Name}; expected {expected}");
}
