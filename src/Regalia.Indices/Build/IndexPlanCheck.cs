using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Finds what makes no sense in a plan before any step is done, and brings the data into its order.</summary>
internal static class IndexPlanCheck
{
    public static IndexData Prepared(IndexPlan plan, IndexDefinition definition, IndexData data)
    {
        ImmutableArray<IndexFault> faults = [.. Order(plan), .. Columns(definition, data)];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }

        return data with
        {
            Indicators = data.Indicators.With(
                [.. definition.Indicators.Select(indicator => indicator.Code)],
                [.. definition.Indicators.Select(indicator => data.Indicators[indicator.Code].ToArray())]
            ),
        };
    }

    private static IEnumerable<IndexFault> Order(IndexPlan plan)
    {
        if (plan.Steps.Count(step => step is Aggregation) > 1)
        {
            yield return new(
                "one aggregate step",
                "give one method a level in a single step: [arithmetic, geometric, …]"
            )
            {
                Step = "aggregate",
            };
        }

        if (
            plan.Steps.IndexOf(plan.Steps.FirstOrDefault(step => step is Aggregation)!) is >= 0 and int place
            && place < plan.Steps.Length - 1
        )
        {
            yield return new("aggregate as the last step", "move it to the end of the list")
            {
                Step = plan.Steps[place + 1].Name,
            };
        }
    }

    private static IEnumerable<IndexFault> Columns(IndexDefinition definition, IndexData data)
    {
        if (data.Units.IsEmpty)
        {
            yield return new("at least one unit", "give the data a row for each unit");
            yield break;
        }

        if (
            !data.Denominators.Units.SequenceEqual(data.Units)
            || data.Groups.UnitCount is int rows && rows != data.Units.Length
        )
        {
            yield return new(
                "denominators and groups of the same units in the same order as the indicators",
                "bring the tables into one order"
            );
        }

        foreach (Variable indicator in definition.Indicators)
        {
            if (!data.Indicators.Contains(indicator.Code))
            {
                yield return new(
                    "a column of this name in the data",
                    "add the column, or remove the row from the meta table"
                )
                {
                    Code = indicator.Code,
                };
            }
            else if (data.Indicators[indicator.Code].IndexOfAnyExcept(double.NaN) < 0)
            {
                yield return new("at least one value", "remove the indicator, or find data for it")
                {
                    Code = indicator.Code,
                };
            }
        }
    }
}
