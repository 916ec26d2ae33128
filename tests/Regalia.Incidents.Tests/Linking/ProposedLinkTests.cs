using System.Collections.Immutable;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Linking.MadeRecords;

namespace Regalia.Incidents.Tests.Linking;

public sealed class ProposedLinkTests
{
    private const string Theft = "Plans of wind turbines were copied from the servers of Ruritanian Rotors in Strelsau";

    private static readonly PairVerdict Sure = new(LinkRelation.Same, 0.95f, FirstIsWhole: false);

    [Fact]
    public void Across_sources_a_score_needs_a_victim_a_report_or_words_that_both_have()
    {
        IncidentRecord one = Of("one", Theft, "Ruritanian Rotors");

        Assert.Equal(
            Sure,
            Propose(one, Of("two", "Rotors of Ruritania robbed of drawings", "Ruritanian Rotors"), Sure)
        );
        Assert.Equal(default, Propose(one, Of("two", "Mail of a harbour was read for weeks", "Zenda Harbour"), Sure));
        Assert.Equal(
            Sure,
            Propose(
                one with
                {
                    References = ["https://paper.example/story"],
                },
                Of("two", "Mail of a harbour was read", "Zenda Harbour") with
                {
                    References = ["https://paper.example/story"],
                },
                Sure
            )
        );
    }

    [Fact]
    public void Across_sources_a_low_score_is_not_listed_whatever_else_is_shared() =>
        Assert.Equal(
            default,
            Propose(
                Of("one", Theft, "Ruritanian Rotors"),
                Of("two", Theft, "Ruritanian Rotors"),
                Sure with
                {
                    Score = 0.89f,
                }
            )
        );

    [Fact]
    public void The_same_victim_two_years_later_is_not_listed() =>
        Assert.Equal(
            default,
            Propose(
                Of("one", Theft, "Ruritanian Rotors"),
                Of("two", Theft, "Ruritanian Rotors") with
                {
                    Dates = [Started(2018, 5, 3)],
                },
                Sure
            )
        );

    [Fact]
    public void Inside_a_source_only_an_entry_made_twice_is_the_same()
    {
        IncidentRecord one = Of("one", Theft, "Ruritanian Rotors");

        Assert.Equal(Sure, Propose(one, one with { Id = "again" }, Sure));
        Assert.Equal(
            LinkRelation.Related,
            Propose(one, one with { Id = "b", Victims = [Victim("Zenda Wheels")] }, Sure).Relation
        );
        Assert.Equal(
            LinkRelation.Related,
            Propose(one with { Victims = [] }, one with { Id = "b", Victims = [] }, Sure).Relation
        );
        Assert.Equal(
            default,
            Propose(one, Of("one", "Rotors of Ruritania robbed of drawings", "Ruritanian Rotors"), Sure)
        );
    }

    [Fact]
    public void What_the_model_calls_related_is_listed_across_sources_only()
    {
        PairVerdict related = new(LinkRelation.Related, 0.4f, FirstIsWhole: false);
        IncidentRecord one = Of("one", Theft, "Ruritanian Rotors");

        Assert.Equal(related, Propose(one, Of("two", Theft, "Zenda Wheels"), related));
        Assert.Equal(default, Propose(one, Of("one", "Another text", "Zenda Wheels"), related));
    }

    private static IncidentRecord Of(string source, string text, string victim) =>
        Incident(text[..12], text) with
        {
            Source = source,
            Id = source + text.Length,
            Victims = [Victim(victim)],
            Dates = [Started(2016, 3, 1)],
        };

    private static PairVerdict Propose(IncidentRecord first, IncidentRecord second, PairVerdict verdict)
    {
        MadeRecords made = new();
        // Others, so that words of the two are rare.
        IncidentRecord[] others =
        [
            .. Enumerable
                .Range(0, 30)
                .Select(i => Of("three", "Other account of other things, number " + (char)(65 + i), "Someone")),
        ];
        ImmutableArray<ComparedRecord> prepared = made.Prepare([first, second, .. others]);
        PairFeatures features = PairComparison.Compare(prepared[0], prepared[1], made.Words);
        PairVerdict found = ProposedLink.Of(prepared[0], prepared[1], features, verdict, made.Words);
        Assert.Equal(found.Relation, ProposedLink.Of(prepared[1], prepared[0], features, verdict, made.Words).Relation);
        return found;
    }
}
