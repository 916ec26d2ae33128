using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>How two scores become a label.</summary>
/// <param name="Names">The labels from best to worst.</param>
/// <param name="PressureBands">Bands of pressure, lowest first.</param>
/// <param name="ReadinessBands">Bands of readiness, lowest first.</param>
/// <param name="Matrix">Index of the label for [pressure band][readiness band].</param>
/// <param name="SingleAt">Probability from which one label is shown alone.</param>
/// <param name="RunAt">Probability that a run of neighbouring labels must hold together.</param>
/// <param name="CoverageMinimum">Coverage of a dimension below which no label is given.</param>
/// <param name="CoverageOf">The composites that the minimum is asked of.</param>
/// <param name="Floors">Lowest labels that single indicators can force.</param>
public sealed record LabelRules(
    ImmutableArray<string> Names,
    ImmutableArray<Band> PressureBands,
    ImmutableArray<Band> ReadinessBands,
    ImmutableArray<ImmutableArray<int>> Matrix,
    double SingleAt,
    double RunAt,
    double CoverageMinimum,
    ImmutableArray<string> CoverageOf,
    ImmutableArray<LabelFloor> Floors
);
