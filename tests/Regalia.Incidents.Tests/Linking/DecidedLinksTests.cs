using System.Collections.Immutable;
using CsCheck;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Reading.Tables;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Linking;

public sealed class DecidedLinksTests : IDisposable
{
    private const int Events = 60;

    private readonly StoreTrial trial = new();
    private readonly IncidentStore store;

    public DecidedLinksTests()
    {
        store = trial.Open();
        Import("one", "v", ToldEvents.Of("one", Events));
        Import("two", "v", ToldEvents.Of("two", Events));
    }

    public void Dispose()
    {
        store.Dispose();
        trial.Dispose();
    }

    [Fact]
    public void Whatever_is_decided_in_whatever_order_the_last_word_on_each_pair_holds_and_else_the_machines()
    {
        LinkedRecords machine = Link();
        Gen<LinkDecision> one = Gen.Select(
            Gen.Int[1, 8],
            Gen.Int[0, 4],
            Gen.Bool,
            (pair, what, exchanged) =>
            {
                // Pairs that the machine links (one event) and pairs that it does not (two events).
                RecordReference a = new("one", pair % 2 == 0 ? "1" : "7");
                RecordReference b = new(
                    "two",
                    (((pair / 2) * 3) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
                return what switch
                {
                    0 => Decision(exchanged ? b : a, exchanged ? a : b, DecisionAction.Confirm, LinkRelation.Same),
                    1 => Decision(exchanged ? b : a, exchanged ? a : b, DecisionAction.Confirm, LinkRelation.PartOf),
                    2 => Decision(exchanged ? b : a, exchanged ? a : b, DecisionAction.Reject, LinkRelation.Different),
                    3 => Decision(exchanged ? b : a, exchanged ? a : b, DecisionAction.Reject, LinkRelation.Related),
                    _ => Decision(exchanged ? b : a, exchanged ? a : b, DecisionAction.Withdraw, null),
                };
            }
        );
        one.Array[0, 12]
            .Sample(
                made =>
                {
                    LinkedRecords linked = Link([.. made]);
                    ImmutableArray<LinkDecision> standing = new DecisionFile([.. made]).Standing();
                    Dictionary<(int, int), RecordLink> links = linked.Links.ToDictionary(l => (l.First, l.Second));
                    Assert.Equal(standing.Length, linked.Decided);
                    Assert.Equal(standing.Length, links.Values.Count(link => link.Decided));
                    foreach (LinkDecision decision in standing)
                    {
                        int a = Place(linked, decision.First);
                        int b = Place(linked, decision.Second);
                        RecordLink link = links[(Math.Min(a, b), Math.Max(a, b))];
                        Assert.Equal((decision.Relation, true), (link.Relation, link.Decided));
                        Assert.Equal(decision.Relation == LinkRelation.PartOf && b < a, link.FirstIsWhole);
                        _ = links.Remove((link.First, link.Second));
                    }
                    Assert.Equal(
                        machine.Links.Where(l => !Decides(standing, linked, l)).AsEnumerable(),
                        links.Values.OrderBy(l => (l.First, l.Second))
                    );
                },
                iter: 60,
                threads: 1
            );
    }

    [Fact]
    public void A_pair_that_was_never_proposed_has_the_machines_score_with_the_decision()
    {
        RecordReference a = new("one", "2");
        RecordReference b = new("two", "58");
        LinkedRecords linked = Link(Decision(a, b, DecisionAction.Confirm, LinkRelation.Same));
        RecordLink link = Assert.Single(linked.Links, l => l.Decided);
        Assert.Equal(RecordLinker.Judge(store, store.Snapshots, a, b).Score, link.Score);
        Assert.True(link.Score < 0.5);
    }

    [Fact]
    public void What_cannot_be_applied_is_said_with_the_reason()
    {
        LinkedRecords linked = Link(
            Decision(new("one", "1"), new("three", "1"), DecisionAction.Reject, LinkRelation.Different),
            Decision(new("one", "999"), new("two", "1"), DecisionAction.Reject, LinkRelation.Different),
            Decision(new("one", "1"), new("one", "1"), DecisionAction.Reject, LinkRelation.Different)
        );
        Assert.Equal(
            [
                "three is not among the sources that were linked",
                "one:999 is not in one@v",
                "both records are one and the same here",
            ],
            linked.Uncarried.Select(u => u.Reason)
        );
        Assert.Equal(0, linked.Decided);
    }

    [Fact]
    public void Where_ids_are_places_a_decision_follows_its_record_into_another_vintage_by_its_title()
    {
        ImmutableArray<IncidentRecord> old = ToldEvents.Of("cfr", Events);
        // A record is put in front: every id is another record's now. One title comes twice.
        ImmutableArray<IncidentRecord> later =
        [
            old[40] with
            {
                Id = "1",
                Title = old[5].Title,
                Dates = old[5].Dates,
            },
            .. old.Select(
                (record, i) => record with { Id = (i + 2).ToString(System.Globalization.CultureInfo.InvariantCulture) }
            ),
        ];
        Import("cfr", "a", old, idsArePlaces: true);
        Import("cfr", "b", later, idsArePlaces: true);
        ImmutableArray<Snapshot> chosen = [store.Find("cfr@b")!, store.Find("one@v")!];

        LinkedRecords linked = RecordLinker.Link(
            store,
            chosen,
            new DecisionFile([Decided("10", "a"), Decided("6", "a"), Decided("12", "never"), Decided("3", "b")]),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            ["cfr:11 one:50", "cfr:3 one:50"],
            linked
                .Links.Where(l => l.Decided)
                .Select(l => linked.Records[l.First] + " " + linked.Records[l.Second])
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [
                "no one record of cfr@b has the title and month of cfr:6 in cfr@a: decide again",
                "cfr@never is not in the store, and ids of cfr are places in a file: import it, or decide again",
            ],
            linked.Uncarried.Select(u => u.Reason)
        );

        static LinkDecision Decided(string id, string vintage) =>
            Decision(new("cfr", id), new("one", "50"), DecisionAction.Confirm, LinkRelation.Related) with
            {
                FirstVintage = vintage,
            };
    }

    [Fact]
    public void Where_ids_are_places_one_id_in_two_vintages_is_two_records_and_each_keeps_its_decision()
    {
        ImmutableArray<Snapshot> chosen = TwoVintages();

        LinkedRecords linked = Link(
            chosen,
            OnPlace("10", "a", LinkRelation.Related),
            OnPlace("10", "b", LinkRelation.Same)
        );

        // The tenth of the older vintage is the eleventh of the later one.
        Assert.Equal(
            [("cfr:10", LinkRelation.Same), ("cfr:11", LinkRelation.Related)],
            linked.Links.Where(l => l.Decided).Select(l => (linked.Records[l.First].ToString(), l.Relation)).Order()
        );
    }

    [Fact]
    public void A_withdrawal_takes_back_what_was_decided_on_the_record_in_an_older_vintage()
    {
        ImmutableArray<Snapshot> chosen = TwoVintages();

        Assert.Equal(0, Link(chosen, OnPlace("10", "a", LinkRelation.Same), OnPlace("11", "b", null)).Decided);
        Assert.Equal(1, Link(chosen, OnPlace("10", "a", LinkRelation.Same), OnPlace("10", "b", null)).Decided);
        Assert.Equal(1, Link(chosen, OnPlace("11", "b", null), OnPlace("10", "a", LinkRelation.Same)).Decided);

        // One that cannot be found again may have been meant for what still holds: that is said.
        LinkedRecords lost = Link(chosen, OnPlace("10", "a", LinkRelation.Same), OnPlace("10", "never", null));
        Assert.Contains(
            "cfr@never is not in the store",
            Assert.Single(lost.Uncarried).Reason,
            StringComparison.Ordinal
        );
        Assert.Empty(Link(chosen, OnPlace("10", "never", LinkRelation.Same), OnPlace("10", "never", null)).Uncarried);
    }

    private ImmutableArray<Snapshot> TwoVintages()
    {
        ImmutableArray<IncidentRecord> old = ToldEvents.Of("cfr", Events);
        Import("cfr", "a", old, idsArePlaces: true);
        Import(
            "cfr",
            "b",
            [
                old[0] with
                {
                    Id = "1",
                    Title = "One that was put in front",
                },
                .. old.Select(
                    (record, i) =>
                        record with
                        {
                            Id = (i + 2).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        }
                ),
            ],
            idsArePlaces: true
        );
        return [store.Find("cfr@b")!, store.Find("one@v")!];
    }

    private static LinkDecision OnPlace(string id, string vintage, LinkRelation? relation) =>
        Decision(
            new("cfr", id),
            new("one", "50"),
            relation is null ? DecisionAction.Withdraw : DecisionAction.Confirm,
            relation
        ) with
        {
            FirstVintage = vintage,
        };

    private LinkedRecords Link(ImmutableArray<Snapshot> chosen, params ImmutableArray<LinkDecision> decisions) =>
        RecordLinker.Link(store, chosen, new DecisionFile(decisions), TestContext.Current.CancellationToken);

    private static bool Decides(ImmutableArray<LinkDecision> standing, LinkedRecords linked, RecordLink link)
    {
        RecordReference a = linked.Records[link.First];
        RecordReference b = linked.Records[link.Second];
        return standing.Any(d => (d.First == a && d.Second == b) || (d.First == b && d.Second == a));
    }

    private static int Place(LinkedRecords linked, RecordReference reference) => linked.Records.IndexOf(reference);

    private LinkedRecords Link(params ImmutableArray<LinkDecision> decisions) =>
        RecordLinker.Link(
            store,
            [store.Find("one@v")!, store.Find("two@v")!],
            new DecisionFile(decisions),
            TestContext.Current.CancellationToken
        );

    private static LinkDecision Decision(
        RecordReference first,
        RecordReference second,
        DecisionAction action,
        LinkRelation? relation
    ) => new(first, second, "v", "v", action, relation, "a reader", StoreTrial.Noon, "read both");

    private void Import(
        string source,
        string vintage,
        ImmutableArray<IncidentRecord> records,
        bool idsArePlaces = false
    )
    {
        using TableFile file = new(source, source + vintage);
        _ = StoreTrial.Import(store, ToldEvents.Source(source, records, idsArePlaces), vintage, file.Source);
    }
}
