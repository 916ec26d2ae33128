using System.Diagnostics.CodeAnalysis;
using Parquet;
using Regalia.Evidence.Storage;
using Regalia.Technology.Scanning.Columns;

namespace Regalia.Technology.Trials;

/// <summary>The rows of a Parquet file as lines of JSON: what a query looks at, and the filters of a scan.</summary>
internal static class TableRows
{
    private static readonly ParquetOptions Options = new() { UseDateOnlyTypeForDates = true };

    /// <summary>Reads a file row by row, with the share of rows that are read.</summary>
    /// <param name="file">The file, at its begin.</param>
    /// <param name="name">Its name, for faults.</param>
    /// <exception cref="InvalidDataException">It is damaged, or a column that is needed is missing.</exception>
    internal static IEnumerable<(ReadOnlyMemory<byte> Row, double Share)> Of(Stream file, string name)
    {
        ParquetReader parquet = Guarded(
            name,
            () => Done(ParquetReader.CreateAsync(new StraightStream(file), Options, leaveStreamOpen: true))
        );
        WorkRows rows = Guarded(
            name,
            () =>
                new WorkRows(new ColumnFinder(parquet.Schema, parquet.Metadata!.Schema, name), readsAffiliations: false)
        );
        RowText row = new();
        long read = 0;
        for (int group = 0; group < parquet.RowGroupCount; group++)
        {
            ParquetRowGroupReader reader = Guarded(name, () => parquet.OpenRowGroupReader(group));
            Guarded(name, () => Done(rows.ReadAsync(reader, CancellationToken.None).AsTask()));
            for (long i = 0; i < reader.RowCount; i++)
            {
                Guarded(
                    name,
                    () =>
                    {
                        rows.Next(row);
                        return true;
                    }
                );
                read++;
                yield return (row.Line.ToArray(), (double)read / parquet.Metadata!.NumRows);
            }
        }
    }

    // The library answers damage with whatever it stumbles over.
    private static TResult Guarded<TResult>(string name, Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What the columns have to say names the file already.
            string reason = e is InvalidDataException ? e.Message : "damaged Parquet file: " + e.Message;
            throw new InvalidDataException(
                reason.StartsWith(name, StringComparison.Ordinal) ? reason : $"{name}: {reason}",
                e
            );
        }
    }

    [SuppressMessage(
        "Design",
        "MA0045:Do not use blocking calls",
        Justification = "StraightStream: done when it returns"
    )]
    private static TResult Done<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();
}
