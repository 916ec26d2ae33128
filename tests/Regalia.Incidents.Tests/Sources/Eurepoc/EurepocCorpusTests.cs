using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Sources.Eurepoc.EurepocSamples;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

/// <summary>The real releases, where they are at hand.</summary>
public sealed class EurepocCorpusTests
{
    private static readonly string[] StateCategories =
    [
        "State",
        "State affiliated actor",
        "Non-state actor, state-affiliation suggested",
    ];

    [Fact]
    public void Release_1_3_is_read_whole_with_and_without_its_other_tables()
    {
        SourceFile global = At("eurepoc_1.3", "eurepoc_global_dataset_1_3.xlsx");
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(global);
        Assert.Equal((3_414, 0), (records.Length, rejected.Length));
        Assert.Equal(3_322, records.Count(record => record.Date(DateKind.Started) is not null));
        Assert.Equal(628, records.Count(record => record.Date(DateKind.Started)?.Precision == DatePrecision.Year));
        Assert.Equal(1_014, records.Count(ByState));
        Assert.Equal("2015-04-09", records.Single(record => record.Id == "747").Date(DateKind.Started).ToString());
        Assert.Equal(
            ["2318", "2353"],
            records
                .Where(record => record.Repairs.Any(repair => repair.Contains("cut by", StringComparison.Ordinal)))
                .Select(record => record.Id)
                .Order()
        );

        (IncidentRecord[] joined, rejected) = Read(
            At("eurepoc_1.3", "eurepoc_receiver_dataset_1.3.csv"),
            At("eurepoc_1.3", "eurepoc_attribution_dataset_1.3.csv"),
            global
        );
        Assert.Equal((3_414, 0), (joined.Length, rejected.Length));
        Assert.Equal(1_089, joined.Max(record => record.Victims.Length));
        Assert.True(joined.Max(record => record.Attributions.Length) < 20, "combinations are put together");
        Assert.All(
            joined.SelectMany(record => record.Victims),
            victim =>
                Assert.True(victim.Country is not null || victim.CountryText is null || Several(victim.CountryText))
        );
    }

    [Fact]
    public void Release_1_1_is_the_same_as_workbook_and_as_csv_files()
    {
        (IncidentRecord[] workbook, RejectedRecord[] rejected) = Read(
            At("eurepoc_global_1.1", "EuRepoC_Global_Database_1.1.xlsx")
        );
        Assert.Equal((1_643, 0), (workbook.Length, rejected.Length));
        (IncidentRecord[] csv, rejected) = Read(
            At("eurepoc_global_1.1", "EuRepoC_Attribution_dataset_1.1.csv"),
            At("eurepoc_global_1.1", "EuRepoC_Global_Database_1.1.csv"),
            At("eurepoc_global_1.1", "EuRepoC_Receiver_dataset_1.1.csv")
        );
        Assert.Equal((1_643, 0), (csv.Length, rejected.Length));
        Assert.All(
            workbook.Zip(csv),
            pair =>
            {
                Assert.Equal(pair.First.Id, pair.Second.Id);
                Assert.Equal(pair.First.Dates, pair.Second.Dates);
                Assert.Equal(pair.First.Victims.Length, pair.Second.Victims.Length);
                Assert.Equal(
                    pair.First.Attributions.Select(statement =>
                        (statement.StatedBy, statement.Category, statement.Date)
                    ),
                    pair.Second.Attributions.Select(statement =>
                        (statement.StatedBy, statement.Category, statement.Date)
                    )
                );
            }
        );
    }

    [Fact]
    public void Of_1_643_incidents_1_641_are_in_both_releases()
    {
        HashSet<string> earlier =
        [
            .. Read(At("eurepoc_global_1.1", "EuRepoC_Global_Database_1.1.csv")).Records.Select(record => record.Id),
        ];
        HashSet<string> later =
        [
            .. Read(At("eurepoc_1.3", "eurepoc_global_dataset_1_3.xlsx")).Records.Select(record => record.Id),
        ];
        Assert.Equal(1_643, earlier.Count);
        Assert.Equal(1_641, earlier.Count(later.Contains));
    }

    [Fact]
    public void The_tables_of_the_dashboard_are_one_vintage()
    {
        string folder = Corpus.Path("eurepoc_dashboard");
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read([
            .. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(path => new SourceFile(path)),
        ]);
        Assert.Equal((2_465, 0), (records.Length, rejected.Length));
        Assert.All(records, record => Assert.Null(record.Title));
    }

    [Theory]
    [InlineData("eurepoc_cit", "cit_subtype_data_for_offline_use_31052024.csv")]
    [InlineData("eurepoc_1.3", "eurepoc_dyadic_dataset_0_1.xlsx")]
    [InlineData("cfr", "cfr_2023-02.csv")]
    public void Other_tables_are_refused(string folder, string file)
    {
        Assert.Throws<UnreadableFileException>(() => Read(At(folder, file)));
    }

    private static bool ByState(IncidentRecord record) =>
        record.Attributions.Any(statement => StateCategories.Contains(statement.Category));

    // Regions, organisations and what is no state.
    private static bool Several(string text) =>
        text.Contains('(')
        || text.Contains("urope", StringComparison.Ordinal)
        || text.Contains("merica", StringComparison.Ordinal)
        || text.Contains("rganization", StringComparison.Ordinal)
        || text.Contains("United Nations", StringComparison.Ordinal)
        || text is "Africa" or "Caucasus" or "Balkans" or "Interpol" or "UNICEF" or "ISIS" or "Kurdistan"
        || text.Contains("Agency", StringComparison.Ordinal)
        || text.Contains("Association", StringComparison.Ordinal);

    private static SourceFile At(params string[] parts) => new(Corpus.Path(parts));
}
