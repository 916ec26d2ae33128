using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ParquetSharp;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>The rows of a Parquet file of works, one row group after the other; only the columns that a scan needs.</summary>
internal sealed class ParquetRows : IDisposable
{
    // The mark, a footer's length, and the mark again.
    private const int SmallestFile = 12;

    // Of each column at a time.
    private const int BufferBytes = 128 * 1024;

    private readonly Func<string, Exception?, InvalidDataException> damaged;
    private readonly ReaderProperties properties;
    private readonly ParquetFileReader parquet;
    private readonly int groups;
    private readonly WorkRows? rows;
    private RowGroupReader? open;
    private int group;
    private long left;

    /// <summary>Opens a file.</summary>
    /// <param name="file">It; can seek.</param>
    /// <param name="name">Its name, for faults.</param>
    /// <param name="readsAffiliations">Whether the texts of affiliations are needed.</param>
    /// <param name="damaged">Makes the fault of a damaged file out of what is wrong with it.</param>
    /// <exception cref="InvalidDataException">A column is missing, or the file is damaged.</exception>
    internal ParquetRows(
        Stream file,
        string name,
        bool readsAffiliations,
        Func<string, Exception?, InvalidDataException> damaged
    )
    {
        this.damaged = damaged;
        if (Fault(file, name, out long footer) is { } fault)
        {
            throw fault;
        }
        try
        {
            (properties, parquet) = Opened(file);
        }
        catch (Exception e) when (e is DllNotFoundException || e.InnerException is DllNotFoundException)
        {
            throw new InvalidDataException(
                $"{name}: Parquet cannot be read on this system ({RuntimeInformation.RuntimeIdentifier}); "
                    + "scan the same works as JSON lines",
                e
            );
        }
        try
        {
            Count = Guarded(() => parquet.FileMetaData.NumRows);
            groups = Guarded(() => parquet.FileMetaData.NumRowGroups);
            // A file without row groups is its mark, its footer, the footer's length and the mark again.
            if (groups == 0 && file.Length > SmallestFile + footer)
            {
                throw damaged("it says that it has no rows", null);
            }
            rows = Guarded(() => new WorkRows(new ColumnFinder(parquet.FileMetaData.Schema, name), readsAffiliations));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Rows that the file says it has.</summary>
    internal long Count { get; }

    /// <summary>Unpacked bytes of the columns, of the row groups that were begun.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Puts the next row together; <see langword="false"/> at the end.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    internal bool Next(RowText row)
    {
        try
        {
            while (left == 0)
            {
                if (open is not null && !rows!.IsAtEnd)
                {
                    throw new InvalidDataException("its columns have more rows than it says");
                }
                if (group == groups)
                {
                    return false;
                }
                BeginGroup();
            }
            left--;
            rows!.Next(row);
            return true;
        }
        catch (Exception e) when (IsOfDamage(e))
        {
            throw damaged(ReasonOf(e), e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows?.Dispose();
        open?.Dispose();
        parquet.Dispose();
        properties.Dispose();
    }

    private void BeginGroup()
    {
        open?.Dispose();
        open = parquet.RowGroup(group++);
        left = open.MetaData.NumRows;
        Bytes += rows!.Begin(open);
    }

    // Pages that have a checksum are held against it. The library's own memory would keep what a page once took.
    private (ReaderProperties Properties, ParquetFileReader Parquet) Opened(Stream file) =>
        Guarded(() =>
        {
            file.Position = 0;
            ReaderProperties own = ReaderProperties.WithMemoryPool(MemoryPool.SystemMemoryPool());
            try
            {
                own.EnableBufferedStream();
                own.BufferSize = BufferBytes;
                own.EnablePageChecksumVerification();
                return (own, new ParquetFileReader(file, own, leaveOpen: true));
            }
            catch (OutOfMemoryException e)
            {
                // A footer is small: what asks for so much is a number in it that damage has made huge.
                own.Dispose();
                throw new ParquetException("footer", e.Message);
            }
            catch
            {
                own.Dispose();
                throw;
            }
        });

    // What can be seen without reading the footer.
    private InvalidDataException? Fault(Stream file, string name, out long footer)
    {
        footer = 0;
        if (file.Length == 0)
        {
            return damaged("it is empty", null);
        }
        Span<byte> begin = stackalloc byte[4];
        Span<byte> end = stackalloc byte[8];
        if (file.Length >= SmallestFile)
        {
            file.Position = 0;
            file.ReadExactly(begin);
            file.Position = file.Length - end.Length;
            file.ReadExactly(end);
        }
        if (end[4..].SequenceEqual("PARE"u8))
        {
            return new InvalidDataException($"{name}: is encrypted; expected a Parquet file that anyone can read");
        }
        if (!begin.SequenceEqual("PAR1"u8) || !end[4..].SequenceEqual("PAR1"u8))
        {
            return damaged("it does not begin and end as a Parquet file does", null);
        }
        footer = BinaryPrimitives.ReadUInt32LittleEndian(end);
        return footer > file.Length - SmallestFile ? damaged("its footer does not fit into it", null) : null;
    }

    private TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        // What says which column is wrong is no damage.
        catch (Exception e) when (e is not InvalidDataException && IsOfDamage(e))
        {
            throw damaged(ReasonOf(e), e);
        }
    }

    // The library answers damage with whatever it stumbles over; want of memory and a disk that cannot be read are none.
    private static bool IsOfDamage(Exception e) =>
        e is not (OperationCanceledException or OutOfMemoryException or DllNotFoundException)
        && (e is not IOException || e is EndOfStreamException)
        && e.InnerException is not DllNotFoundException;

    // It puts what it has to say between the name of its type and a quote, on a line or two.
    private static string ReasonOf(Exception e)
    {
        const string Begin = "(message: '";
        int begin = e.Message.IndexOf(Begin, StringComparison.Ordinal);
        int end = e.Message.LastIndexOf("')", StringComparison.Ordinal);
        string said = begin >= 0 && end > begin ? e.Message[(begin + Begin.Length)..end] : e.Message;
        return string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
