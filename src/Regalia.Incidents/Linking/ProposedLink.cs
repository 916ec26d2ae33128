using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;

namespace Regalia.Incidents.Linking;

/// <summary>
/// What is made of a pair that nobody asked for. The score is learnt from pairs that look alike to a reader, of which most are
/// links; among all that share a few words hardly any are, so that a link is listed only if more speaks for it.
/// </summary>
/// <remarks>
/// Across sources: a score of at least 0.9, and a report that few cite, or dates at most a year apart and a victim that both name,
/// or texts of a cosine of at least 0.25. Inside a source, whose accounts are written after one pattern: records of the same words and
/// named victims a month apart at most are one event entered twice; the same text with other victims is of events that belong
/// together. See docs/linking.md for how often that is right.
/// </remarks>
internal static class ProposedLink
{
    /// <summary>Score from which on a pair across sources can be linked without a person.</summary>
    internal const float LeastScore = 0.9f;
    private const double RarelyCited = 1.0 / 19;
    private const double LeastOfVictim = 0.8;
    private const double LeastCosine = 0.25;
    private const int LongestGap = 365;
    private const int LeastWords = 6;
    private const double OneText = 0.9;

    /// <summary>The judgement to list, or "different".</summary>
    internal static PairVerdict Of(
        ComparedRecord a,
        ComparedRecord b,
        PairFeatures features,
        PairVerdict verdict,
        TermWeights words
    )
    {
        if (verdict.Relation == LinkRelation.Different)
        {
            return verdict;
        }
        bool isInside = string.Equals(a.Source, b.Source, StringComparison.Ordinal);
        if (!verdict.Relation.IsLink())
        {
            return isInside ? default : verdict;
        }
        if (isInside)
        {
            return Inside(a, b, features, verdict);
        }
        return verdict.Score >= LeastScore && IsBorneOut(a, b, features, words) ? verdict : default;
    }

    private static bool IsBorneOut(ComparedRecord a, ComparedRecord b, PairFeatures features, TermWeights words) =>
        features[PairFeature.SharedReport] >= RarelyCited
        || (
            DateComparison.Gaps(a, b).Any is <= LongestGap
            && (features[PairFeature.VictimNamed] >= LeastOfVictim || WordLikeness.Cosine(a, b, words) >= LeastCosine)
        );

    private static PairVerdict Inside(ComparedRecord a, ComparedRecord b, PairFeatures features, PairVerdict verdict)
    {
        bool isLong = Math.Min(a.Words.Length, b.Words.Length) >= LeastWords;
        if (!isLong || features[PairFeature.SharedWords] < Math.Log(PairComparison.LeastShare + OneText))
        {
            return default;
        }
        return
            a.NamedVictims > 0
            && a.Words.AsSpan().SequenceEqual(b.Words)
            && a.Victims.AsSpan().SequenceEqual(b.Victims)
            && a.Countries.AsSpan().SequenceEqual(b.Countries)
            && features[PairFeature.DatesMeet] != 0
            ? verdict with
            {
                Relation = LinkRelation.Same,
                FirstIsWhole = false,
            }
            : verdict with
            {
                Relation = LinkRelation.Related,
                FirstIsWhole = false,
            };
    }
}
