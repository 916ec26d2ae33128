using System.Collections.Immutable;
using CsCheck;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Tests.Cases;

public sealed class CaseGroupingTests
{
    private static readonly Gen<RecordLink[]> AnyLinks = Gen.Select(
            Gen.Int[0, 11],
            Gen.Int[0, 11],
            Gen.Enum<LinkRelation>(),
            Gen.Int[0, 20],
            Gen.Int[0, 4],
            (a, b, relation, score, decided) =>
                new RecordLink(Math.Min(a, b), Math.Max(a, b), relation, FirstIsWhole: false, score / 20d, decided == 0)
        )
        .Array[0, 40]
        .Select(links =>
            links
                .Where(link => link.First != link.Second && (link.Decided || link.Relation != LinkRelation.Different))
                .DistinctBy(link => (link.First, link.Second))
                .OrderBy(link => (link.First, link.Second))
                .ToArray()
        );

    [Fact]
    public void Records_that_are_all_the_same_are_one_case() =>
        Assert.Equal([0, 0, 0, 1], CaseGrouping.Of(4, [Same(0, 1), Same(0, 2), Same(1, 2)]));

    [Fact]
    public void A_third_that_is_the_same_as_one_of_two_joins_and_a_fourth_that_is_the_same_as_one_of_three_does_not() =>
        Assert.Equal([0, 0, 0, 1], CaseGrouping.Of(4, [Same(0, 1, .9), Same(1, 2, .8), Same(0, 3, .6)]));

    [Fact]
    public void One_weak_link_does_not_weld_two_cases_together() =>
        Assert.Equal(
            [0, 0, 0, 1, 1, 1],
            CaseGrouping.Of(
                6,
                [Same(0, 1), Same(0, 2), Same(1, 2), Same(2, 3, .55), Same(3, 4), Same(3, 5), Same(4, 5)]
            )
        );

    [Fact]
    public void Parts_and_related_records_are_cases_of_their_own() =>
        Assert.Equal(
            [0, 1, 2],
            CaseGrouping.Of(
                3,
                [new(0, 1, LinkRelation.PartOf, true, .9, false), new(1, 2, LinkRelation.Related, false, .9, false)]
            )
        );

    [Fact]
    public void A_decision_keeps_apart_what_a_third_record_would_bring_together() =>
        Assert.NotEqual(
            1,
            CaseGrouping
                .Of(3, [Same(0, 1), new(0, 2, LinkRelation.Different, false, .9, true), Same(1, 2)])
                .Distinct()
                .Count()
        );

    [Fact]
    public void A_decision_brings_together_what_the_machine_would_not() =>
        Assert.Equal([0, 0, 0, 0], CaseGrouping.Of(4, [Same(0, 1), Same(2, 3), Same(0, 2, .1, decided: true)]));

    [Fact]
    public void Every_record_is_in_one_case_and_decisions_win() =>
        AnyLinks.Sample(
            links =>
            {
                ImmutableArray<int> cases = CaseGrouping.Of(12, links);
                Assert.Equal(Enumerable.Range(0, cases.Max() + 1), cases.Distinct());
                foreach (RecordLink link in links.Where(l => l.Decided && l.Relation != LinkRelation.Same))
                {
                    Assert.NotEqual(cases[link.First], cases[link.Second]);
                }
                if (!links.Any(l => l.Decided && l.Relation != LinkRelation.Same))
                {
                    Assert.All(
                        links.Where(l => l.Decided),
                        link => Assert.Equal(cases[link.First], cases[link.Second])
                    );
                }
                Assert.All(
                    cases.Select((number, record) => (number, record)).GroupBy(pair => pair.number),
                    group => Assert.True(group.Count() == 1 || Connected([.. group.Select(p => p.record)], links))
                );
            },
            iter: 3000
        );

    [Fact]
    public void The_order_of_links_does_not_matter() =>
        Gen.Select(AnyLinks, Gen.Int)
            .Sample(
                (links, seed) =>
                    Assert.Equal(
                        CaseGrouping.Of(12, links),
                        CaseGrouping.Of(12, [.. links.OrderBy(l => HashCode(l, seed))])
                    ),
                iter: 2000
            );

    private static int HashCode(RecordLink link, int seed) =>
        unchecked(((link.First * 7919) ^ (link.Second * 104729)) * (seed | 1)) & 0xFFFF;

    private static bool Connected(int[] records, RecordLink[] links)
    {
        HashSet<int> reached = [records[0]];
        for (int before = 0; before != reached.Count; )
        {
            before = reached.Count;
            foreach (RecordLink link in links.Where(l => l.Relation == LinkRelation.Same))
            {
                if (reached.Contains(link.First) || reached.Contains(link.Second))
                {
                    reached.UnionWith(records.Intersect([link.First, link.Second]));
                }
            }
        }
        return reached.Count == records.Length;
    }

    private static RecordLink Same(int first, int second, double score = .95, bool decided = false) =>
        new(first, second, LinkRelation.Same, FirstIsWhole: false, score, decided);
}
