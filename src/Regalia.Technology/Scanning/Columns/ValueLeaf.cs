using ParquetSharp;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column of values as the file holds them.</summary>
/// <param name="place">Where it stands.</param>
/// <typeparam name="T">How a value lies in the file.</typeparam>
internal abstract class ValueLeaf<T>(LeafPlace place) : Leaf(place)
    where T : unmanaged
{
    private readonly T[] values = new T[Batch];
    private ColumnReader<T>? column;

    /// <summary>The value that stands here, where <see cref="Leaf.HasValue"/>; its bytes are there until the next.</summary>
    protected T Stored => values[ValueAt];

    protected override void Begin(ColumnReader column)
    {
        this.column?.Dispose();
        this.column = (ColumnReader<T>)column;
    }

    protected override int Read(Span<short> defined, Span<short> repeated)
    {
        if (column is not { HasNext: true })
        {
            return 0;
        }
        int read = (int)column.ReadBatch(Batch, defined, repeated, values, out long there);
        if (read <= 0)
        {
            throw new InvalidDataException($"column {Place.Column.Path} has a page without entries");
        }
        // Of a damaged page the library may give fewer, without a word: what stood there before would pass for them.
        int level = Place.Column.Definition;
        int expected = level == 0 ? read : defined[..read].Count((short)level);
        return there == expected
            ? read
            : throw new InvalidDataException($"column {Place.Column.Path} has fewer values than it says");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            column?.Dispose();
            column = null;
        }
    }
}
