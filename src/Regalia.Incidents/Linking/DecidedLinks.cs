using System.Collections.Immutable;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>Lets decisions have the last word on links.</summary>
internal sealed class DecidedLinks(IncidentStore store, LinkedSet set, TermWeights weights)
{
    /// <summary>
    /// The links with decisions applied: one that confirms adds its link even where the machine found none; one that rejects leaves
    /// it with the relation "different" or "related", so that nobody puts the pair together by a third record.
    /// </summary>
    internal LinkedRecords Apply(LinkedRecords linked, ImmutableArray<LinkDecision> last)
    {
        CarriedDecisions carried = CarriedDecisions.Of(store, set, linked.Records, last);
        return linked with
        {
            Links = Merge(linked, carried.Decided),
            Candidates = [.. linked.Candidates.Where(pair => !carried.Decided.ContainsKey((pair.First, pair.Second)))],
            Decided = carried.Decided.Count,
            Uncarried = carried.Uncarried,
        };
    }

    private ImmutableArray<RecordLink> Merge(
        LinkedRecords linked,
        SortedDictionary<(int First, int Second), (LinkDecision Decision, int Part)> decided
    )
    {
        Dictionary<(int, int), double> scores = linked
            .Links.Where(link => decided.ContainsKey((link.First, link.Second)))
            .ToDictionary(static link => (link.First, link.Second), static link => link.Score);
        (int First, int Second)[] unscored = [.. decided.Keys.Where(pair => !scores.ContainsKey(pair))];
        ImmutableArray<PairJudgement> judged = new PairReading(store, set).Judge(
            weights,
            [.. unscored.Select(pair => (linked.Records[pair.First], linked.Records[pair.Second]))],
            CancellationToken.None
        );
        for (int i = 0; i < unscored.Length; i++)
        {
            scores.Add(unscored[i], judged[i].Score);
        }
        IEnumerable<RecordLink> ofPeople = decided.Select(pair =>
            Link(pair.Key, pair.Value.Decision, pair.Value.Part, scores[pair.Key])
        );
        return
        [
            .. linked
                .Links.Where(link => !decided.ContainsKey((link.First, link.Second)))
                .Concat(ofPeople)
                .OrderBy(static link => link.First)
                .ThenBy(static link => link.Second),
        ];
    }

    // The first record of a decision that one is part of the other is the part.
    private static RecordLink Link((int First, int Second) pair, LinkDecision decision, int part, double score)
    {
        LinkRelation relation = decision.Relation ?? LinkRelation.Different;
        bool firstIsWhole = relation == LinkRelation.PartOf && part == pair.Second;
        return new RecordLink(pair.First, pair.Second, relation, firstIsWhole, score, Decided: true);
    }
}
