using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Finds correlations that deserve a look. Missing correlations are never flagged.</summary>
public static class CorrelationFlags
{
    /// <summary>Pairs within a group with a correlation of at least a threshold: they may say the same twice.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="table">Values of the variables.</param>
    /// <param name="threshold">Smallest correlation flagged; 0.9 unless given.</param>
    /// <param name="level">Level of the variables; 1, the indicators, unless given.</param>
    /// <param name="groupLevel">Level of the aggregate within which variables are compared; 2 unless given; null for
    /// all with all.</param>
    /// <param name="kind">How correlations are measured.</param>
    /// <returns>In the order of the definition.</returns>
    /// <exception cref="ArgumentException">A variable has no column.</exception>
    public static ImmutableArray<CorrelationFlag> High(
        IndexDefinition definition,
        IndicatorTable table,
        double threshold = 0.9,
        int level = 1,
        int? groupLevel = 2,
        CorrelationKind kind = CorrelationKind.Pearson
    ) => Within(definition, table, level, groupLevel, kind, coefficient => coefficient >= threshold);

    /// <summary>Pairs within a group with a correlation of at most a threshold: they pull against each other.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="table">Values of the variables, directions already applied.</param>
    /// <param name="threshold">Largest correlation flagged; -0.4 unless given.</param>
    /// <param name="level">Level of the variables; 1, the indicators, unless given.</param>
    /// <param name="groupLevel">Level of the aggregate within which variables are compared; 2 unless given; null for
    /// all with all.</param>
    /// <param name="kind">How correlations are measured.</param>
    /// <returns>In the order of the definition.</returns>
    /// <exception cref="ArgumentException">A variable has no column.</exception>
    public static ImmutableArray<CorrelationFlag> Low(
        IndexDefinition definition,
        IndicatorTable table,
        double threshold = -0.4,
        int level = 1,
        int? groupLevel = 2,
        CorrelationKind kind = CorrelationKind.Pearson
    ) => Within(definition, table, level, groupLevel, kind, coefficient => coefficient <= threshold);

    /// <summary>Indicators with a correlation with a denominator of at least a threshold in size: they may measure how
    /// large a unit is, and want to be divided.</summary>
    /// <param name="data">Indicators and denominators, usually as given.</param>
    /// <param name="threshold">Smallest size of a correlation flagged; 0.7 unless given.</param>
    /// <param name="kind">How correlations are measured.</param>
    /// <returns>In the order of the data.</returns>
    public static ImmutableArray<CorrelationFlag> WithDenominators(
        IndexData data,
        double threshold = 0.7,
        CorrelationKind kind = CorrelationKind.Pearson
    )
    {
        ArgumentNullException.ThrowIfNull(data);
        CorrelationMatrix matrix = CorrelationMatrix.Between(data.Indicators, data.Denominators, kind);
        return
        [
            .. matrix
                .Rows.SelectMany(
                    _ => matrix.Columns,
                    (row, column) => new CorrelationFlag(null, row, column, matrix[row, column])
                )
                .Where(flag => Math.Abs(flag.Correlation.Coefficient) >= threshold),
        ];
    }

    private static ImmutableArray<CorrelationFlag> Within(
        IndexDefinition definition,
        IndicatorTable table,
        int level,
        int? groupLevel,
        CorrelationKind kind,
        Predicate<double> deservesALook
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<CorrelationFlag>.Builder flags = ImmutableArray.CreateBuilder<CorrelationFlag>();
        var groups = definition
            .AtLevel(level)
            .Select(variable =>
                (
                    variable.Code,
                    Group: definition.Lineage(variable.Code).FirstOrDefault(above => above.Level == groupLevel)
                )
            )
            .Where(member => groupLevel is null || member.Group is not null)
            .GroupBy(member => member.Group?.Code, member => member.Code, StringComparer.Ordinal);
        foreach (IGrouping<string?, string> group in groups)
        {
            string[] codes = [.. group];
            CorrelationMatrix matrix = CorrelationMatrix.Of(table, codes, kind);
            flags.AddRange(
                codes
                    .Index()
                    .SelectMany(
                        first => codes.Skip(first.Index + 1),
                        (first, second) =>
                            new CorrelationFlag(group.Key, first.Item, second, matrix[first.Item, second])
                    )
                    .Where(flag => deservesALook(flag.Correlation.Coefficient))
            );
        }

        return flags.ToImmutable();
    }
}
