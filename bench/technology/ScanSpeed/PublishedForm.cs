using ParquetSharp;
using ParquetSharp.Schema;

namespace ScanSpeed;

/// <summary>Writes Parquet again in the form in which snapshots are published: large row groups of many compressed pages.</summary>
internal static class PublishedForm
{
    private const int Batch = 4096;

    /// <summary>Writes a folder's files again.</summary>
    /// <param name="from">Folder of part files, also in folders below it.</param>
    /// <param name="to">Folder for the new ones.</param>
    /// <param name="parts">How many.</param>
    /// <param name="records">Records of a row group, about.</param>
    internal static int Write(string from, string to, int parts, int records)
    {
        string[] files =
        [
            .. Directory.GetFiles(from, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        ];
        Directory.CreateDirectory(to);
        int number = 0;
        foreach (string[] part in files.Chunk((files.Length + parts - 1) / parts))
        {
            Write(part, Path.Combine(to, FormattableString.Invariant($"part_{number++:D4}.parquet")), records);
        }
        return 0;
    }

    private static void Write(string[] files, string to, int records)
    {
        ParquetFileReader[] sources = [.. files.Select(f => new ParquetFileReader(f))];
        try
        {
            using WriterPropertiesBuilder builder = new();
            builder.Compression(Compression.Snappy).DataPagesize(1 << 20);
            using WriterProperties properties = builder.Build();
            using ParquetFileWriter writer = new(to, (GroupNode)sources[0].FileMetaData.Schema.GroupNode, properties);
            RowGroupReader[] groups =
            [
                .. sources.SelectMany(s => Enumerable.Range(0, s.FileMetaData.NumRowGroups).Select(s.RowGroup)),
            ];
            long done = 0;
            foreach (var together in groups.GroupBy(g => (done += g.MetaData.NumRows) / records))
            {
                using RowGroupWriter group = writer.AppendRowGroup();
                for (int column = 0; column < sources[0].FileMetaData.NumColumns; column++)
                {
                    using ColumnWriter written = group.NextColumn();
                    foreach (RowGroupReader read in together)
                    {
                        using ColumnReader source = read.Column(column);
                        Copy(source, written);
                    }
                }
            }
            writer.Close();
        }
        finally
        {
            Array.ForEach(sources, static s => s.Dispose());
        }
    }

    private static void Copy(ColumnReader from, ColumnWriter to)
    {
        switch (from)
        {
            case ColumnReader<ByteArray> texts:
                Copy(texts, (ColumnWriter<ByteArray>)to);
                break;
            case ColumnReader<int> numbers:
                Copy(numbers, (ColumnWriter<int>)to);
                break;
            case ColumnReader<long> numbers:
                Copy(numbers, (ColumnWriter<long>)to);
                break;
            case ColumnReader<double> numbers:
                Copy(numbers, (ColumnWriter<double>)to);
                break;
            case ColumnReader<bool> flags:
                Copy(flags, (ColumnWriter<bool>)to);
                break;
            default:
                throw new NotSupportedException(from.GetType().Name);
        }
    }

    private static void Copy<T>(ColumnReader<T> from, ColumnWriter<T> to)
        where T : unmanaged
    {
        short[] defined = new short[Batch];
        short[] repeated = new short[Batch];
        T[] values = new T[Batch];
        while (from.HasNext)
        {
            int read = (int)from.ReadBatch(Batch, defined, repeated, values, out long there);
            to.WriteBatch(read, defined.AsSpan(0, read), repeated.AsSpan(0, read), values.AsSpan(0, (int)there));
        }
    }
}
