using System.Text.Json;
using Regalia.Evidence.Places;
using Sylvan.Data.Csv;

namespace Regalia.Incidents.Tests.Places;

/// <summary>Country texts of sources, where they are at hand: all that mean one country are found.</summary>
public sealed class PlacesCorpusTests
{
    [Theory]
    [InlineData("CISSM-export_through_2023-03_from_RData.csv", "country")]
    [InlineData("CISSM-export_through_2023-03_from_RData.csv", "actor_country")]
    [InlineData("Turki19_cleaned_data.csv", "country")]
    [InlineData("python-monty_data.csv", "actor_country")]
    [InlineData("yusufkanik_processed_cyber_data_2026-03.csv", "iso3")]
    public void Countries_of_cissm_are_found(string file, string column)
    {
        using CsvDataReader rows = CsvDataReader.Create(
            Corpus.Path("cissm", file),
            new CsvDataReaderOptions { CsvStyle = CsvStyle.Lax, MaxBufferSize = 1 << 24 }
        );
        int index = rows.GetOrdinal(column);
        HashSet<string> none = [];
        int found = 0;
        while (rows.Read())
        {
            string text = rows.GetString(index);
            if (Gazetteer.Find(text) is not null)
            {
                found++;
            }
            else
            {
                none.Add(text.Trim());
            }
        }
        Assert.True(found > 1_000, "rows were read");
        // Two rows are shifted, so that an address stands in the column.
        none.RemoveWhere(text => text is "" or "Undetermined" || text.StartsWith("http", StringComparison.Ordinal));
        Assert.Empty(none);
    }

    [Fact]
    public void Countries_of_the_misp_galaxy_are_found()
    {
        using JsonDocument actors = JsonDocument.Parse(
            File.ReadAllBytes(Corpus.Path("misp_galaxy", "threat-actor.json"))
        );
        string[] codes =
        [
            .. actors
                .RootElement.GetProperty("values")
                .EnumerateArray()
                .Where(actor =>
                    actor.TryGetProperty("meta", out JsonElement meta) && meta.TryGetProperty("country", out _)
                )
                .Select(actor => actor.GetProperty("meta").GetProperty("country").GetString() ?? "")
                .SelectMany(text =>
                    text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.NotNull(Gazetteer.Find(code)));

        using JsonDocument countries = JsonDocument.Parse(
            File.ReadAllBytes(Corpus.Path("misp_galaxy", "country.json"))
        );
        string[] unknown =
        [
            .. countries
                .RootElement.GetProperty("values")
                .EnumerateArray()
                .Select(country => country.GetProperty("value").GetString() ?? "")
                .Where(name => Gazetteer.Find(name) is null),
        ];
        // States that are several today.
        Assert.Equal(["netherlands antilles", "serbia and montenegro"], unknown.Order(StringComparer.Ordinal));
    }
}
