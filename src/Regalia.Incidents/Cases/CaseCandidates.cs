using System.Collections.Immutable;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Cases;

/// <summary>Finds what is likely, and left to people: pairs of cases that may be one, or one a part of the other.</summary>
/// <remarks>
/// Of two cases one pair is offered, the likeliest: a decision on it decides on both. Cases between which somebody decided anything, or
/// of which one is linked as a part of the other, are offered no more.
/// </remarks>
internal static class CaseCandidates
{
    /// <summary>The candidates, the likeliest first; of equals by the first record, then by the second.</summary>
    internal static ImmutableArray<CaseCandidate> Of(LinkedRecords linked, ImmutableArray<int> caseOf)
    {
        HashSet<(int, int)> settled = [];
        Dictionary<(int, int), (RecordLink Pair, bool IsLinked)> likeliest = [];
        foreach (RecordLink link in linked.Links)
        {
            (int, int) cases = Cases(link);
            if (link.Decided || link.Relation == LinkRelation.PartOf)
            {
                _ = settled.Add(cases);
            }
            else if (link.Relation == LinkRelation.Same)
            {
                Offer(cases, link, isLinked: true);
            }
        }
        foreach (RecordLink pair in linked.Candidates)
        {
            Offer(Cases(pair), pair, isLinked: false);
        }
        return
        [
            .. likeliest
                .Where(offer => !settled.Contains(offer.Key))
                .Select(static offer => Candidate(offer.Value.Pair, offer.Value.IsLinked))
                .OrderByDescending(static candidate => candidate.Score)
                .ThenBy(static candidate => candidate.First)
                .ThenBy(static candidate => candidate.Second),
        ];

        (int, int) Cases(RecordLink link)
        {
            (int a, int b) = (caseOf[link.First], caseOf[link.Second]);
            return (Math.Min(a, b), Math.Max(a, b));
        }

        void Offer((int A, int B) cases, RecordLink pair, bool isLinked)
        {
            if (
                cases.A != cases.B
                && (!likeliest.TryGetValue(cases, out (RecordLink Pair, bool) best) || pair.Score > best.Pair.Score)
            )
            {
                likeliest[cases] = (pair, isLinked);
            }
        }
    }

    private static CaseCandidate Candidate(RecordLink pair, bool isLinked) =>
        new(
            pair.FirstIsWhole ? pair.Second : pair.First,
            pair.FirstIsWhole ? pair.First : pair.Second,
            pair.Relation,
            pair.Score,
            isLinked ? CandidateDoubt.OtherRecords
                : pair.Score < ProposedLink.LeastScore ? CandidateDoubt.Score
                : CandidateDoubt.Alone
        );
}
