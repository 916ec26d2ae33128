using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>What the draws vary, and by how much.</summary>
/// <param name="Count">Number of draws unless the user gives another.</param>
/// <param name="Seed">Seed unless the user gives another.</param>
/// <param name="WeightConcentration">Concentration of the Dirichlet distribution around the stated weights.</param>
/// <param name="DriftPerRootYear">Standard deviation in score points per square root of a year of age or year gap.</param>
/// <param name="FlagErrorSourced">Chance that a sourced coded value is one step off.</param>
/// <param name="FlagErrorUnverified">The same for a value nobody has checked.</param>
/// <param name="UnverifiedSd">Score points of error added to a measured value nobody has checked.</param>
/// <param name="ImputationPool">Fewest countries a missing value may be taken from.</param>
/// <param name="ImputationSd">Score points of error on top of a value taken from another country.</param>
/// <param name="Disagreements">Pairs of measures of the same thing; their difference widens both.</param>
public sealed record DrawAssumptions(
    int Count,
    ulong Seed,
    double WeightConcentration,
    double DriftPerRootYear,
    double FlagErrorSourced,
    double FlagErrorUnverified,
    double UnverifiedSd,
    int ImputationPool,
    double ImputationSd,
    ImmutableArray<Disagreement> Disagreements
);
