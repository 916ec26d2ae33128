namespace Regalia.Indices;

/// <summary>What optimised weights are to reach. r(k) is Pearson's correlation of variable k with the index.</summary>
public enum WeightObjective
{
    /// <summary>Correlations with the index that stand in the proportions wanted: the smallest root mean square of
    /// r(k) / (sum of r) - s(k), with s(k) the share wanted of variable k; 0 when they are met.</summary>
    Balance,

    /// <summary>The largest sum of r(k): most of the information of the variables kept.</summary>
    Information,
}
