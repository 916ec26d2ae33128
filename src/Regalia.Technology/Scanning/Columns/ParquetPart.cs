using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Parquet;
using Regalia.Evidence.Storage;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>Reads the rows of a part in Parquet, one row group after the other; only the columns that a scan needs.</summary>
internal sealed class ParquetPart
{
    private const int Every = 256;

    // The mark, a footer's length, and the mark again.
    private const int SmallestFile = 12;

    // Dates as dates; and else the library keeps every buffer that it ever used.
    private static readonly ParquetOptions Options = new()
    {
        UseDateOnlyTypeForDates = true,
        MaximumSmallPoolFreeBytes = 16 << 20,
        MaximumLargePoolFreeBytes = 64 << 20,
    };

    private readonly Stream file;
    private readonly string name;
    private readonly PartScan scan;
    private readonly CancellationToken cancellation;

    internal ParquetPart(Stream file, string name, PartScan scan, CancellationToken cancellation) =>
        (this.file, this.name, this.scan, this.cancellation) = (file, name, scan, cancellation);

    /// <summary>Whether a file is of this kind: by its name, or by how it begins.</summary>
    internal static bool Is(Stream file, string name)
    {
        Span<byte> first = stackalloc byte[4];
        bool begins = file.ReadAtLeast(first, 4, throwOnEndOfStream: false) == 4 && first.SequenceEqual("PAR1"u8);
        file.Position = 0;
        return begins || name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="records">Takes them.</param>
    /// <param name="progress">Told the bytes of the file done since it was last told, as its share of rows.</param>
    /// <exception cref="InvalidDataException">A column is missing, or the file is damaged.</exception>
    internal void Read(RecordScan records, Action<long>? progress)
    {
        if (file.Length < SmallestFile || FooterLength() > file.Length - SmallestFile)
        {
            throw Damaged("its footer does not fit into it", null);
        }
        RequireFooterEnd();
        file.Position = 0;
        StraightStream straight = new(file);
        ParquetReader parquet = Guarded(() => Opened(straight));
        try
        {
            ColumnFinder columns = Guarded(() => new ColumnFinder(parquet.Schema, parquet.Metadata!.Schema, name));
            WorkRows rows = new(columns, records.ReadsAffiliations);
            Progress told = new(file.Length, parquet.Metadata!.NumRows, progress);
            RowText row = new();
            for (int group = 0; group < parquet.RowGroupCount; group++)
            {
                ParquetRowGroupReader reader = Guarded(() => parquet.OpenRowGroupReader(group));
                scan.Bytes += Guarded(() => Done(rows.ReadAsync(reader, cancellation).AsTask()));
                for (long i = 0; i < reader.RowCount; i++)
                {
                    Next(rows, row);
                    records.Read(row, scan.Records + 1);
                    if (scan.Records % Every == 0)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        told.At(scan.Records);
                    }
                }
                if (!rows.IsAtEnd)
                {
                    throw Damaged("its columns have more rows than it says", null);
                }
            }
            // Row groups that damage has hidden would be missing without a word.
            if (scan.Records != parquet.Metadata.NumRows || (parquet.RowGroupCount == 0 && HoldsPages()))
            {
                throw Damaged(
                    FormattableString.Invariant($"the file says it has {parquet.Metadata.NumRows} rows"),
                    null
                );
            }
            told.At(parquet.Metadata.NumRows);
        }
        finally
        {
            Done(parquet.DisposeAsync().AsTask());
        }
    }

    // A file without row groups is its mark, its footer, the footer's length and the mark again.
    private bool HoldsPages() => file.Length > SmallestFile + FooterLength();

    // Where its last byte is not the end of its fields, the library looks for that end behind it, for ever.
    private void RequireFooterEnd()
    {
        file.Position = file.Length - 9;
        if (file.ReadByte() != 0)
        {
            throw Damaged("its footer is not what was written", null);
        }
    }

    private long FooterLength()
    {
        Span<byte> end = stackalloc byte[8];
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end);
    }

    private ParquetReader Opened(StraightStream straight)
    {
        try
        {
            return Done(ParquetReader.CreateAsync(straight, Options, true, cancellation));
        }
        catch (OutOfMemoryException e)
        {
            // A footer is small: what asks for so much is a number in it that damage has made huge.
            throw new InvalidDataException("its footer is not what was written", e);
        }
    }

    private void Next(WorkRows rows, RowText row)
    {
        try
        {
            rows.Next(row);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e.Message, e);
        }
    }

    // The library answers damage with whatever it stumbles over.
    private TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            throw Damaged(e.Message, e);
        }
    }

    private InvalidDataException Damaged(string reason, Exception? inner) =>
        new(
            FormattableString.Invariant(
                $"{name}: damaged or cut off after {scan.Records} records ({reason}); fetch the file again"
            ),
            inner
        );

    [SuppressMessage(
        "Design",
        "MA0045:Do not use blocking calls",
        Justification = "StraightStream: done when it returns"
    )]
    private static void Done(Task task) => task.GetAwaiter().GetResult();

    [SuppressMessage(
        "Design",
        "MA0045:Do not use blocking calls",
        Justification = "StraightStream: done when it returns"
    )]
    private static TResult Done<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();

    private sealed class Progress(long bytes, long rows, Action<long>? tell)
    {
        private long told;

        internal void At(long row)
        {
            long now = rows <= 0 ? bytes : (long)((Int128)bytes * Math.Min(row, rows) / rows);
            tell?.Invoke(now - told);
            told = now;
        }
    }
}
