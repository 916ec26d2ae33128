using System.Collections.Immutable;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>A logistic regression: p = 1 / (1 + exp(-z)), z = bias + sum of weight * (value - usual value).</summary>
/// <param name="Bias">z of a pair that is usual in everything.</param>
/// <param name="Terms">The features it uses.</param>
internal sealed record LogisticWeights(double Bias, ImmutableArray<FeatureWeight> Terms)
{
    /// <summary>The probability of a pair.</summary>
    internal double Probability(PairFeatures features)
    {
        double sum = Bias;
        foreach (FeatureWeight term in Terms)
        {
            sum += term.Contribution(features[term.Feature]);
        }
        return 1 / (1 + Math.Exp(-sum));
    }
}
