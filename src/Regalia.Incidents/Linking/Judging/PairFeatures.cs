using System.Runtime.CompilerServices;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>The value of each <see cref="PairFeature"/> of a pair.</summary>
[InlineArray(Count)]
internal struct PairFeatures
{
    /// <summary>Number of features.</summary>
    internal const int Count = (int)PairFeature.VictimNotInTitle + 1;

    private double first;

    /// <summary>The value of a feature.</summary>
    internal double this[PairFeature feature]
    {
        readonly get => this[(int)feature];
        set => this[(int)feature] = value;
    }
}
