using System.Globalization;
using Regalia.Presentation.Bundles;
using Sylvan.Data.Csv;

namespace Regalia.Presentation.Tests.Bundles;

/// <summary>A table of a bundle, read back by another program than the one that wrote it.</summary>
internal static class BundleRows
{
    public static List<Dictionary<string, string>> Read(IEnumerable<BundleFile> files, string path)
    {
        BundleFile file = files.Single(f => string.Equals(f.Path, path, StringComparison.Ordinal));
        using var reader = CsvDataReader.Create(new StringReader(file.Text));
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            Assert.Equal(reader.FieldCount, reader.RowFieldCount);
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, reader.GetString, StringComparer.Ordinal)
            );
        }
        Assert.Equal(file.Rows, rows.Count);
        return rows;
    }

    public static double? Number(this Dictionary<string, string> row, string column) =>
        row[column].Length == 0 ? null : double.Parse(row[column], CultureInfo.InvariantCulture);

    public static Dictionary<string, string> Of(
        this List<Dictionary<string, string>> rows,
        string country,
        string column,
        string value
    ) =>
        rows.Single(r =>
            string.Equals(r["country"], country, StringComparison.Ordinal)
            && string.Equals(r[column], value, StringComparison.Ordinal)
        );
}
