using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Row = Regalia.Assessment.Tests.Threat.HandMadeCfr.Row;

namespace Regalia.Assessment.Tests.Threat;

/// <summary>Threat from a store instead of the release's own counts.</summary>
public sealed class StoredIncidentsTests : IDisposable
{
    private const string Tabulation = "cfr-2023-02";
    private readonly string _folder = Directory.CreateTempSubdirectory("regalia-threat-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Counts_what_hand_and_eye_count()
    {
        EvidenceRelease release = Counted(
            new Row("1", 2020, "VNM"),
            new Row("2", 2020, "VNM MYS", Type: "Sabotage"),
            // Twice the same country in one record is one incident there.
            new Row("3", 2021, "VNM VNM"),
            new Row("4", 2020, "VNM", Category: "Government"),
            // Nobody is named: the record does not say, so it does not count.
            new Row("5", 2020, "VNM", Sponsor: null),
            new Row("6", 2020, "VNM", Level: RecordLevel.Actor),
            new Row("7", null, "VNM"),
            new Row("8", 2022, "ISL")
        );
        Assert.Equal((2, 1), In(release, "VNM", 2020));
        Assert.Equal((1, 1), In(release, "VNM", 2021));
        Assert.Equal((1, 0), In(release, "MYS", 2020));
        Assert.Equal(
            ["1", "2", "3"],
            release.CountedIncidents.Where(i => i.Country == Iso3.Parse("VNM")).Select(i => i.Id)
        );
        Assert.DoesNotContain(release.CountedIncidents, i => release.Country(i.Country) is null);
    }

    [Fact]
    public void A_year_that_the_snapshot_covers_without_a_record_is_zero_and_a_later_one_is_nothing()
    {
        EvidenceRelease release = Counted(new Row("1", 2020, "VNM"), new Row("2", 2021, "MYS"));
        Assert.Equal((0, 0), In(release, "VNM", 2021));
        Assert.Equal((0, 0), In(release, "BRA", 2020));
        Assert.DoesNotContain(release.IncidentCounts, c => c.Year > 2021);
        Assert.All(release.Countries, country => Assert.NotEmpty(release.CountsOf(country.Code, Tabulation)));
    }

    [Fact]
    public void Takes_the_tabulation_of_another_source_out_rather_than_mix_it_in()
    {
        EvidenceRelease release = Counted(new Row("1", 2020, "VNM"));
        Assert.Equal([Tabulation], release.IncidentCounts.Select(c => c.Source).Distinct(StringComparer.Ordinal));
        var model = ThreatModel.Fit(release, EvidenceSelection.None, BundledRelease.Framework.Threat);
        Assert.Equal([Tabulation], model.Windows.Select(w => w.Window.SourceId));
        Assert.Equal(1, model.Windows.Sum(w => w.Probability), 12);
    }

    [Fact]
    public void The_release_says_that_it_is_not_the_published_one()
    {
        EvidenceRelease release = Counted(new Row("1", 2020, "VNM"));
        Assert.True(release.IsModified);
        Assert.False(BundledRelease.Release.IsModified);
        Assert.StartsWith("cfr@2023-02 (sha256 ", Assert.Single(release.CountsFrom), StringComparison.Ordinal);
        Assert.Empty(BundledRelease.Release.CountsFrom);
    }

    [Fact]
    public void A_later_vintage_stands_in_for_the_one_that_is_not_there()
    {
        using IncidentStore store = HandMadeCfr.Open(_folder, "cfr", "2026-10", new Row("1", 2020, "VNM"));
        EvidenceRelease release = Count(store);
        Assert.Equal((1, 1), In(release, "VNM", 2020));
        Assert.All(release.IncidentCounts, c => Assert.Equal("2026-10", c.Vintage));
    }

    [Fact]
    public void A_store_without_any_of_the_sources_is_refused_with_what_to_do()
    {
        using IncidentStore store = HandMadeCfr.Open(_folder, "csis", "2026-10", new Row("1", 2020, "VNM"));
        StoreException fault = Assert.Throws<StoreException>(() => Count(store));
        Assert.Contains(Tabulation, fault.Message, StringComparison.Ordinal);
        Assert.Contains("csis@2026-10", fault.Message, StringComparison.Ordinal);
        Assert.Contains("import", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_counts_give_the_same_assessment()
    {
        EvidenceRelease release = BundledRelease.Release.WithIncidentCounts(
            BundledRelease.Release.IncidentCounts,
            [],
            ["the same"]
        );
        AssessmentResult result = Assessor.Assess(
            release,
            BundledRelease.Framework,
            BundledRelease.Few,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            BundledRelease.FewDraws.Countries.SelectMany(c => c.Label.Probabilities!.Value.Select(p => p.Probability)),
            result.Countries.SelectMany(c => c.Label.Probabilities!.Value.Select(p => p.Probability))
        );
    }

    private EvidenceRelease Counted(params Row[] rows)
    {
        using IncidentStore store = HandMadeCfr.Open(_folder, "cfr", "2023-02", [.. rows]);
        return Count(store);
    }

    private static EvidenceRelease Count(IncidentStore store) =>
        StoredIncidents.Count(BundledRelease.Release, BundledRelease.Framework.Threat, store, Classifier.Bundled);

    private static (int Incidents, int Espionage) In(EvidenceRelease release, string country, int year)
    {
        IncidentCount count = Assert.Single(release.CountsOf(Iso3.Parse(country), Tabulation), c => c.Year == year);
        return (count.Incidents, count.Espionage);
    }
}
