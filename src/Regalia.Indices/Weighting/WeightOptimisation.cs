using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Weights found by <see cref="OptimisedWeights"/>, and how good they are.</summary>
/// <param name="Weights">All weights of the index; those optimised add up to 1 within each parent.</param>
/// <param name="Objective">Balance: the root mean square difference between shares of correlation and those preferred,
/// 0 at best. Information: the sum of the correlations.</param>
/// <param name="Correlations">One for each variable of the level, in the order of the definition.</param>
/// <param name="Evaluations">How many times the index was aggregated.</param>
/// <param name="Converged">Whether no small change of any weight betters the objective any more.</param>
public sealed record WeightOptimisation(
    IndexWeights Weights,
    double Objective,
    ImmutableArray<OptimisedCorrelation> Correlations,
    int Evaluations,
    bool Converged
);
