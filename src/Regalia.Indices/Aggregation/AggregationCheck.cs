using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Finds what makes no sense in an aggregation before any score is made.</summary>
internal static class AggregationCheck
{
    public static void Require(Aggregation aggregation, StepContext context)
    {
        ImmutableArray<IndexFault> faults =
        [
            .. Methods(aggregation, context.Definition),
            .. Thresholds(aggregation, context.Definition),
            .. Context(context),
        ];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }
    }

    /// <summary>Which nodes have anything of weight below them; an indicator has itself.</summary>
    public static bool[] Active(IndexWeights weights)
    {
        IndexStructure structure = weights.Structure;
        bool[] active = new bool[structure.Codes.Length];
        for (int node = 0; node < active.Length; node++)
        {
            active[node] =
                node < structure.LeafCount
                || structure.ChildrenOf(node).Any(child => active[child] && weights.Values[child] != 0.0);
        }

        return active;
    }

    private static IEnumerable<IndexFault> Methods(Aggregation aggregation, IndexDefinition definition)
    {
        if (aggregation.Methods.IsDefaultOrEmpty || !FitsLevels(aggregation.Methods.Length, definition))
        {
            yield return Fault(
                aggregation.Methods.IsDefault ? 0 : aggregation.Methods.Length,
                $"one method, or one for each of the levels 2 to {Whole(definition.Levels)}",
                "give one method for all levels, or list them from level 2 upwards"
            );
        }

        foreach (string code in aggregation.ByAggregate.Keys.Order(StringComparer.Ordinal))
        {
            if (!definition.Contains(code) || definition[code].Type != VariableType.Aggregate)
            {
                yield return Fault(
                    code,
                    "the code of an aggregate to give a method to",
                    "mend the spelling, or leave the method out"
                ) with
                {
                    Code = code,
                };
            }
        }

        ImmutableArray<AggregationMethod> methods = aggregation.Methods.IsDefault ? [] : aggregation.Methods;
        foreach (GeneralisedMean mean in methods.Concat(aggregation.ByAggregate.Values).OfType<GeneralisedMean>())
        {
            if (!double.IsFinite(mean.Power))
            {
                yield return Fault(
                    mean.Power,
                    "a finite power for the generalised mean",
                    "1 is arithmetic, 0 geometric, -1 harmonic"
                );
            }
        }
    }

    private static IEnumerable<IndexFault> Thresholds(Aggregation aggregation, IndexDefinition definition)
    {
        if (aggregation.DataThresholds.IsDefault)
        {
            yield return Fault(null, "a list of data thresholds, which may be empty", "leave it out for none");
            yield break;
        }

        if (!aggregation.DataThresholds.IsEmpty && !FitsLevels(aggregation.DataThresholds.Length, definition))
        {
            yield return Fault(
                aggregation.DataThresholds.Length,
                $"one data threshold, or one for each of the levels 2 to {Whole(definition.Levels)}",
                "give one threshold for all levels, or list them from level 2 upwards"
            );
        }

        foreach (double threshold in aggregation.DataThresholds)
        {
            if (!(threshold >= 0.0 && threshold <= 1.0))
            {
                yield return Fault(
                    threshold,
                    "a data threshold between 0 and 1",
                    "give the smallest share of children that must be present, such as 0.8"
                );
            }
        }
    }

    private static IEnumerable<IndexFault> Context(StepContext context)
    {
        IndexDefinition definition = context.Definition;
        foreach (Variable indicator in definition.Indicators)
        {
            if (!context.Data.Indicators.Contains(indicator.Code))
            {
                yield return Fault(
                    null,
                    "a column of this name in the data",
                    "add the column, or remove the row from the meta table"
                ) with
                {
                    Code = indicator.Code,
                };
            }
        }

        if (!context.Weights.Structure.Codes.SequenceEqual(definition.Structure.Codes, StringComparer.Ordinal))
        {
            yield return Fault(null, "weights of this index", "make the weights from the same definition");
        }
        else if (!Active(context.Weights)[^1])
        {
            yield return Fault(
                0,
                "a weight above 0 on at least one path from an indicator to the index",
                "give something below the index a weight"
            ) with
            {
                Code = definition.Root.Code,
                Property = "Weight",
            };
        }
    }

    private static bool FitsLevels(int count, IndexDefinition definition) =>
        count == 1 || count == definition.Levels - 1;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IndexFault Fault(object? value, string expected, string mend) =>
        new(expected, mend)
        {
            Step = "aggregate",
            Value = value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
