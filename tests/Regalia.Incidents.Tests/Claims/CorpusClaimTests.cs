using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Claims;

/// <summary>
/// Two public sources, one vintage each, and the numbers of a rough independent count: where ours differ, docs/claims.md says so
/// record by record, and the ids here are those of its lists.
/// </summary>
public sealed class CorpusClaimTests(CorpusClaimTests.Imported imported) : IClassFixture<CorpusClaimTests.Imported>
{
    [Theory]
    [InlineData("state-private", "cfr@2023-02", 6, 50, 8.3, 3.6, 24.0, ClaimVerdict.DirectionOnly)]
    [InlineData("every-row", "cfr@2023-02", 13, 53, 4.1, 2.2, 8.2, ClaimVerdict.Reproduces)]
    [InlineData("state-private", "eurepoc@1.3", 18, 61, 3.4, 2.0, 6.1, ClaimVerdict.Reproduces)]
    public void Tripled_since_2015(
        string reading,
        string snapshot,
        int before,
        int after,
        double ratio,
        double lower,
        double upper,
        ClaimVerdict verdict
    )
    {
        ClaimFinding finding = Find("tripled-since-2015", reading, snapshot);

        Assert.Equal((before, after), (finding.First!.Count, finding.Second!.Count));
        Assert.Equal(ratio, finding.Value!.Value, 0.05);
        Assert.Equal(lower, finding.Lower!.Value, 0.05);
        Assert.Equal(upper, finding.Upper!.Value, 0.5);
        Assert.Equal(verdict, finding.Verdict);
    }

    [Theory]
    [InlineData("four-regions", "cfr@2023-02", 2, 6, 15, 32, ClaimVerdict.CannotBeChecked)]
    [InlineData("every-row", "cfr@2023-02", 7, 16, 16, 34, ClaimVerdict.CannotBeChecked)]
    [InlineData("places-in-text", "cfr@2023-02", 2, 9, 22, 50, ClaimVerdict.DirectionOnly)]
    [InlineData("every-row-text", "cfr@2023-02", 7, 19, 23, 52, ClaimVerdict.DirectionOnly)]
    [InlineData("four-regions", "eurepoc@1.3", 5, 25, 9, 18, ClaimVerdict.DirectionOnly)]
    [InlineData("three-years", "eurepoc@1.3", 15, 52, 37, 73, ClaimVerdict.Reproduces)]
    public void Share_in_four_regions(
        string reading,
        string snapshot,
        int part1,
        int whole1,
        int part2,
        int whole2,
        ClaimVerdict verdict
    )
    {
        ClaimFinding finding = Find("share-non-advanced-2014-2020", reading, snapshot);

        Assert.Equal((part1, whole1), (finding.First!.Count, finding.First.Share!.Value.Of));
        Assert.Equal((part2, whole2), (finding.Second!.Count, finding.Second.Share!.Value.Of));
        Assert.Equal(verdict, finding.Verdict);
    }

    [Fact]
    public void Profiles_of_groups_make_the_difference_of_the_ratio()
    {
        ClaimFinding incidents = Find("tripled-since-2015", "state-private", "cfr@2023-02");
        ClaimFinding rows = Find("tripled-since-2015", "every-row", "cfr@2023-02");

        Assert.Equal("610 611 614 616 617 619 622", More(incidents.First!.Records, rows.First!.Records));
        Assert.Equal("40 75 134", More(incidents.Second!.Records, rows.Second!.Records));
    }

    [Fact]
    public void Profiles_and_places_in_texts_make_the_difference_of_the_share()
    {
        ClaimFinding incidents = Find("share-non-advanced-2014-2020", "four-regions", "cfr@2023-02");
        ClaimFinding rows = Find("share-non-advanced-2014-2020", "every-row", "cfr@2023-02");
        ClaimFinding texts = Find("share-non-advanced-2014-2020", "every-row-text", "cfr@2023-02");

        Assert.Equal("644 646 649 651 652 653 657 665 667 674", More(incidents.First!.Others, rows.First!.Others));
        Assert.Equal("297 312", More(incidents.Second!.Others, rows.Second!.Others));
        Assert.Equal("648 654 661", More(rows.First.Others, texts.First!.Others));
        Assert.Equal(
            "259 265 266 269 284 290 319 325 332 335 336 345 347 348 350 362 365 372",
            More(rows.Second.Others, texts.Second!.Others)
        );
        Assert.Equal("265 284 290 319 332 336 372", More(rows.Second.Records, texts.Second.Records));
    }

    [Fact]
    public void Counts_are_those_of_the_trend()
    {
        IncidentStore store = imported.Store();
        RecordFacts facts = store.Facts(store.Find("eurepoc")!, Classifier.Bundled);
        Trend trend = Trend.Count(
            facts,
            new() { Level = RecordLevel.Incident, Filter = RecordFilter.Parse("state and private", facts.Criteria) }
        );
        ClaimFinding finding = Find("tripled-since-2015", "state-private", "eurepoc@1.3");

        foreach (ClaimCount count in new[] { finding.First!, finding.Second! })
        {
            TrendCell cell = trend.Cells.Single(c => c.Year == count.Window.From.Year);
            Assert.Equal((cell.Count, cell.Unknown), (count.Count, count.Unknown));
        }
    }

    [Theory]
    [InlineData("espionage", "cfr@2023-02", 14, 14, 24, 24)]
    [InlineData("espionage-latest", "cfr@2023-02", 14, 14, 112, 112)]
    [InlineData("espionage", "eurepoc@1.3", 31, 50, 50, 70)]
    [InlineData("espionage-latest", "eurepoc@1.3", 31, 50, 67, 67)]
    public void No_source_shows_fewer_cases_after_the_norm(
        string reading,
        string snapshot,
        int least1,
        int most1,
        int least2,
        int most2
    )
    {
        ClaimFinding finding = Find("norm-2015", reading, snapshot);

        Assert.Equal((least1, most1), (finding.First!.Count, finding.First.Most));
        Assert.Equal((least2, most2), (finding.Second!.Count, finding.Second.Most));
        Assert.Equal(ClaimVerdict.DoesNotReproduce, finding.Verdict);
    }

    private ClaimFinding Find(string claim, string reading, string snapshot)
    {
        ClaimDefinition definition = ClaimBook.Bundled.Find(claim)!;
        return new ClaimCheck(imported.Store(), Classifier.Bundled)
            .Run(definition with { Readings = [.. definition.Readings.Where(r => r.Id == reading)] })
            .Single(f => f.Snapshots[0] == snapshot);
    }

    private static string More(
        ImmutableArray<Regalia.Incidents.Linking.RecordReference> fewer,
        ImmutableArray<Regalia.Incidents.Linking.RecordReference> more
    )
    {
        Assert.Empty(fewer.Except(more));
        return string.Join(' ', more.Except(fewer).Select(r => r.Id));
    }

    /// <summary>The store, made once, and by the first test: where there is no corpus, each test is skipped.</summary>
    public sealed class Imported : IDisposable
    {
        private StoreTrial? trial;
        private IncidentStore? store;

        internal IncidentStore Store()
        {
            SourceFile tracker = new(Corpus.Path("cfr", "cfr_2023-02.csv"));
            SourceFile dataset = new(Corpus.Path("eurepoc_1.3", "eurepoc_global_dataset_1_3.xlsx"));
            if (store is null)
            {
                trial = new();
                store = trial.Open();
                _ = StoreTrial.Import(store, IncidentSources.Find("cfr")!, "2023-02", tracker);
                _ = StoreTrial.Import(store, IncidentSources.Find("eurepoc")!, "1.3", dataset);
            }
            return store;
        }

        public void Dispose()
        {
            store?.Dispose();
            trial?.Dispose();
        }
    }
}
