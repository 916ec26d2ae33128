using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>An index as built: the data, what each step left, and the result.</summary>
/// <param name="Definition">The index.</param>
/// <param name="Given">The data as given, indicators in the order of the definition.</param>
/// <param name="Stages">What each step left, in order.</param>
/// <param name="Weights">The weights used.</param>
public sealed record IndexBuild(
    IndexDefinition Definition,
    IndexData Given,
    ImmutableArray<IndexStage> Stages,
    IndexWeights Weights
)
{
    /// <summary>What the last step left: after aggregation, indicators and aggregates.</summary>
    public IndexData Result => Stages.IsEmpty ? Given : Stages[^1].Result.Data;

    /// <summary>The stage of a step; null when the plan has no such step. The last one if there are several.</summary>
    /// <param name="name">Name of the stage, such as "treated".</param>
    public IndexStage? Stage(string name) =>
        Stages.LastOrDefault(stage => string.Equals(stage.Name, name, StringComparison.Ordinal));

    /// <summary>Rank of every unit in every column of <see cref="Result"/>, 1 = highest, ties take the lowest rank;
    /// in a panel within each time. NaN where there is no score.</summary>
    public IndicatorTable Ranks() => Ranking.Of(Result.Indicators);
}
