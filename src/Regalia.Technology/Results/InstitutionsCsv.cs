using System.Collections.Immutable;
using System.Globalization;
using Sylvan.Data.Csv;

namespace Regalia.Technology.Results;

/// <summary>institutions.csv: id, name, country.</summary>
internal static class InstitutionsCsv
{
    internal static void Write(Stream to, IEnumerable<InstitutionName> institutions)
    {
        CsvLine line = new(to);
        line.Text("id").Text("name").Text("country").End();
        foreach (InstitutionName institution in institutions)
        {
            line.Text("I" + institution.Number.ToString(CultureInfo.InvariantCulture))
                .Text(institution.Name)
                .Text(institution.Country.ToString())
                .End();
        }
    }

    internal static ImmutableArray<InstitutionName> Read(byte[] bytes)
    {
        using StreamReader text = new(new MemoryStream(bytes));
        using CsvDataReader table = CsvDataReader.Create(text, new CsvDataReaderOptions { BufferSize = 1 << 20 });
        ImmutableArray<InstitutionName>.Builder institutions = ImmutableArray.CreateBuilder<InstitutionName>();
        while (table.Read())
        {
            string country = table.GetString(2);
            institutions.Add(
                new InstitutionName(
                    long.Parse(table.GetFieldSpan(0)[1..], CultureInfo.InvariantCulture),
                    table.GetString(1),
                    country.Length == 0 ? CountryCode.None : CountryCode.Parse(country)
                )
            );
        }
        return institutions.ToImmutable();
    }
}
