using System.Collections.Immutable;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Linking.MadeRecords;

namespace Regalia.Incidents.Tests.Linking.Judging;

public sealed class PairComparisonTests
{
    [Fact]
    public void A_victim_named_by_one_is_found_in_the_text_of_the_other()
    {
        IncidentRecord rail = Suffered("Ruritanian Rail", "Tickets could not be sold");
        Assert.Equal(1, Value(PairFeature.VictimNamed, rail, Incident("Outage", "Attack on Ruritanian Rail")), 6);
        Assert.Equal(0, Value(PairFeature.VictimNamed, rail, Incident("Outage", "Attack on Zenda Power")), 6);
        // Of several victims the one that is found counts.
        IncidentRecord both = rail with
        {
            Victims = [Victim("Zenda Power"), Victim("Ruritanian Rail")],
        };
        Assert.Equal(1, Value(PairFeature.VictimNamed, both, Incident("Outage", "Attack on Ruritanian Rail")), 6);
    }

    [Fact]
    public void A_report_cited_by_two_tells_more_than_one_cited_by_many()
    {
        IncidentRecord a = Incident("a", "") with { References = ["https://paper.example/story"] };
        Assert.Equal(1, Value(PairFeature.SharedReport, a, a with { Title = "b" }));
        Assert.Equal(0, Value(PairFeature.SharedReport, a, a with { References = ["https://paper.example/other"] }));
        MadeRecords made = new();
        ImmutableArray<ComparedRecord> five = made.Prepare(a, a, a, a, a);
        Assert.Equal(0.25, PairComparison.Compare(five[0], five[1], made.Words)[PairFeature.SharedReport]);
    }

    [Fact]
    public void Starts_are_held_against_starts_and_reports_against_reports()
    {
        double apart = Math.Log(1 + (365 / 30.4));
        Assert.Equal(apart, Dates(PairFeature.DatesApart, [Started(2015, 3, 1)], [Started(2016, 2, 29)]), 6);
        Assert.Equal(apart, Dates(PairFeature.DatesApart, [Disclosed(2015, 3, 1)], [Disclosed(2016, 2, 29)]), 6);
        Assert.Equal(0, Dates(PairFeature.DatesApart, [Started(2013, 3, 1)], [Disclosed(2016, 3, 1)]));
        // A source that knows the year only contradicts no day in it.
        Assert.Equal(0, Dates(PairFeature.DatesApart, [StartedIn(2015)], [Started(2015, 11, 3)]));
        Assert.Equal(0, Dates(PairFeature.DatesApart, [], [Started(2015, 11, 3)]));
    }

    [Fact]
    public void What_was_known_before_it_began_is_another_event()
    {
        Assert.Equal(0, Dates(PairFeature.KnownBefore, [Started(2013, 3, 1)], [Disclosed(2016, 3, 1)]));
        Assert.Equal(
            Math.Log(1 + (31 / 30.4)),
            Dates(PairFeature.KnownBefore, [Disclosed(2016, 3, 1)], [Started(2016, 4, 1)]),
            6
        );
        Assert.Equal(0, Dates(PairFeature.KnownBefore, [Disclosed(2016, 3, 1)], [StartedIn(2016)]));
    }

    [Fact]
    public void Days_agree_where_vague_dates_only_meet()
    {
        Assert.Equal(1, Dates(PairFeature.DatesAgree, [Started(2016, 3, 1)], [Disclosed(2016, 3, 6)]));
        Assert.Equal(0, Dates(PairFeature.DatesAgree, [Started(2016, 3, 1)], [Disclosed(2016, 3, 7)]));
        Assert.Equal(0, Dates(PairFeature.DatesAgree, [StartedIn(2016)], [Disclosed(2016, 3, 7)]));
        Assert.Equal(1, Dates(PairFeature.DatesMeet, [StartedIn(2016)], [Disclosed(2016, 3, 7)]));
        Assert.Equal(0, Dates(PairFeature.DatesMeet, [StartedIn(2016)], [Disclosed(2017, 3, 7)]));
    }

    [Fact]
    public void Countries_and_sponsors_conflict_only_where_both_name_some()
    {
        IncidentRecord a = Incident("a", "") with
        {
            Victims = [Victim(null, "PRT")],
            Attributions = [Said(null, "NOR")],
        };
        IncidentRecord b = Incident("b", "") with
        {
            Victims = [Victim(null, "BEL")],
            Attributions = [Said(null, "CHE")],
        };
        Assert.Equal(1, Value(PairFeature.OtherCountries, a, b));
        Assert.Equal(1, Value(PairFeature.OtherSponsors, a, b));
        Assert.Equal(0, Value(PairFeature.OtherCountries, a, b with { Victims = [.. a.Victims, .. b.Victims] }));
        Assert.Equal(0, Value(PairFeature.OtherSponsors, a, b with { Attributions = [] }));
    }

    [Fact]
    public void A_list_of_many_and_one_of_them_is_a_part()
    {
        IncidentRecord campaign = Incident("Many banks hit", "Several companies and banks worldwide") with
        {
            Victims = [Victim("Zenda Power, Ruritanian Rail, Strelsau Bank and Hentzau Post")],
        };
        IncidentRecord rail = Suffered("Ruritanian Rail", "Part of the campaign");
        Assert.Equal(Math.Log(4), Value(PairFeature.ListsApart, campaign, rail), 6);
        Assert.Equal(3, Value(PairFeature.WordsOfMany, campaign, rail));
        Assert.Equal(1, Value(PairFeature.OneVictim, campaign, rail));
        Assert.Equal(1, Value(PairFeature.VictimNotInTitle, campaign, rail));
        Assert.Equal(0, Value(PairFeature.VictimNotInTitle, campaign with { Title = "Ruritanian Rail hit" }, rail));
        Assert.Equal(0, Value(PairFeature.VictimNotInTitle, campaign with { Title = null }, rail));
        Assert.Equal(0, Value(PairFeature.OneVictim, rail, rail));
    }

    [Fact]
    public void What_a_source_does_not_tell_is_unknown_and_adds_nothing()
    {
        IncidentRecord silent = new()
        {
            Source = "made",
            Id = "1",
            Level = RecordLevel.Report,
            Summary = "Lures were sent",
        };
        MadeRecords made = new();
        ImmutableArray<ComparedRecord> records = made.Prepare(silent, silent);
        PairFeatures features = PairComparison.Compare(records[0], records[1], made.Words);
        foreach (
            PairFeature feature in new[]
            {
                PairFeature.VictimNamed,
                PairFeature.TitleFound,
                PairFeature.SharedReport,
                PairFeature.DatesAgree,
                PairFeature.DatesMeet,
            }
        )
        {
            Assert.True(double.IsNaN(features[feature]));
            Assert.Equal(0, new FeatureWeight(feature, 2, 0.5).Contribution(features[feature]));
        }
    }

    [Fact]
    public void A_kind_of_victim_is_no_name()
    {
        IncidentRecord officials = Suffered("Ruritanian officials", "Lures were sent");
        Assert.Equal(1, Value(PairFeature.KindOfVictim, officials, Incident("a", "b")));
        Assert.Equal(0, Value(PairFeature.KindOfVictim, Suffered("Ruritanian Rail", "officials"), Incident("a", "b")));
    }

    private static double Dates(PairFeature feature, IncidentDate[] a, IncidentDate[] b) =>
        Value(feature, Incident("a", "", a), Incident("b", "", b));

    // Every feature is the same when the records change places.
    private static double Value(PairFeature feature, IncidentRecord a, IncidentRecord b)
    {
        MadeRecords made = new();
        ImmutableArray<ComparedRecord> records = made.Prepare(a, b);
        PairFeatures forth = PairComparison.Compare(records[0], records[1], made.Words);
        PairFeatures back = PairComparison.Compare(records[1], records[0], made.Words);
        foreach (PairFeature each in Enum.GetValues<PairFeature>())
        {
            Assert.Equal(forth[each], back[each], 12);
        }
        return forth[feature];
    }
}
