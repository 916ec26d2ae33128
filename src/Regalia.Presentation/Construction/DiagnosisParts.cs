using System.Collections.Immutable;
using Regalia.Indices;

namespace Regalia.Presentation.Construction;

/// <summary>The parts of a <see cref="Diagnosis"/>, each from the index as built.</summary>
internal static class DiagnosisParts
{
    internal static IEnumerable<(CorrelationKind Kind, CorrelationWithAncestor Pair)> Parents(Diagnosis index)
    {
        IndexDefinition definition = index.Build.Definition;
        IndicatorTable scores = index.Build.Result.Indicators;
        return index.IsAggregated
            ?
            [
                .. Enumerable
                    .Range(1, definition.Levels - 1)
                    .SelectMany(level =>
                        Diagnosis.Kinds.SelectMany(
                            kind => CorrelationWithAncestor.Of(definition, scores, level, kind),
                            (kind, pair) => (kind, pair)
                        )
                    ),
            ]
            : [];
    }

    internal static IEnumerable<Diagnosis.Flag> Flags(Diagnosis index)
    {
        IndexDefinition definition = index.Build.Definition;
        IndicatorTable last = index.Build.Result.Indicators;
        string stage = index.LastStage;
        for (int level = 1; level < (index.IsAggregated ? definition.Levels : 2); level++)
        {
            foreach (
                CorrelationFlag flag in CorrelationFlags.High(definition, last, index.Options.High, level, level + 1)
            )
            {
                yield return new("high", stage, flag);
            }

            foreach (
                CorrelationFlag flag in CorrelationFlags.Low(definition, last, index.Options.Low, level, level + 1)
            )
            {
                yield return new("low", stage, flag);
            }
        }

        foreach (
            CorrelationFlag flag in CorrelationFlags.WithDenominators(index.Build.Given, index.Options.Denominator)
        )
        {
            yield return new("denominator", Diagnosis.Given, flag);
        }
    }

    // Alpha of values on their own scales would say which scale is the widest: only from normalisation on.
    internal static IEnumerable<Diagnosis.Alpha> Alphas(Diagnosis index)
    {
        IndexDefinition definition = index.Build.Definition;
        foreach ((string stage, IndicatorTable table, _) in index.Stages().Where(stage => stage.Directed))
        {
            foreach (Variable aggregate in definition.Aggregates)
            {
                for (int level = 1; level < aggregate.Level; level++)
                {
                    string[] members =
                    [
                        .. definition
                            .AtLevel(level)
                            .Select(variable => variable.Code)
                            .Where(code => definition.Lineage(code).Contains(aggregate)),
                    ];
                    if (members.Length >= 2 && members.All(table.Contains))
                    {
                        yield return new(aggregate, level, stage, members.Length, CronbachAlpha.Of(table, members));
                    }
                }
            }
        }
    }

    internal static IEnumerable<Diagnosis.ComponentsOf> Components(Diagnosis index, List<string> notes)
    {
        IndexDefinition definition = index.Build.Definition;
        IndicatorTable table = index.Build.Result.Indicators;
        foreach (Variable aggregate in definition.Aggregates)
        {
            Variable[] children =
            [
                .. definition.Variables.Where(v =>
                    v.Type is VariableType.Indicator or VariableType.Aggregate
                    && string.Equals(v.Parent, aggregate.Code, StringComparison.Ordinal)
                ),
            ];
            if (Components(table, aggregate, children, notes) is { } found)
            {
                yield return found;
            }
        }

        for (int level = 1; level < definition.Levels; level++)
        {
            Variable[] variables = [.. definition.AtLevel(level)];
            // The children of one aggregate alone have been looked at above.
            bool several = variables.Select(v => v.Parent).Distinct(StringComparer.Ordinal).Skip(1).Any();
            if (several && Components(table, null, variables, notes) is { } found)
            {
                yield return found;
            }
        }
    }

    internal static IEnumerable<LeaveOneOut> LeftOut(
        Diagnosis index,
        IndexPlan plan,
        List<string> notes,
        CancellationToken cancellation
    )
    {
        if (!index.IsAggregated)
        {
            notes.Add(
                "there is no aggregate step: no correlations with parents, and nothing to leave out of a ranking"
            );
            return [];
        }

        List<LeaveOneOut> levels = [];
        for (int level = 1; level < index.Build.Definition.Levels; level++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                levels.Add(LeaveOneOut.Run(plan, index.Build.Definition, index.Input.Data, level));
            }
            catch (IndexFaultException e)
            {
                notes.Add(string.Join("; ", e.Faults));
            }
        }

        return levels;
    }

    private static Diagnosis.ComponentsOf? Components(
        IndicatorTable table,
        Variable? aggregate,
        Variable[] variables,
        List<string> notes
    )
    {
        if (variables.Length < 2 || !variables.All(variable => table.Contains(variable.Code)))
        {
            return null;
        }

        int level = variables.Min(variable => variable.Level!.Value);
        try
        {
            return new(aggregate, level, PrincipalComponents.Of(table, variables.Select(variable => variable.Code)));
        }
        catch (IndexFaultException e)
        {
            string of = aggregate?.Code ?? FormattableString.Invariant($"level {level}");
            notes.Add($"principal components of {of}: {string.Join("; ", e.Faults)}");
            return null;
        }
    }

    /// <summary>The unit that leaving out one variable moves most: ranks gained, and who; the first of equals.</summary>
    internal static (double Shift, IndexUnit? Unit) Largest(LeaveOneOut level, int element)
    {
        ImmutableArray<double> nominal = level.NominalRanks;
        ReadOnlySpan<double> ranks = level.Ranks.Column(element);
        (double shift, IndexUnit? unit) = (double.NaN, null);
        for (int row = 0; row < nominal.Length; row++)
        {
            double change = nominal[row] - ranks[row];
            if (!double.IsNaN(change) && (double.IsNaN(shift) || Math.Abs(change) > Math.Abs(shift)))
            {
                (shift, unit) = (change, change == 0.0 ? null : level.Ranks.Units[row]);
            }
        }

        return (shift, unit);
    }
}
