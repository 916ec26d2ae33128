using System.Collections.Immutable;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Learns the weights of <see cref="PairModel"/> from judged pairs. Deterministic: no draw of lots anywhere.</summary>
internal static class ModelTraining
{
    private const double Ridge = 4;
    private const int Folds = 6;

    // Links that are none do more harm than links not found: so many of the pairs that are none must be kept apart. 22 of 32
    // are asked for; the rest is for chance.
    private const double LeastKeptApart = 0.70;

    // The merge F1 hardly changes between 0.3 and 0.7: nothing is gained by a choice.
    private const double PartFrom = 0.5;

    private static readonly ImmutableArray<PairFeature> linkFeatures =
    [
        PairFeature.SharedWords,
        PairFeature.VictimNamed,
        PairFeature.TitleFound,
        PairFeature.NamesMissing,
        PairFeature.SharedReport,
        PairFeature.DatesAgree,
        PairFeature.DatesMeet,
        PairFeature.DatesApart,
        PairFeature.KnownBefore,
        PairFeature.OtherCountries,
        PairFeature.OtherSponsors,
        PairFeature.KindOfVictim,
    ];

    private static readonly ImmutableArray<PairFeature> partFeatures =
    [
        PairFeature.ListsApart,
        PairFeature.WordsOfMany,
        PairFeature.OneVictim,
        PairFeature.VictimNotInTitle,
        PairFeature.VictimNamed,
        PairFeature.SharedReport,
    ];

    /// <summary>The model that the pairs teach; the threshold of a link is chosen by pairs of topics that the weights did not see.</summary>
    internal static ModelWeights Train(IReadOnlyList<TrainingPair> pairs)
    {
        ImmutableArray<double> counts = CaseMix.Weights(pairs);
        List<(TrainingPair Pair, double Count, double Link)> unseen = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            bool[] isOut = [.. pairs.Select(pair => JudgedTopics.Number(pair.Topic) % Folds == (ulong)fold)];
            (LogisticWeights link, _) = Fit(pairs, counts, i => !isOut[i]);
            for (int i = 0; i < pairs.Count; i++)
            {
                if (isOut[i])
                {
                    unseen.Add((pairs[i], counts[i], link.Probability(pairs[i].Features)));
                }
            }
        }
        (LogisticWeights wholeLink, LogisticWeights wholePart) = Fit(pairs, counts, _ => true);
        double linkFrom = Steps.First(from => KeptApart(unseen, from) >= LeastKeptApart);
        return new ModelWeights(wholeLink, linkFrom, wholePart, PartFrom).Rounded();
    }

    private static IEnumerable<double> Steps => Enumerable.Range(30, 71).Select(step => step / 100.0);

    private static (LogisticWeights Link, LogisticWeights Part) Fit(
        IReadOnlyList<TrainingPair> pairs,
        ImmutableArray<double> counts,
        Func<int, bool> isIn
    )
    {
        int[] all = [.. Enumerable.Range(0, pairs.Count).Where(isIn)];
        int[] links = [.. all.Where(i => pairs[i].Relation.IsLink())];
        return (
            LogisticFit.Fit(
                [.. all.Select(i => pairs[i].Features)],
                [.. all.Select(i => pairs[i].Relation.IsLink())],
                [.. all.Select(i => counts[i])],
                linkFeatures,
                Ridge
            ),
            LogisticFit.Fit(
                [.. links.Select(i => pairs[i].Features)],
                [.. links.Select(i => pairs[i].Relation == LinkRelation.PartOf)],
                [.. links.Select(_ => 1.0)],
                partFeatures,
                Ridge
            )
        );
    }

    private static double KeptApart(IEnumerable<(TrainingPair Pair, double Count, double Link)> pairs, double linkFrom)
    {
        (TrainingPair Pair, double Count, double Link)[] others =
        [
            .. pairs.Where(pair => pair.Pair.Relation == LinkRelation.Different),
        ];
        double all = others.Sum(pair => pair.Count);
        return all > 0 ? others.Sum(pair => pair.Link < linkFrom ? pair.Count : 0) / all : 1;
    }
}
