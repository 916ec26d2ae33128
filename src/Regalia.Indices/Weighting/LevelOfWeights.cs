using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>What weights found from data have to work with: the variables of one level, their parents and
/// scores.</summary>
internal static class LevelOfWeights
{
    /// <summary>The variables of a level that are below an aggregate and have a weight above 0: what had weight 0 was
    /// left out and stays so.</summary>
    /// <exception cref="IndexFaultException">There are none.</exception>
    public static ImmutableArray<Variable> Variables(StepContext context, int level)
    {
        ImmutableArray<Variable> variables =
        [
            .. context
                .Definition.AtLevel(level)
                .Where(variable => variable.Parent is not null && context.Weights[variable.Code] > 0.0),
        ];
        return !variables.IsEmpty
            ? variables
            : throw new IndexFaultException(
                new IndexFault(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"a level from 1 to {context.Definition.Levels - 1} with variables of weight above 0"
                    ),
                    "name the level whose weights are wanted; 1 is that of the indicators"
                )
                {
                    Step = Weighting.StepName,
                    Property = "Level",
                    Value = level.ToString(CultureInfo.InvariantCulture),
                }
            );
    }

    /// <summary>Indicators and aggregates with the weights of the context.</summary>
    public static IndicatorTable Scores(StepContext context) => context.Aggregation.Apply(context).Data.Indicators;
}
