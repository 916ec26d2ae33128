using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Where an indicator belongs: its aggregate at every level.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Aggregates">Its aggregate at level 2, 3, … up to the index; null at a level its path skips.</param>
public sealed record Lineage(Variable Indicator, ImmutableArray<Variable?> Aggregates)
{
    /// <summary>The lineage of every indicator, in the order of the definition.</summary>
    /// <param name="definition">The index.</param>
    public static ImmutableArray<Lineage> Of(IndexDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return
        [
            .. definition.Indicators.Select(indicator =>
            {
                Variable[] above = [.. definition.Lineage(indicator.Code)];
                return new Lineage(
                    indicator,
                    [
                        .. Enumerable
                            .Range(2, definition.Levels - 1)
                            .Select(level => above.FirstOrDefault(variable => variable.Level == level)),
                    ]
                );
            }),
        ];
    }
}
