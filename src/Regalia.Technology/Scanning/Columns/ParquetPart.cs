namespace Regalia.Technology.Scanning.Columns;

/// <summary>Scans the rows of a part in Parquet.</summary>
internal sealed class ParquetPart
{
    private const int Every = 256;

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
        using ParquetRows rows = new(file, name, records.ReadsAffiliations, Damaged);
        Progress told = new(file.Length, rows.Count, progress);
        RowText row = new();
        while (rows.Next(row))
        {
            records.Read(row, scan.Records + 1);
            if (scan.Records % Every == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                told.At(scan.Records);
            }
        }
        scan.Bytes = rows.Bytes;
        // Row groups that damage has hidden would be missing without a word.
        if (scan.Records != rows.Count)
        {
            throw Damaged(FormattableString.Invariant($"the file says it has {rows.Count} rows"), null);
        }
        told.At(rows.Count);
    }

    private InvalidDataException Damaged(string reason, Exception? inner) =>
        new(
            FormattableString.Invariant(
                $"{name}: damaged or cut off after {scan.Records} records ({reason}); fetch the file again"
            ),
            inner
        );

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
