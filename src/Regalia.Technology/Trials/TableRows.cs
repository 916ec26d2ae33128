using Regalia.Technology.Scanning.Columns;

namespace Regalia.Technology.Trials;

/// <summary>The rows of a Parquet file as lines of JSON: what a query looks at, and the filters of a scan.</summary>
internal static class TableRows
{
    /// <summary>Reads a file row by row, with the share of rows that are read.</summary>
    /// <param name="file">The file, at its begin.</param>
    /// <param name="name">Its name, for faults.</param>
    /// <exception cref="InvalidDataException">It is damaged, or a column that is needed is missing.</exception>
    internal static IEnumerable<(ReadOnlyMemory<byte> Row, double Share)> Of(Stream file, string name)
    {
        using ParquetRows rows = new(
            file,
            name,
            readsAffiliations: false,
            (reason, inner) => new InvalidDataException($"{name}: damaged Parquet file: {reason}", inner)
        );
        RowText row = new();
        for (long read = 1; rows.Next(row); read++)
        {
            yield return (row.Line.ToArray(), (double)read / rows.Count);
        }
    }
}
