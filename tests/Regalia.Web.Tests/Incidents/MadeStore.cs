using System.Globalization;
using System.Text;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Web.Tests.Incidents;

/// <summary>
/// A store of made-up records, imported from a table of one's own: two levels, records without a date, without a country, with
/// three hundred victims, and one whose every text wants to be markup.
/// </summary>
internal sealed class MadeStore : IDisposable
{
    /// <summary>Its snapshot.</summary>
    public const string Name = "csv@made-1";

    /// <summary>Id of the record whose texts want to be markup.</summary>
    public const string Hostile = "a/b ~ \"c\" <script>alert(1)</script>&é%2f";

    /// <summary>Id of the record with three hundred victims.</summary>
    public const string Many = "many";

    private static readonly string[] s_countries = ["NZL", "ISL", "FJI", "VNM", "MYS", "PER"];
    private static readonly string[] s_sectors = ["company", "university", "government", "industry"];
    private static readonly string[] s_sponsors = ["Ruritania", "Grand Fenwick", "Freedonia"];

    public MadeStore()
    {
        Folder = Directory.CreateTempSubdirectory("regalia-made-store-").FullName;
        string table = Path.Combine(Folder, "made.csv");
        File.WriteAllText(table, Table());
        using var store = IncidentStore.Open(Store, create: true);
        _ = store.Import(IncidentSources.Find("csv")!, "made-1", [new SourceFile(table)], TimeProvider.System);
    }

    /// <summary>Where the store is.</summary>
    public string Store => Path.Combine(Folder, "store");

    private string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Table()
    {
        var table = new StringBuilder(
            "id,level,title,summary,started,disclosed,victims,victim_countries,victim_sectors,initiators,initiator_country,initiator_category,stated_by,references\n"
        );
        for (int i = 0; i < 120; i++)
        {
            string country = s_countries[i % s_countries.Length];
            string countries = (i % 7) switch
            {
                0 => "",
                1 => country + "; " + s_countries[(i + 2) % s_countries.Length],
                _ => country,
            };
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"made-{i},{(i % 4 == 0 ? "victim-impact" : "incident")},Drawings of maker {i} were copied,\"Espionage, as the maker said.\",{Started(i)},{(i % 2 == 0 ? "2021-03" : "")},Maker {i},{countries},{Sectors(i)},{Statement(i)},https://example.org/{i}"
            );
        }
        string markup = "\"" + Hostile.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"{markup},incident,{markup},{markup},2019-05-01,,{markup},NZL,{markup},{markup},{markup},{markup},{markup},javascript:alert(1)"
        );
        string victims = string.Join("; ", Enumerable.Range(0, 300).Select(i => "Organisation " + i));
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Many},incident,One record of many victims,,2020,,\"{victims}\",NZL,manufacturing,,,,,"
        );
        return table.ToString();
    }

    // Several, one, and none.
    private static string Sectors(int i) =>
        (i % 9) switch
        {
            0 => "",
            1 => s_sectors[i % s_sectors.Length] + "; " + s_sectors[(i + 1) % s_sectors.Length],
            2 => "Unknown",
            _ => s_sectors[i % s_sectors.Length],
        };

    // A country, none, and nobody; by two authors.
    private static string Statement(int i) =>
        i % 10 == 9
            ? ",,,"
            : "Example Group,"
                + (i % 4 == 0 ? "" : s_sponsors[i % s_sponsors.Length])
                + ","
                + (
                    i % 3 == 0 ? "state"
                    : i % 3 == 1 ? "criminal"
                    : ""
                )
                + (i % 10 == 8 ? ",Example Ministry" : ",Example Research");

    private static string Started(int i) =>
        i % 11 == 0 ? ""
        : i % 13 == 5 ? string.Create(CultureInfo.InvariantCulture, $"{2012 + (i / 5 % 12)}")
        : string.Create(CultureInfo.InvariantCulture, $"{2012 + (i / 5 % 12)}-{1 + (i % 12):D2}");
}
