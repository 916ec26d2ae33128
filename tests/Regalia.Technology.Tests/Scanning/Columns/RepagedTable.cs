using ParquetSharp;
using ParquetSharp.IO;
using ParquetSharp.Schema;

namespace Regalia.Technology.Tests.Scanning.Columns;

/// <summary>A Parquet file written again by another library, as published files are: compressed pages of a given size.</summary>
internal sealed class RepagedTable
{
    private const int Batch = 97;

    /// <summary>Bytes of a page.</summary>
    internal long PageBytes { get; init; } = 1024;

    /// <summary>Whether values that come again lie in a dictionary.</summary>
    internal bool HasDictionary { get; init; } = true;

    /// <summary>Whether pages have checksums.</summary>
    internal bool HasChecksums { get; init; }

    /// <summary>How pages are compressed.</summary>
    internal Compression Compression { get; init; } = Compression.Snappy;

    /// <summary>Whether numbers and lengths of texts are stored as differences.</summary>
    internal bool IsDelta { get; init; }

    /// <summary>Writes a file again.</summary>
    internal byte[] Write(byte[] table)
    {
        using ParquetFileReader from = new(new MemoryStream(table), leaveOpen: false);
        using WriterPropertiesBuilder builder = new();
        builder.Compression(Compression).DataPagesize(PageBytes).WriteBatchSize(Batch);
        _ = HasDictionary ? builder.EnableDictionary() : builder.DisableDictionary();
        _ = HasChecksums ? builder.EnablePageChecksum() : builder.DisablePageChecksum();
        if (IsDelta)
        {
            builder.DisableDictionary();
            builder.Encoding("cited_by_count", Encoding.DeltaBinaryPacked);
            builder.Encoding("publication_year", Encoding.DeltaBinaryPacked);
            builder.Encoding("id", Encoding.DeltaByteArray);
            builder.Encoding("title", Encoding.DeltaLengthByteArray);
            builder.Encoding("abstract_inverted_index", Encoding.DeltaLengthByteArray);
        }
        using WriterProperties properties = builder.Build();
        MemoryStream written = new();
        using (ManagedOutputStream stream = new(written, leaveOpen: true))
        using (ParquetFileWriter to = new(stream, (GroupNode)from.FileMetaData.Schema.GroupNode, properties))
        {
            for (int group = 0; group < from.FileMetaData.NumRowGroups; group++)
            {
                using RowGroupReader read = from.RowGroup(group);
                using RowGroupWriter appended = to.AppendRowGroup();
                for (int column = 0; column < from.FileMetaData.NumColumns; column++)
                {
                    Copy(read.Column(column), appended.NextColumn());
                }
            }
            to.Close();
        }
        return written.ToArray();
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
        using (from)
        using (to)
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
}
