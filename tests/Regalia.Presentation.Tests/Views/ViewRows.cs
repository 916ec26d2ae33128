using Regalia.Presentation.Views;
using Sylvan.Data.Csv;

namespace Regalia.Presentation.Tests.Views;

/// <summary>The table of a view, read back by another program than the one that wrote it.</summary>
internal static class ViewRows
{
    public static List<Dictionary<string, string>> Read(View view)
    {
        using var reader = CsvDataReader.Create(new StringReader(view.Csv()));
        Assert.Equal(view.Columns.Select(c => c.Name), Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
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
        return rows;
    }
}
