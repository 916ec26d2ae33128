using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests;

/// <summary>The real files through the store: what a source says is in it, once, and comes back as it was read.</summary>
public sealed class CorpusImportTests
{
    [Theory]
    [InlineData("cfr", 481, "cfr/cfr_2021-04.csv")]
    [InlineData("cfr", 768, "cfr/cfr_2023-02.csv")]
    [InlineData("cfr", 713, "cfr/cfr_2023-02_sponsor_coded.xlsx")]
    [InlineData(
        "eurepoc",
        1_643,
        "eurepoc_global_1.1/EuRepoC_Global_Database_1.1.csv",
        "eurepoc_global_1.1/EuRepoC_Attribution_dataset_1.1.csv",
        "eurepoc_global_1.1/EuRepoC_Receiver_dataset_1.1.csv"
    )]
    [InlineData("eurepoc", 1_643, "eurepoc_global_1.1/EuRepoC_Global_Database_1.1.xlsx")]
    [InlineData(
        "eurepoc",
        3_414,
        "eurepoc_1.3/eurepoc_global_dataset_1_3.xlsx",
        "eurepoc_1.3/eurepoc_attribution_dataset_1.3.csv",
        "eurepoc_1.3/eurepoc_receiver_dataset_1.3.csv"
    )]
    [InlineData("eurepoc", 2_465, "eurepoc_dashboard")]
    [InlineData("cissm", 10_642, "cissm/CISSM-export_through_2023-03_from_RData.csv")]
    [InlineData("cissm", 3_988, "cissm/python-monty_data.csv")]
    [InlineData("cissm", 7_440, "cissm/Turki19_cleaned_data.csv")]
    [InlineData("cissm", 15_906 + 1_555, "cissm/yusufkanik_processed_cyber_data_2026-03.csv")]
    [InlineData("dcid", 429, "dcid/DCID_2.0_Release_update_February_2023.xlsx")]
    [InlineData("vcdb", 8_553, "vcdb/vcdb.json.zip")]
    [InlineData("csis", 1_012, "csis/parsed_incidents.csv")]
    [InlineData("misp", 1_041, "misp_galaxy/threat-actor.json")]
    [InlineData("attack", 187 + 52, "attack/enterprise_groups_campaigns_stix20.json")]
    public void Every_record_is_stored_or_named_once_and_comes_back_as_it_was_read(
        string source,
        int records,
        params string[] files
    )
    {
        SourceFile[] given = Files(files);
        IncidentSource chosen = IncidentSources.Find(source)!;
        using StoreTrial trial = new();
        using IncidentStore store = trial.Open();

        ImportOutcome first = StoreTrial.Import(store, chosen, "one", given);
        string[] stored = trial.SnapshotFiles();
        ImportOutcome second = StoreTrial.Import(store, chosen, "two", given);

        Assert.Equal(records, first.Snapshot.Records + first.Rejected.Length);
        Assert.All(first.Rejected, rejected => Assert.NotEmpty(rejected.Reason));
        Assert.Equal((true, false), (first.IsNew, second.IsNew));
        Assert.Equal(first.Snapshot, second.Snapshot);
        Assert.Equal(first.Rejected.AsEnumerable(), second.Rejected.AsEnumerable());
        Assert.Equal(stored, trial.SnapshotFiles());
        Assert.Single(store.Snapshots);

        List<IncidentRecord> read =
        [
            .. chosen.Reader().Read(given).OfType<ReadRecord>().Select(r => r.Record).DistinctBy(r => r.Id),
        ];
        AssertSame(read, [.. store.Records(first.Snapshot)]);
    }

    [Fact]
    public void Facts_of_the_tracker_count_as_its_records_do()
    {
        using StoreTrial trial = new();
        using IncidentStore store = trial.Open();
        RecordFacts facts = Facts(store, "cfr", "cfr/cfr_2023-02.csv");

        Assert.Equal(768, facts.Count);
        // Why not 728, 328 and 247: see CorpusClassificationTests.
        Assert.Equal(727, Count(facts, "state"));
        Assert.Equal(329, Count(facts, "state and private"));
        Assert.Equal(248, Count(facts, "state and espionage and private"));
    }

    [Fact]
    public void Facts_of_the_dataset_count_as_its_records_do_also_when_they_come_from_their_file()
    {
        using StoreTrial trial = new();
        using (IncidentStore store = trial.Open())
        {
            RecordFacts made = Facts(store, "eurepoc", "eurepoc_1.3/eurepoc_global_dataset_1_3.xlsx");
            Assert.Equal((3_414, 1_014), (made.Count, Count(made, "state")));
        }
        using IncidentStore again = trial.Open();
        RecordFacts kept = again.Facts(again.Find("eurepoc")!, Classifier.Bundled);
        Assert.Equal((3_414, 1_014), (kept.Count, Count(kept, "state")));
    }

    [Fact]
    public void The_later_vintage_of_the_dataset_lacks_two_records_of_the_earlier_one()
    {
        using StoreTrial trial = new();
        using IncidentStore store = trial.Open();
        IncidentSource eurepoc = IncidentSources.Find("eurepoc")!;
        _ = StoreTrial.Import(store, eurepoc, "1.1", Files("eurepoc_global_1.1/EuRepoC_Global_Database_1.1.csv"));
        VintageDifference? difference = StoreTrial
            .Import(store, eurepoc, "1.3", Files("eurepoc_1.3/eurepoc_global_dataset_1_3.xlsx"))
            .Difference;

        Assert.NotNull(difference);
        Assert.Equal("eurepoc@1.1", difference.Before);
        Assert.Equal(["2078", "2098"], difference.Gone.Order(StringComparer.Ordinal));
        Assert.Equal(1_641, difference.Kept.Count + difference.Changed.Count);
        Assert.Equal(3_414 - 1_641, difference.New.Count);
    }

    private static RecordFacts Facts(IncidentStore store, string source, params string[] files) =>
        store.Facts(
            StoreTrial.Import(store, IncidentSources.Find(source)!, "one", Files(files)).Snapshot,
            Classifier.Bundled
        );

    private static int Count(RecordFacts facts, string filter) =>
        RecordFilter.Parse(filter, facts.Criteria).Judge(facts).Count(judgement => judgement == Judgement.Yes);

    // All as the text that is stored; every fiftieth part by part, should a part be missing from that text.
    private static void AssertSame(List<IncidentRecord> read, List<IncidentRecord> stored)
    {
        Assert.Equal(read.Count, stored.Count);
        using RecordText expected = new();
        using RecordText actual = new();
        for (int i = 0; i < read.Count; i++)
        {
            _ = expected.Write(read[i]);
            _ = actual.Write(stored[i]);
            if (i % 50 == 0 || !expected.Json.SequenceEqual(actual.Json))
            {
                SameRecord.Assert(read[i], stored[i]);
            }
        }
    }

    // A folder stands for its tables; one table of the corpus is empty because it was too large for whoever copied it.
    private static SourceFile[] Files(params string[] names) =>
        [
            .. names
                .Select(name => Corpus.Path(name))
                .SelectMany(
                    IEnumerable<string> (path) =>
                        Directory.Exists(path)
                            ? Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal)
                            : [path]
                )
                .Where(path => new FileInfo(path).Length > 0)
                .Select(path => new SourceFile(path)),
        ];
}
