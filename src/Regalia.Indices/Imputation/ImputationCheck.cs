using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Finds options of imputation that make no sense, by themselves or with the data. An option that would be
/// passed over in silence is one of them.</summary>
internal static class ImputationCheck
{
    public static void RefuseOptions(Imputation step, StepContext context)
    {
        ImmutableArray<IndexFault> faults =
        [
            .. Choices(step)
                .Concat(Columns(step, context))
                .Concat(Rows(step, context.Definition))
                .Concat(Panels(step, context.Data))
                .Select(fault => fault with { Step = step.Name }),
        ];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }
    }

    private static bool OfPanels(Imputation step) =>
        step.Method is ImputationMethod.Latest or ImputationMethod.Constant or ImputationMethod.Linear;

    private static IEnumerable<IndexFault> Choices(Imputation step)
    {
        if (!Enum.IsDefined(step.Method))
        {
            yield return new("a method of imputation", "take mean, median, latest, constant or linear")
            {
                Value = Text((int)step.Method),
            };
        }

        if (!Enum.IsDefined(step.Along))
        {
            yield return new("column or row", "take one of them") { Value = Text((int)step.Along) };
        }
    }

    private static IEnumerable<IndexFault> Columns(Imputation step, StepContext context)
    {
        if (step.Group is null)
        {
            yield break;
        }

        if (OfPanels(step) || step.Along == ImputationAlong.Row)
        {
            yield return new(
                "a group only for the mean or median of columns",
                "remove the group: other methods take nothing from other units"
            )
            {
                Value = step.Group,
            };
        }
        else if (!context.Data.Groups.Codes.Contains(step.Group, StringComparer.Ordinal))
        {
            yield return new("the code of a grouping in the data", "add the column and a row of Type Group")
            {
                Value = step.Group,
            };
        }
    }

    private static IEnumerable<IndexFault> Rows(Imputation step, IndexDefinition definition)
    {
        if (OfPanels(step) && step.Along == ImputationAlong.Row)
        {
            yield return new("the mean or median along rows", "take one of them, or impute along columns")
            {
                Value = step.Method.ToString(),
            };
        }

        if (step.Level is int level)
        {
            if (step.Along != ImputationAlong.Row)
            {
                yield return new("a level only along rows", "remove the level, or impute along rows")
                {
                    Value = Text(level),
                };
            }
            else if (level < 2 || level > definition.Levels)
            {
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"a level of aggregates, 2 to {definition.Levels}"),
                    "2 bounds an indicator by its pillar"
                )
                {
                    Value = Text(level),
                };
            }
        }
    }

    private static IEnumerable<IndexFault> Panels(Imputation step, IndexData data)
    {
        if (step.MaximumAge is int age)
        {
            if (step.Method != ImputationMethod.Latest)
            {
                yield return new("a maximum age only with the latest value", "remove it, or take the latest value")
                {
                    Value = Text(age),
                };
            }
            else if (age < 1)
            {
                yield return new("a maximum age of 1 or more", "1 allows the value of the year before")
                {
                    Value = Text(age),
                };
            }
        }

        if (OfPanels(step) && (!data.Indicators.IsPanel || data.Units.Any(unit => unit.Time is null)))
        {
            yield return new(
                "data of several times, each row with its own",
                "give the data a column Time, or take the mean or median"
            )
            {
                Value = step.Method.ToString(),
            };
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
