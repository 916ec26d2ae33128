namespace Regalia.Incidents.Linking.Judging;

/// <summary>What a feature adds to the log-odds.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Weight">What one more of it adds.</param>
/// <param name="Usual">Its mean in the pairs that the weights were learnt from: there it adds nothing.</param>
internal readonly record struct FeatureWeight(PairFeature Feature, double Weight, double Usual)
{
    /// <summary>What it adds for a pair with a value.</summary>
    /// <remarks>Nothing where it is not known: what a source does not tell is no sign of anything.</remarks>
    internal double Contribution(double value) => double.IsNaN(value) ? 0 : Weight * (value - Usual);
}
