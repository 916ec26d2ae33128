using System.Collections.Immutable;
using Regalia.Indices;
using Regalia.Indices.Sensitivity;
using Regalia.Indices.Uncertainty;

namespace Regalia.Construction;

/// <summary>An index as built from tables and a specification, with all that was asked for.</summary>
/// <param name="Input">The tables.</param>
/// <param name="Specification">How it was built.</param>
/// <param name="Build">Every stage, and the scores.</param>
/// <param name="Ranks">Ranks of the last stage, 1 = highest.</param>
/// <param name="GroupRanks">Ranks within the grouping asked for; null for none.</param>
/// <param name="Uncertainty">Distributions; null where nothing is uncertain.</param>
/// <param name="Sensitivity">Which input matters; null where that was not asked.</param>
public sealed record ConstructedIndex(
    IndexInput Input,
    IndexSpecification Specification,
    IndexBuild Build,
    IndicatorTable Ranks,
    IndicatorTable? GroupRanks,
    UncertaintyResult? Uncertainty,
    SensitivityResult? Sensitivity
)
{
    /// <summary>The index, if it was aggregated.</summary>
    public string? Output =>
        Build.Result.Indicators.Contains(Build.Definition.Root.Code) ? Build.Definition.Root.Code : null;

    /// <summary>Label of each unit of the last stage; null where its score is missing. Empty where no labels are asked
    /// for, or the score they are about was not made.</summary>
    public ImmutableArray<string?> Labels =>
        Specification.Labels is { } labels && Build.Result.Indicators.Contains(labels.Output)
            ? [.. Build.Result.Indicators[labels.Output].ToArray().Select(labels.Cuts.NameOf)]
            : [];

    /// <summary>What deserves a look although the index was built.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            foreach (string warning in Specification.Warnings)
            {
                yield return warning;
            }

            foreach (ImputationResult imputed in Build.Stages.Select(stage => stage.Result).OfType<ImputationResult>())
            {
                if (!imputed.StillMissing.IsEmpty)
                {
                    MissingValue first = imputed.StillMissing[0];
                    yield return FormattableString.Invariant(
                        $"impute: {imputed.StillMissing.Length} values are still missing, for there was nothing to take them from; the first of them {first.Code} of {first.Unit}"
                    );
                }
            }

            if (Build.Weights.Negative.ToArray() is { Length: > 0 } negative)
            {
                yield return $"weights below 0, with which scores fall when the indicator rises: {string.Join(", ", negative)}; weight: negative: zero or absolute avoids them";
            }

            if (Specification.Labels is { } labels && Labels.IsEmpty)
            {
                yield return $"no labels: {labels.Output} has no score, for there is no aggregate step";
            }

            foreach (UncertaintyFailure failure in Uncertainty?.Failures ?? [])
            {
                yield return FormattableString.Invariant(
                    $"{failure.Count} of {Uncertainty!.Plan.Replicates} replicates failed, the first of them {failure.FirstReplicate}: {failure.Reason}"
                );
            }

            foreach (UncertaintyFailure failure in Sensitivity?.Failures ?? [])
            {
                yield return FormattableString.Invariant(
                    $"sensitivity: {failure.Count} of {Sensitivity!.Rows} rows left out, the first of them {failure.FirstReplicate}: {failure.Reason}"
                );
            }
        }
    }

    /// <summary>Builds the index and tries it.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="specification">How to build it.</param>
    /// <param name="options">Threads and progress of the replicates.</param>
    /// <param name="cancellation">Looked at between blocks of replicates.</param>
    /// <exception cref="IndexFaultException">A step cannot be done with these data, or an uncertain input does not fit
    /// the plan.</exception>
    public static ConstructedIndex Run(
        IndexInput input,
        IndexSpecification specification,
        ReplicateRunOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(specification);
        IndexPlan plan = specification.Plan;
        IndexBuild build = plan.Build(input.Definition, input.Data);
        IndicatorTable scores = build.Result.Indicators;
        UncertaintyPlan? uncertainty = specification.Uncertainty;
        return new(
            input,
            specification,
            build,
            build.Ranks(),
            specification.RankGroup is { } group ? Ranking.WithinGroups(scores, build.Result.Groups[group]) : null,
            uncertainty is null
                ? null
                : UncertaintyAnalysis.Run(plan, input.Definition, input.Data, uncertainty, options, cancellation),
            uncertainty is null or { SensitivityRows: 0 }
                ? null
                : SensitivityAnalysis.Run(
                    plan,
                    input.Definition,
                    input.Data,
                    uncertainty,
                    After(options, uncertainty.Replicates),
                    cancellation
                )
        );
    }

    // One count for both: the rows of the sensitivity analysis come after the replicates.
    private static ReplicateRunOptions? After(ReplicateRunOptions? options, int replicates) =>
        options?.Progress is { } progress
            ? options with
            {
                Progress = done => progress(unchecked(replicates + done)),
            }
            : options;
}
