using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Cases;

public sealed class CaseRepositoryTests : IDisposable
{
    private readonly StoreTrial trial = new();
    private readonly IncidentStore store;

    public CaseRepositoryTests()
    {
        store = trial.Open();
        Import(
            "one",
            Record("one", "1", "Plans copied", "2021-05-03", "NZL", "AAA"),
            Record("one", "2", "Something else", "2015", "CHL", null)
        );
        Import(
            "two",
            Record("two", "x", "Turbine plans taken", "2021", "NZL", "AAB", "A longer account of it."),
            Record("two", "y", null, "2021-07", "CHL", null)
        );
    }

    public void Dispose()
    {
        store.Dispose();
        trial.Dispose();
    }

    [Fact]
    public void A_case_keeps_every_record_whole_and_takes_the_title_of_the_fullest()
    {
        CaseRepository cases = Build(Same(0, 2));

        IncidentCase found = cases.Read(cases.Find(new("two", "x"))!.Value);

        Assert.Equal("one:1", found.Id);
        Assert.Equal(["one:1 1", "two:x x"], found.Named.Select(m => m.Reference + " " + m.Record.Id));
        Assert.Equal("Turbine plans taken", found.Title);
        Assert.Equal([Iso3.Parse("NZL")], found.Countries);
        CaseLink link = Assert.Single(found.Links);
        Assert.Equal((new RecordReference("one", "1"), new RecordReference("two", "x")), (link.First, link.Second));
    }

    [Fact]
    public void A_year_does_not_contradict_a_day_in_it_and_other_attributions_contradict()
    {
        Contradiction found = Assert.Single(Build(Same(0, 2)).Read(0).Contradictions);

        Assert.Equal("attributed to", found.Matter);
        Assert.Equal(["one:1 AAA", "two:x AAB"], found.Statements.Select(s => s.By + " " + s.Says));
    }

    [Fact]
    public void Days_that_cannot_be_one_contradict_and_so_do_countries_with_none_in_common()
    {
        IncidentCase found = Build(Same(0, 3)).Read(0);

        Assert.Equal(["started", "victim countries"], found.Contradictions.Select(c => c.Matter));
        Assert.Equal(["2021-05-03", "2021-07"], found.Contradictions[0].Statements.Select(s => s.Says));
    }

    [Fact]
    public void Parts_and_wholes_know_one_another()
    {
        CaseRepository cases = Build(
            new RecordLink(0, 2, LinkRelation.PartOf, FirstIsWhole: false, .9, Decided: false),
            new RecordLink(1, 3, LinkRelation.Related, FirstIsWhole: false, .4, Decided: false)
        );

        Assert.Equal(["two:x"], cases.Read(0).Wholes);
        Assert.Equal(["one:1"], cases.Read(cases.Find(new("two", "x"))!.Value).Parts);
        Assert.Equal(["two:y"], cases.Read(1).Related);
        Assert.Empty(cases.Read(1).Wholes);
    }

    [Fact]
    public void Many_cases_are_read_in_the_order_asked_for()
    {
        CaseRepository cases = Build(Same(0, 2));

        Assert.Equal(["two:y", "one:1", "one:2"], cases.Read([2, 0, 1]).Select(c => c.Id));
        Assert.Null(cases.Find(new("two", "z")));
    }

    private static RecordLink Same(int first, int second) =>
        new(first, second, LinkRelation.Same, FirstIsWhole: false, .95, Decided: false);

    private CaseRepository Build(params ImmutableArray<RecordLink> links)
    {
        ImmutableArray<Snapshot> snapshots = store.Snapshots;
        return CaseRepository.Build(
            store,
            new LinkedRecords
            {
                Snapshots = snapshots,
                Records =
                [
                    .. snapshots.SelectMany(snapshot =>
                        store.Records(snapshot).Select(r => new RecordReference(snapshot.Source.Name, r.Id))
                    ),
                ],
                Links = links,
                Compared = links.Length,
                ModelDigest = "",
            },
            Classifier.Bundled
        );
    }

    private void Import(string name, params ReadItem[] records)
    {
        IncidentSource source = MadeUpSource.Plain with { Name = name, Reader = () => new GivenReader(records) };
        _ = StoreTrial.Import(store, source, "2024", trial.File(1, 1));
    }

    private static ReadRecord Record(
        string source,
        string id,
        string? title,
        string started,
        string country,
        string? initiator,
        string? summary = null
    )
    {
        int[] parts =
        [
            .. started.Split('-').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return new(
            new IncidentRecord
            {
                Source = source,
                Id = id,
                Level = RecordLevel.Incident,
                Title = title,
                Summary = summary,
                Dates =
                [
                    new(
                        DateKind.Started,
                        new DateOnly(
                            parts[0],
                            parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1,
                            parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1
                        ),
                        (DatePrecision)(parts.Length - 1)
                    ),
                ],
                Victims = [new(null, country, Iso3.Parse(country), [])],
                Attributions = initiator is null
                    ? []
                    : [new([], initiator, Iso3.Parse(initiator), null, "a ministry", null, null)],
            }
        );
    }

    private sealed class GivenReader(IEnumerable<ReadItem> items) : IncidentReader
    {
        public override int Version => 1;

        public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files) => items;
    }
}
