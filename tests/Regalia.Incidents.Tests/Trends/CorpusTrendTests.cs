using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources.Eurepoc;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Trends;

public class CorpusTrendTests
{
    [Fact]
    public void Three_vintages_of_one_dataset_show_how_late_records_come()
    {
        string[] tables =
        [
            .. Directory
                .GetFiles(Corpus.Path("eurepoc_dashboard"), "*.csv")
                .Where(f => new FileInfo(f).Length > 0)
                .Order(StringComparer.Ordinal),
        ];
        RecordFacts latest = Read("1.3", Corpus.Path("eurepoc_1.3", "eurepoc_global_dataset_1_3.xlsx"));
        RecordFacts[] vintages =
        [
            Read("1.1", Corpus.Path("eurepoc_global_1.1", "EuRepoC_Global_Database_1.1.csv")),
            Read("2023-12-04", tables),
            latest,
        ];
        TrendQuery query = new() { Filter = RecordFilter.Parse("state", Classifier.Bundled.Criteria) };
        ReportingLag lag = ReportingLag.Estimate(vintages.Select(v => VintageCounts.Of(v, query)!));
        Assert.Null(lag.Reason);
        Assert.Equal([0, 1, 2, 3, 4, 5], lag.Shares.Select(s => s.Age));

        // A year just over had little more than half of its records, one of five years nearly all.
        Assert.InRange(lag.Shares[0].Completeness, 0.45, 0.70);
        Assert.InRange(lag.Shares[5].Completeness, 0.95, 1.00);
        Trend trend = Trend.Count(latest, query with { Lag = lag });
        TrendCell last = trend.Cells[^1];
        Assert.Equal(2024, last.Year);
        Assert.True(last.IsIncomplete);
        Assert.True(last.Corrected!.Value.Lower > last.Count);
    }

    private static RecordFacts Read(string vintage, params string[] paths) =>
        MadeFacts.Of(
            [
                .. new EurepocReader()
                    .Read([.. paths.Select(p => new SourceFile(p))])
                    .OfType<ReadRecord>()
                    .Select(r => r.Record),
            ],
            Classifier.Bundled,
            "eurepoc",
            vintage
        );
}
