using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Judges pairs of records. Without state: may be used by many threads.</summary>
internal static class PairModel
{
    // Below it two records that share a report or an actor have too little else in common to be worth a mention.
    private const double LeastOfRelated = 0.20;

    /// <summary>Digest of what the model is: two with one digest judge alike.</summary>
    /// <remarks>The number before it counts changes of the features and of what is proposed, which no file tells of.</remarks>
    internal static string Digest => "3-" + ModelWeights.ShippedDigest;

    /// <summary>The judgement on two records of one set.</summary>
    internal static PairVerdict Judge(ComparedRecord a, ComparedRecord b, TermWeights words)
    {
        PairFeatures features = PairComparison.Compare(a, b, words);
        return Judge(a, b, features, ModelWeights.Shipped);
    }

    /// <summary>The judgement with its reasons in words.</summary>
    internal static PairJudgement Explain(
        ComparedRecord a,
        ComparedRecord b,
        TermWeights words,
        IncidentRecord first,
        IncidentRecord second
    )
    {
        PairFeatures features = PairComparison.Compare(a, b, words);
        PairVerdict verdict = Judge(a, b, features, ModelWeights.Shipped);
        return new PairJudgement(
            verdict.Relation,
            verdict.Score,
            verdict.FirstIsWhole,
            new PairReasons(a, b, first, second).Of(features, verdict.Relation)
        );
    }

    /// <summary>The judgement on features by some weights.</summary>
    internal static PairVerdict Judge(ComparedRecord a, ComparedRecord b, PairFeatures features, ModelWeights weights)
    {
        if (a.Words.Length == 0 || b.Words.Length == 0)
        {
            return default; // a record that says nothing is of no event that is known
        }
        float score = (float)weights.Link.Probability(features);
        if (score < weights.LinkFrom)
        {
            bool isRelated =
                score >= LeastOfRelated
                && (features[PairFeature.SharedReport] > 0 || a.Actors.AsSpan().ContainsAny(b.Actors));
            return new PairVerdict(isRelated ? LinkRelation.Related : LinkRelation.Different, score, false);
        }
        return weights.Part.Probability(features) >= weights.PartFrom
            ? new PairVerdict(LinkRelation.PartOf, score, WholeOfTwo.IsFirst(a, b))
            : new PairVerdict(LinkRelation.Same, score, false);
    }
}
