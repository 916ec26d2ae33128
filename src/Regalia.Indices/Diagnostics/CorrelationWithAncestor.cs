using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>How a variable goes with an aggregate it is part of, up to the index itself.</summary>
/// <param name="Code">Code of the variable.</param>
/// <param name="Ancestor">Code of the aggregate.</param>
/// <param name="Level">Level of the aggregate.</param>
/// <param name="Correlation">Their correlation.</param>
public sealed record CorrelationWithAncestor(string Code, string Ancestor, int Level, Correlation Correlation)
{
    /// <summary>Every variable of a level with each of its ancestors, from its parent to the index. Positive ones are
    /// wanted: a variable with a negative correlation pulls against its own aggregate.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="scores">Indicators and aggregates, as aggregation leaves them.</param>
    /// <param name="level">Level of the variables, 1 for the indicators.</param>
    /// <param name="kind">How correlations are measured.</param>
    /// <returns>In the order of the definition, nearest ancestor first; none for a level that is not there.</returns>
    /// <exception cref="ArgumentException">A variable or aggregate has no column.</exception>
    public static ImmutableArray<CorrelationWithAncestor> Of(
        IndexDefinition definition,
        IndicatorTable scores,
        int level = 1,
        CorrelationKind kind = CorrelationKind.Pearson
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(scores);
        Dictionary<string, CorrelationColumn> columns = new(StringComparer.Ordinal);
        CorrelationColumn Column(string code) =>
            columns.TryGetValue(code, out CorrelationColumn? column)
                ? column
                : columns[code] = CorrelationColumn.Of(scores[code], kind);

        return
        [
            .. definition
                .AtLevel(level)
                .SelectMany(
                    variable => definition.Lineage(variable.Code),
                    (variable, ancestor) =>
                        new CorrelationWithAncestor(
                            variable.Code,
                            ancestor.Code,
                            ancestor.Level!.Value,
                            Column(variable.Code).With(Column(ancestor.Code))
                        )
                ),
        ];
    }
}
