using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Finds what makes a denomination impossible, before and after it is done.</summary>
internal static class DenominationCheck
{
    public static void RefuseOptions(Denomination step, StepContext context)
    {
        Refuse([.. Names(step, context), .. Scales(step, context.Definition)]);
        Refuse([.. Negative(step, context)]);
    }

    public static void RefuseOutcome(Denomination step, StepContext context, double[][] columns)
    {
        IndicatorTable table = context.Data.Indicators;
        List<IndexFault> faults = [];
        foreach (Variable indicator in context.Definition.Indicators)
        {
            double[] column = columns[table.NumberOf(indicator.Code)];
            if (Array.FindIndex(column, double.IsInfinity) is >= 0 and int row)
            {
                faults.Add(OutOfRange(step, indicator.Code, table.Units[row], column[row]));
            }
            else if (step.DenominatorOf(indicator) is string denominator && Array.TrueForAll(column, double.IsNaN))
            {
                faults.Add(
                    new("a value that has a denominator", "find data for the denominator, or do not divide by it")
                    {
                        Step = step.Name,
                        Code = indicator.Code,
                        Property = "Denominator",
                        Value = denominator,
                    }
                );
            }
        }

        Refuse([.. faults]);
    }

    public static IndexFault OutOfRange(Denomination step, string code, IndexUnit unit, double value) =>
        new("a denominator and scale that leave a finite number", "write the scale or the denominator in another unit")
        {
            Step = step.Name,
            Code = code,
            Unit = unit,
            Value = value.ToString("R", CultureInfo.InvariantCulture),
        };

    private static IEnumerable<IndexFault> Names(Denomination step, StepContext context)
    {
        foreach (string code in UnknownIndicators(context.Definition, step.Denominators?.Keys ?? []))
        {
            yield return NoIndicator(step, code);
        }

        foreach (Variable indicator in context.Definition.Indicators)
        {
            if (step.DenominatorOf(indicator) is string denominator && !context.Data.Denominators.Contains(denominator))
            {
                yield return new(
                    "the code of a denominator in the data",
                    "add the column and a row of Type Denominator, or name another"
                )
                {
                    Step = step.Name,
                    Code = indicator.Code,
                    Property = "Denominator",
                    Value = denominator,
                };
            }
        }
    }

    private static IEnumerable<IndexFault> Scales(Denomination step, IndexDefinition definition)
    {
        foreach (string code in UnknownIndicators(definition, step.Scales.Keys))
        {
            yield return NoIndicator(step, code);
        }

        foreach (Variable indicator in definition.Indicators)
        {
            if (step.Scales.TryGetValue(indicator.Code, out double scale))
            {
                IndexFault? fault =
                    !(scale > 0.0 && scale <= double.MaxValue)
                        ? new("a finite scale above 0", "1000 with a population gives a value per thousand")
                    : step.DenominatorOf(indicator) is null
                        ? new("a denominator for an indicator with a scale", "name one, or remove the scale")
                    : null;
                if (fault is not null)
                {
                    yield return fault with
                    {
                        Step = step.Name,
                        Code = indicator.Code,
                        Value = scale.ToString("R", CultureInfo.InvariantCulture),
                    };
                }
            }
        }
    }

    private static IEnumerable<IndexFault> Negative(Denomination step, StepContext context)
    {
        IndicatorTable denominators = context.Data.Denominators;
        foreach (
            string code in context
                .Definition.Indicators.Select(step.DenominatorOf)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        )
        {
            for (int row = 0; row < denominators.Units.Length; row++)
            {
                double value = denominators[code][row];
                if (value < 0.0)
                {
                    yield return new("a denominator of 0 or more: it is a size", "mend the value, or leave it missing")
                    {
                        Step = step.Name,
                        Code = code,
                        Unit = denominators.Units[row],
                        Value = value.ToString("R", CultureInfo.InvariantCulture),
                    };
                }
            }
        }
    }

    private static IEnumerable<string> UnknownIndicators(IndexDefinition definition, IEnumerable<string> codes) =>
        codes
            .Where(code => !definition.Contains(code) || definition[code].Type != VariableType.Indicator)
            .Order(StringComparer.Ordinal);

    private static IndexFault NoIndicator(Denomination step, string code) =>
        new("the code of an indicator", "mend the spelling, or remove it") { Step = step.Name, Value = code };

    private static void Refuse(ImmutableArray<IndexFault> faults)
    {
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }
    }
}
