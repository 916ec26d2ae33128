using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column of numbers, flags or times.</summary>
/// <param name="field">The column.</param>
/// <param name="place">Where it stands.</param>
/// <param name="append">Appends a value as JSON.</param>
internal sealed class ScalarLeaf<T>(DataField field, LeafPlace place, Action<RowText, T> append) : Leaf(field, place)
    where T : struct
{
    private T[] values = [];

    protected override ValueTask ReadAsync(
        ParquetRowGroupReader group,
        DataField column,
        int entries,
        Memory<int>? defined,
        Memory<int>? repeated,
        CancellationToken cancellation
    ) => group.ReadRawAsync(column, Room(ref values, entries), defined, repeated, cancellation);

    protected override void Append(RowText row) => append(row, values[ValueAt]);
}
