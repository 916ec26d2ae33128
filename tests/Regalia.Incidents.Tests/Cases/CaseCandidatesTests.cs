using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Tests.Cases;

public sealed class CaseCandidatesTests
{
    private static readonly ImmutableArray<RecordReference> Records =
    [
        new("one", "1"),
        new("one", "2"),
        new("two", "x"),
        new("two", "y"),
        new("two", "z"),
    ];

    [Fact]
    public void Of_two_cases_the_likeliest_pair_is_offered_and_the_likeliest_of_all_first()
    {
        ImmutableArray<CaseCandidate> found = Of(
            [Pair(0, 2, LinkRelation.Same, .95)],
            [Pair(0, 3, LinkRelation.Same, .7), Pair(1, 4, LinkRelation.Same, .92), Pair(2, 3, LinkRelation.Same, .8)]
        );

        Assert.Equal([(1, 4), (2, 3)], found.Select(c => (c.First, c.Second)));
        Assert.Equal([CandidateDoubt.Alone, CandidateDoubt.Score], found.Select(c => c.Doubt));
    }

    [Fact]
    public void What_is_one_case_already_or_a_part_or_was_decided_is_not_offered()
    {
        Assert.Empty(Of([Pair(0, 2, LinkRelation.Same, .95)], [Pair(0, 2, LinkRelation.Same, .95)]));
        Assert.Empty(Of([Pair(0, 2, LinkRelation.PartOf, .95)], [Pair(0, 2, LinkRelation.Same, .6)]));
        RecordLink apart = Pair(0, 2, LinkRelation.Different, .8) with { Decided = true };
        Assert.Empty(Of([apart], [Pair(0, 2, LinkRelation.Same, .8)]));
        // Two events that only belong together by the machine may still be one by a person.
        Assert.Single(Of([Pair(0, 2, LinkRelation.Related, .4)], [Pair(0, 2, LinkRelation.Same, .6)]));
    }

    [Fact]
    public void A_decision_on_one_pair_settles_the_others_of_its_two_cases()
    {
        RecordLink apart = Pair(1, 3, LinkRelation.Different, .8) with { Decided = true };
        RecordLink[] links = [Pair(0, 1, LinkRelation.Same, .95), Pair(2, 3, LinkRelation.Same, .95), apart];

        Assert.Empty(Of(links, [Pair(0, 2, LinkRelation.Same, .8)]));
        Assert.Single(Of(links[..2], [Pair(0, 2, LinkRelation.Same, .8)]));
    }

    [Fact]
    public void A_link_between_two_cases_that_stay_two_is_offered_as_such()
    {
        // Records 2, 3 and 4 are one case; 0 is linked to one of three only.
        RecordLink[] links =
        [
            Pair(0, 2, LinkRelation.Same, .91),
            Pair(2, 3, LinkRelation.Same, .99),
            Pair(2, 4, LinkRelation.Same, .99),
            Pair(3, 4, LinkRelation.Same, .99),
        ];

        CaseCandidate found = Assert.Single(Of(links, []));

        Assert.Equal((0, 2, CandidateDoubt.OtherRecords), (found.First, found.Second, found.Doubt));
    }

    [Fact]
    public void The_part_is_named_first()
    {
        RecordLink pair = Pair(0, 2, LinkRelation.PartOf, .7) with { FirstIsWhole = true };

        CaseCandidate found = Assert.Single(Of([], [pair]));

        Assert.Equal((2, 0), (found.First, found.Second));
    }

    private static RecordLink Pair(int first, int second, LinkRelation relation, double score) =>
        new(first, second, relation, FirstIsWhole: false, score, Decided: false);

    private static ImmutableArray<CaseCandidate> Of(RecordLink[] links, RecordLink[] candidates)
    {
        LinkedRecords linked = new()
        {
            Snapshots = [],
            Records = Records,
            Links = [.. links.OrderBy(l => (l.First, l.Second))],
            Candidates = [.. candidates],
            Compared = 0,
            ModelDigest = "",
        };
        return CaseCandidates.Of(linked, CaseRepository.Group(linked));
    }
}
