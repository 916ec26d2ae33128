namespace Regalia.Indices.Uncertainty;

/// <summary>How the inputs are sampled.</summary>
public enum SamplePoints
{
    /// <summary>Independent random points.</summary>
    MonteCarlo,

    /// <summary>Scrambled Sobol points for the inputs that are a choice among alternatives, which fill the space more
    /// evenly; inputs of many numbers (weights, data errors, imputation) are drawn at random as in Monte Carlo.</summary>
    Sobol,
}
