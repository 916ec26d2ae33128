namespace Regalia.Indices.Uncertainty;

/// <summary>Which sample a draw belongs to: that of an uncertainty analysis, or one of the two independent samples of a
/// sensitivity analysis.</summary>
internal enum SampleMatrix
{
    /// <summary>The replicates of an uncertainty analysis.</summary>
    Replicates,

    /// <summary>The first sample of a sensitivity analysis.</summary>
    A,

    /// <summary>The second.</summary>
    B,
}
