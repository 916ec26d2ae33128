using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>The entries of a column of a row group, gone through one after the other.</summary>
/// <param name="column">The column.</param>
/// <param name="place">Where it stands.</param>
internal abstract class Leaf(DataField column, LeafPlace place)
{
    private int[] definitions = [];
    private int[] repetitions = [];
    private int count;
    private int at;

    /// <summary>Lists around the column.</summary>
    protected LeafPlace Place => place;

    /// <summary>Position of the value among those that are there.</summary>
    protected int ValueAt { get; private set; }

    /// <summary>How much of the path is there: a level of definition.</summary>
    /// <exception cref="InvalidDataException">The column ended.</exception>
    internal int Definition =>
        at >= count ? throw new InvalidDataException($"column {place.Column.Path} ends before the last row")
        : column.MaxDefinitionLevel == 0 ? 0
        : definitions[at];

    /// <summary>Whether there is a value.</summary>
    internal bool HasValue => Definition == column.MaxDefinitionLevel;

    /// <summary>The list that goes on here; 0 where a row begins and at the end.</summary>
    internal int Repetition => at < count && column.MaxRepetitionLevel > 0 ? repetitions[at] : 0;

    /// <summary>Whether all was gone through.</summary>
    internal bool IsAtEnd => at >= count;

    /// <summary>Whether a list has an entry here; 0 is the outermost.</summary>
    internal bool HasEntry(int list) => Definition >= place.Lists[list].Entry;

    /// <summary>Whether that entry is not null.</summary>
    internal bool HasObject(int list) => Definition >= place.Lists[list].Value;

    /// <summary>Goes on.</summary>
    internal void Advance()
    {
        ValueAt += HasValue ? 1 : 0;
        at++;
    }

    /// <summary>Appends the value as JSON, null where there is none, and goes on.</summary>
    internal void Take(RowText row)
    {
        if (HasValue)
        {
            Append(row);
        }
        else
        {
            row.Raw("null"u8);
        }
        Advance();
    }

    /// <summary>Reads the column of a row group; returns its unpacked bytes.</summary>
    internal async ValueTask<long> ReadAsync(ParquetRowGroupReader group, CancellationToken cancellation)
    {
        Parquet.Meta.ColumnMetaData chunk =
            group.GetMetadata(column)?.MetaData
            ?? throw new InvalidDataException($"column {place.Column.Path} has no data in a row group");
        (count, at, ValueAt) = (checked((int)chunk.NumValues), 0, 0);
        Memory<int>? defined = column.MaxDefinitionLevel > 0 ? (Memory<int>?)Room(ref definitions, count) : null;
        Memory<int>? repeated = column.MaxRepetitionLevel > 0 ? (Memory<int>?)Room(ref repetitions, count) : null;
        if (count > 0)
        {
            await ReadAsync(group, column, count, defined, repeated, cancellation).ConfigureAwait(false);
        }
        return chunk.TotalUncompressedSize;
    }

    /// <summary>Reads values and levels.</summary>
    protected abstract ValueTask ReadAsync(
        ParquetRowGroupReader group,
        DataField column,
        int entries,
        Memory<int>? defined,
        Memory<int>? repeated,
        CancellationToken cancellation
    );

    /// <summary>Appends the value as JSON.</summary>
    protected abstract void Append(RowText row);

    /// <summary>An array of at least a length, as much of it as is needed; what it held before is gone.</summary>
    protected static Memory<T> Room<T>(ref T[] room, int length)
    {
        if (room.Length < length)
        {
            room = new T[length];
        }
        else
        {
            Array.Clear(room);
        }
        return room.AsMemory(0, length);
    }
}
