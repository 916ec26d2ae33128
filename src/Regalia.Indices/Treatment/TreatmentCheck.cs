using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Finds what is wrong with the options of a treatment before any column is treated.</summary>
internal static class TreatmentCheck
{
    public static ImmutableArray<IndexFault> Faults(Treatment treatment, IndexDefinition definition)
    {
        List<IndexFault> faults = [.. Options(treatment, null)];
        foreach (
            (string code, Treatment? how) in treatment.ByIndicator.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            if (!definition.Contains(code) || definition[code].Type != VariableType.Indicator)
            {
                faults.Add(Fault(code, null, "the code of an indicator", "mend the spelling, or remove the override"));
            }

            if (how is not null)
            {
                faults.AddRange(Options(how, code));
                if (!how.ByIndicator.IsEmpty)
                {
                    faults.Add(
                        Fault(code, null, "no overrides within an override", "move them to the treatment of the step")
                    );
                }
            }
        }

        return [.. faults];
    }

    private static IEnumerable<IndexFault> Options(Treatment treatment, string? code)
    {
        if (!(treatment.SkewnessLimit >= 0.0))
        {
            yield return Fault(code, treatment.SkewnessLimit, "a skewness limit of 0 or more", "the usual limit is 2");
        }

        if (double.IsNaN(treatment.KurtosisLimit))
        {
            yield return Fault(code, treatment.KurtosisLimit, "a number as kurtosis limit", "the usual limit is 3.5");
        }

        if (treatment.MaximumPoints < 0)
        {
            yield return Fault(
                code,
                treatment.MaximumPoints.Value,
                "0 or more points to winsorise",
                "give 0 for none, or no limit at all"
            );
        }

        if (treatment is { Forced: true, MaximumPoints: null })
        {
            yield return Fault(
                code,
                null,
                "a number of points to winsorise where treatment is forced",
                "say how many points are winsorised, 0 for none"
            );
        }

        if (!double.IsFinite(treatment.BoxCoxExponent))
        {
            yield return Fault(
                code,
                treatment.BoxCoxExponent,
                "a finite Box-Cox exponent",
                "give 0 for the logarithm, 0.5 for the square root"
            );
        }

        if (!Enum.IsDefined(treatment.Transformation))
        {
            yield return Fault(
                code,
                (int)treatment.Transformation,
                "a transformation there is",
                "choose one of " + string.Join(", ", Enum.GetNames<TreatmentTransformation>())
            );
        }
    }

    private static IndexFault Fault(string? code, double? value, string expected, string mend) =>
        new(expected, mend)
        {
            Step = "treat",
            Code = code,
            Value = value?.ToString("R", CultureInfo.InvariantCulture),
        };
}
