using ParquetSharp;
using ParquetSharp.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>Finds the columns of works in a file.</summary>
/// <param name="schema">The schema of the file.</param>
/// <param name="name">Name of the file, for faults.</param>
internal sealed class ColumnFinder(SchemaDescriptor schema, string name)
{
    private readonly SchemaNode root = Tree(schema);

    /// <summary>Columns found so far.</summary>
    internal List<Leaf> All { get; } = [];

    /// <summary>A column of texts.</summary>
    internal TextLeaf Text(string path, int lists = 0)
    {
        const string Expected = "text";
        LeafPlace place = Find(path, lists, Expected);
        return IsText(Column(place)) ? Kept(new TextLeaf(place)) : throw Other(path, place, Expected);
    }

    /// <summary>A column of whole numbers.</summary>
    internal Leaf Number(string path)
    {
        LeafPlace place = Find(path, 0, "whole numbers");
        ColumnDescriptor column = Column(place);
        using LogicalType logical = column.LogicalType;
        bool isSigned = logical is not IntLogicalType { IsSigned: false };
        Leaf? leaf =
            IsPlain(logical) || logical is IntLogicalType
                ? column.PhysicalType switch
                {
                    PhysicalType.Int32 when isSigned => new ScalarLeaf<int>(place, static (row, n) => row.Number(n)),
                    PhysicalType.Int32 => new ScalarLeaf<int>(place, static (row, n) => row.Number(unchecked((uint)n))),
                    PhysicalType.Int64 when isSigned => new ScalarLeaf<long>(place, static (row, n) => row.Number(n)),
                    _ => null,
                }
                : null;
        return Kept(leaf ?? throw Other(path, place, "whole numbers of 32 or 64 bits"));
    }

    /// <summary>A column of flags.</summary>
    internal Leaf Flag(string path)
    {
        const string Expected = "true and false";
        LeafPlace place = Find(path, 0, Expected);
        ColumnDescriptor column = Column(place);
        return column.PhysicalType == PhysicalType.Boolean
            ? Kept(new ScalarLeaf<bool>(place, static (row, isSet) => row.Flag(isSet)))
            : throw Other(path, place, Expected);
    }

    /// <summary>A column of times: texts, timestamps or dates.</summary>
    internal Leaf Time(string path)
    {
        const string Expected = "text, timestamp or date";
        LeafPlace place = Find(path, 0, Expected);
        ColumnDescriptor column = Column(place);
        using LogicalType logical = column.LogicalType;
        Leaf? leaf = (column.PhysicalType, logical) switch
        {
            (PhysicalType.Int64, TimestampLogicalType { TimeUnit: TimeUnit.Millis }) => new ScalarLeaf<long>(
                place,
                static (row, n) => row.Time(StoredTime.OfMilliseconds(n))
            ),
            (PhysicalType.Int64, TimestampLogicalType { TimeUnit: TimeUnit.Micros }) => new ScalarLeaf<long>(
                place,
                static (row, n) => row.Time(StoredTime.OfMicroseconds(n))
            ),
            (PhysicalType.Int64, TimestampLogicalType { TimeUnit: TimeUnit.Nanos }) => new ScalarLeaf<long>(
                place,
                static (row, n) => row.Time(StoredTime.OfNanoseconds(n))
            ),
            (PhysicalType.Int96, _) => new ScalarLeaf<Int96>(place, static (row, n) => row.Time(StoredTime.Of(n))),
            (PhysicalType.Int32, DateLogicalType) => new ScalarLeaf<int>(
                place,
                static (row, n) => row.Date(StoredTime.OfDays(n))
            ),
            _ => IsText(column) ? new TextLeaf(place) : null,
        };
        return Kept(leaf ?? throw Other(path, place, Expected));
    }

    private static SchemaNode Tree(SchemaDescriptor schema)
    {
        using GroupNode group = schema.GroupNode;
        return SchemaNode.Of(group);
    }

    private static bool IsText(ColumnDescriptor column)
    {
        using LogicalType logical = column.LogicalType;
        return column.PhysicalType == PhysicalType.ByteArray
            && (
                IsPlain(logical)
                || logical.Type is LogicalTypeEnum.String or LogicalTypeEnum.Enum or LogicalTypeEnum.Json
            );
    }

    private static bool IsPlain(LogicalType logical) =>
        logical.Type is LogicalTypeEnum.None or LogicalTypeEnum.Undefined;

    private ColumnDescriptor Column(LeafPlace place) => schema.Column(place.Column.Number);

    private TLeaf Kept<TLeaf>(TLeaf leaf)
        where TLeaf : Leaf
    {
        All.Add(leaf);
        return leaf;
    }

    private LeafPlace Find(string path, int lists, string expected)
    {
        LeafPlace place =
            LeafPlace.Find(root, path)
            ?? throw new InvalidDataException(
                $"{name}: no column {path}; expected it to hold {expected}, as in a published snapshot of works"
            );
        return place.Lists.Length == lists && place.Column.Repetition == lists
            ? place
            : throw new InvalidDataException(
                FormattableString.Invariant(
                    $"{name}: column {path} lies in {place.Column.Repetition} lists, or in lists of an unknown layout; expected {lists}"
                )
            );
    }

    private InvalidDataException Other(string path, LeafPlace place, string expected)
    {
        ColumnDescriptor column = Column(place);
        using LogicalType logical = column.LogicalType;
        string held = IsPlain(logical) ? $"{column.PhysicalType}" : $"{column.PhysicalType} ({logical.Type})";
        return new InvalidDataException($"{name}: column {path} holds {held}; expected {expected}");
    }
}
