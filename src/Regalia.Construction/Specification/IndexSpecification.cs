using System.Collections.Immutable;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Construction;

/// <summary>How an index is to be built, ranked, labelled and tried: a specification as it was understood.</summary>
/// <param name="File">The specification as read.</param>
/// <param name="Plan">The steps.</param>
public sealed record IndexSpecification(InputFile File, IndexPlan Plan)
{
    /// <summary>Grouping within which units are ranked as well; null for none.</summary>
    public string? RankGroup { get; init; }

    /// <summary>Classes of a score; null for none.</summary>
    public ScoreLabels? Labels { get; init; }

    /// <summary>What is uncertain; null where nothing is tried.</summary>
    public UncertaintyPlan? Uncertainty { get; init; }

    /// <summary>Other files that the specification names, as read.</summary>
    public ImmutableArray<InputFile> OtherFiles { get; init; } = [];

    /// <summary>What is allowed but probably not meant.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Replicates and rows of the sensitivity analysis together: what progress is counted against.</summary>
    public int Runs =>
        Uncertainty is null
            ? 0
            : (int)
                Math.Min(
                    int.MaxValue,
                    (long)Uncertainty.Replicates + (Uncertainty.SensitivityRows ?? Uncertainty.Replicates)
                );

    /// <summary>The steps where a specification names none: min-max 0 to 100 and arithmetic means.</summary>
    public static IndexPlan DefaultPlan { get; } = new(new Normalisation(), new Aggregation());

    /// <summary>The same with another number of replicates or another seed. Changes nothing where nothing is uncertain.
    /// </summary>
    /// <param name="replicates">Replicates; null to keep those of the specification.</param>
    /// <param name="seed">Seed; null to keep that of the specification.</param>
    public IndexSpecification With(int? replicates, ulong? seed) =>
        Uncertainty is null
            ? this
            : this with
            {
                Uncertainty = Uncertainty with
                {
                    Replicates = replicates ?? Uncertainty.Replicates,
                    Seed = seed ?? Uncertainty.Seed,
                },
            };
}
