using ParquetSharp;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>
/// The entries of a column of a row group, gone through one after the other. Only some hundred are at hand at a time, and of the
/// file one page: a row group may be larger than the memory.
/// </summary>
/// <param name="place">Where it stands.</param>
internal abstract class Leaf(LeafPlace place) : IDisposable
{
    /// <summary>Entries read at once.</summary>
    protected const int Batch = 1024;

    private readonly short[] definitions = new short[Batch];
    private readonly short[] repetitions = new short[Batch];
    private int count;
    private int at;

    /// <summary>Where it stands.</summary>
    protected LeafPlace Place => place;

    /// <summary>Position of the value among those at hand that are there.</summary>
    protected int ValueAt { get; private set; }

    /// <summary>How much of the path is there: a level of definition.</summary>
    /// <exception cref="InvalidDataException">The column ended.</exception>
    internal int Definition =>
        count == 0 ? throw new InvalidDataException($"column {place.Column.Path} ends before the last row")
        : place.Column.Definition == 0 ? 0
        : definitions[at];

    /// <summary>Whether there is a value.</summary>
    internal bool HasValue => Definition == place.Column.Definition;

    /// <summary>The list that goes on here; 0 where a row begins and at the end.</summary>
    internal int Repetition => count > 0 && place.Column.Repetition > 0 ? repetitions[at] : 0;

    /// <summary>Whether all was gone through.</summary>
    internal bool IsAtEnd => count == 0;

    /// <summary>Whether a list has an entry here; 0 is the outermost.</summary>
    internal bool HasEntry(int list) => Definition >= place.Lists[list].Entry;

    /// <summary>Whether that entry is not null.</summary>
    internal bool HasObject(int list) => Definition >= place.Lists[list].Value;

    /// <summary>Goes on; what was there before is gone.</summary>
    internal void Advance()
    {
        ValueAt += HasValue ? 1 : 0;
        if (++at == count)
        {
            Fill();
        }
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

    /// <summary>Begins the column of a row group; returns its unpacked bytes.</summary>
    internal long Begin(RowGroupReader group)
    {
        using ColumnChunkMetaData chunk = group.MetaData.GetColumnChunkMetaData(place.Column.Number);
        Begin(group.Column(place.Column.Number));
        Fill();
        return chunk.TotalUncompressedSize;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins another column chunk.</summary>
    protected abstract void Begin(ColumnReader column);

    /// <summary>Reads the next entries; 0 at the end.</summary>
    protected abstract int Read(Span<short> defined, Span<short> repeated);

    /// <summary>Appends the value as JSON.</summary>
    protected abstract void Append(RowText row);

    /// <summary>Ends the column chunk.</summary>
    protected abstract void Dispose(bool disposing);

    private void Fill()
    {
        (at, ValueAt) = (0, 0);
        count = Read(definitions, repetitions);
    }
}
