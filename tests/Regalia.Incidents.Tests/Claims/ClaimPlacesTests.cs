using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Claims;

public sealed class ClaimPlacesTests
{
    [Theory]
    [InlineData("Firms in Chile hit from New Zealand", "NZL", "CHL")]
    [InlineData("Firms in Chile and Southeast Asia", "", "CHL;southeast-asia")]
    [InlineData("South Asian banks", "", "south-asia")]
    [InlineData("European firms", "", "europe")]
    [InlineData("Firms everywhere", "", "")]
    public void Places_are_taken_from_the_text_without_those_held_responsible(
        string title,
        string responsible,
        string places
    ) => Assert.Equal(places, Lists(Record(title, responsible))[0]);

    [Fact]
    public void Countries_of_victims_stay_and_no_other_record_changes()
    {
        Assert.Equal(
            ["CHL;NZL", "NZL"],
            Lists(Record("Firms in Chile", "", "NZL"), Record("Firms in Peru", "", "NZL"))
        );
    }

    [Fact]
    public void A_region_of_a_text_is_that_region_to_a_filter_and_another_is_known_to_be_none()
    {
        RecordFacts facts = Placed(
            Record("Firms in Southeast Asia", ""),
            Record("Firms in Europe", ""),
            Record("Firms", "")
        );

        Assert.Equal(
            [Judgement.Yes, Judgement.No, Judgement.Unknown],
            RecordFilter.Parse("region:southeast-asia,south-asia", facts.Criteria).Judge(facts)
        );
    }

    private static string[] Lists(params IncidentRecord[] records)
    {
        RecordFacts facts = ClaimPlaces.WithText(Facts(records), [(0, records[0])]);
        return [.. facts.CountryListOf.Select(list => facts.CountryLists[list])];
    }

    private static RecordFacts Placed(params IncidentRecord[] records) =>
        ClaimPlaces.WithText(Facts(records), records.Select((record, i) => (i, record)));

    private static RecordFacts Facts(IncidentRecord[] records) =>
        MadeFacts.Of(records, Classifier.Bundled, "made", "2030");

    private static IncidentRecord Record(string title, string responsible, string? victim = null) =>
        new()
        {
            Source = "made",
            Id = title,
            Level = RecordLevel.Incident,
            Title = title,
            Victims = victim is null ? [] : [new Victim(null, victim, Iso3.Parse(victim), [])],
            Attributions =
                responsible.Length == 0
                    ? ImmutableArray<Attribution>.Empty
                    : [new Attribution([], responsible, Iso3.Parse(responsible), null, null, null, null)],
        };
}
