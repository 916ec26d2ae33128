using System.Collections.Immutable;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>
/// Weighs judged pairs so that the mix of cases is that of pairs worth a look, not that of the search which found them: whoever
/// looks for hard cases finds more true pairs in other words, and more look-alikes, than there are.
/// </summary>
/// <remarks>
/// The mix is that stated for the reference judgement: of 122 pairs 78 same, 12 part_of, 32 different; a cosine of 0.10 lets
/// pass 98 % of the links and 75 % of the rest (from the precision and F1 stated for that baseline).
/// </remarks>
internal static class CaseMix
{
    internal const double LeastCosine = 0.10;
    private const double LikeLinks = 0.977;
    private const double LikeOthers = 0.75;

    /// <summary>A weight for each pair; their mean is 1 if all kinds occur.</summary>
    internal static ImmutableArray<double> Weights(IReadOnlyList<TrainingPair> pairs)
    {
        Dictionary<(int Kind, bool IsLike), int> counts = [];
        foreach (TrainingPair pair in pairs)
        {
            (int, bool) kind = KindOf(pair);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }
        return [.. pairs.Select(pair => Share(KindOf(pair)) * pairs.Count / counts[KindOf(pair)])];
    }

    private static (int Kind, bool IsLike) KindOf(TrainingPair pair) =>
        (
            pair.Relation switch
            {
                LinkRelation.Same => 0,
                LinkRelation.PartOf => 1,
                _ => 2,
            },
            pair.Cosine >= LeastCosine
        );

    private static double Share((int Kind, bool IsLike) kind)
    {
        double share = kind.Kind switch
        {
            0 => 78.0 / 122,
            1 => 12.0 / 122,
            _ => 32.0 / 122,
        };
        double like = kind.Kind == 2 ? LikeOthers : LikeLinks;
        return share * (kind.IsLike ? like : 1 - like);
    }
}
