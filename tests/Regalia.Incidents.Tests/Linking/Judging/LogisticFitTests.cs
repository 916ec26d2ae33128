using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Judging;

namespace Regalia.Incidents.Tests.Linking.Judging;

public sealed class LogisticFitTests
{
    [Fact]
    public void Without_ridge_the_weight_of_a_yes_or_no_is_the_log_of_the_odds_ratio()
    {
        // With: 30 of 40 are true. Without: 20 of 60. Odds ratio (30/10) / (20/40) = 6.
        LogisticWeights weights = Fit(ridge: 0);
        Assert.Equal(Math.Log(6), weights.Terms[0].Weight, 6);
        Assert.Equal(0.75, weights.Probability(Pair(1)), 6);
        Assert.Equal(20.0 / 60, weights.Probability(Pair(0)), 6);
    }

    [Fact]
    public void Ridge_draws_weights_towards_nothing_but_keeps_their_sign() =>
        Assert.InRange(Fit(ridge: 50).Terms[0].Weight, 0.01, Math.Log(6) / 2);

    [Fact]
    public void A_pair_that_counts_double_is_two_pairs()
    {
        PairFeatures[] pairs = [Pair(0), Pair(1), Pair(1), Pair(0)];
        bool[] isTrue = [false, true, false, true];
        LogisticWeights counted = LogisticFit.Fit(pairs, isTrue, [2, 2, 2, 2], [PairFeature.DatesAgree], 4);
        LogisticWeights twice = LogisticFit.Fit(
            [.. pairs, .. pairs],
            [.. isTrue, .. isTrue],
            [.. Enumerable.Repeat(1.0, 8)],
            [PairFeature.DatesAgree],
            4
        );
        Assert.Equal(twice.Terms[0].Weight, counted.Terms[0].Weight, 9);
    }

    [Fact]
    public void The_mix_of_cases_is_the_one_stated_however_the_pairs_were_found()
    {
        TrainingPair[] pairs =
        [
            .. Enumerable.Repeat(Case(LinkRelation.Same, 0.5), 10),
            .. Enumerable.Repeat(Case(LinkRelation.Same, 0.05), 10),
            .. Enumerable.Repeat(Case(LinkRelation.PartOf, 0.5), 2),
            .. Enumerable.Repeat(Case(LinkRelation.PartOf, 0.05), 1),
            .. Enumerable.Repeat(Case(LinkRelation.Related, 0.5), 3),
            .. Enumerable.Repeat(Case(LinkRelation.Different, 0.05), 4),
        ];
        double[] weights = [.. CaseMix.Weights(pairs)];
        Assert.Equal(30, weights.Sum(), 9);
        Assert.Equal(90.0 / 122, weights[..23].Sum() / 30, 9);
        Assert.Equal(32.0 / 122 * 0.75, weights[23..26].Sum() / 30, 9);
    }

    [Fact]
    public void Weights_are_read_as_they_are_written() =>
        Assert.Equal(ModelWeights.Shipped.Write(), ModelWeights.Shipped.Rounded().Write());

    [Fact]
    public void A_file_without_a_threshold_is_refused() =>
        Assert.Contains(
            "threshold",
            Assert
                .Throws<InvalidDataException>(() =>
                    ModelWeights.Read(
                        new StringReader("model,feature,weight,usual,meaning\nlink,bias,0,0,x\npart,bias,0,0,x\n")
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_feature_has_a_word_and_a_meaning() =>
        Assert.All(
            Enum.GetValues<PairFeature>(),
            feature =>
            {
                Assert.Equal(feature, PairFeatureWords.Find(feature.Word()));
                Assert.NotEmpty(feature.Meaning());
            }
        );

    private static LogisticWeights Fit(double ridge)
    {
        PairFeatures[] pairs = [.. Enumerable.Range(0, 100).Select(i => Pair(i < 40 ? 1 : 0))];
        bool[] isTrue = [.. Enumerable.Range(0, 100).Select(i => i < 30 || i >= 80)];
        return LogisticFit.Fit(pairs, isTrue, [.. Enumerable.Repeat(1.0, 100)], [PairFeature.DatesAgree], ridge);
    }

    private static PairFeatures Pair(double value)
    {
        PairFeatures features = default;
        features[PairFeature.DatesAgree] = value;
        return features;
    }

    private static TrainingPair Case(LinkRelation relation, double cosine) => new("topic", relation, default, cosine);
}
