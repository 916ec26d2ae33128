using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices.Uncertainty;

/// <summary>Finds what makes no sense in an uncertainty plan before anything is drawn.</summary>
internal static class UncertaintyCheck
{
    public static void Require(IndexPlan plan, IndexDefinition definition, UncertaintyPlan uncertainty)
    {
        ImmutableArray<IndexFault> faults =
        [
            .. Settings(uncertainty),
            .. Aggregated(plan),
            .. uncertainty.Outputs.Where(code => !IsNode(definition, code)).Select(code => Unknown(code, "outputs")),
            .. Together(uncertainty),
            .. uncertainty.Inputs.SelectMany(input => Faults(input, plan, definition)),
        ];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }
    }

    /// <summary>A Dirichlet distribution needs weights of 0 or more.</summary>
    public static void RequireDirichlet(IndexWeights weights, UncertaintyPlan uncertainty)
    {
        if (
            weights.Negative.FirstOrDefault() is string code
            && uncertainty.Inputs.OfType<WeightDirichlet>().FirstOrDefault() is WeightDirichlet dirichlet
        )
        {
            throw new IndexFaultException(
                Fault(
                    dirichlet.Name,
                    weights[code],
                    $"weights of 0 or more to draw around ({code} has a negative one)",
                    "use noise instead, or say what negative loadings shall become: zero or absolute"
                )
            );
        }
    }

    private static IEnumerable<IndexFault> Aggregated(IndexPlan plan)
    {
        if (!plan.Steps.OfType<Aggregation>().Any())
        {
            yield return Fault(
                "steps",
                "",
                "an aggregate step, for there is no index without one",
                "add it as the last step"
            );
        }
    }

    private static IEnumerable<IndexFault> Settings(UncertaintyPlan plan)
    {
        if (plan.Inputs.Length == 0)
        {
            yield return Fault("inputs", "", "at least one input that varies", "name under vary what is uncertain");
        }

        if (plan.Replicates < 1)
        {
            yield return Fault("replicates", plan.Replicates, "1 or more", "give a number such as 1000");
        }

        if (!(plan.Interval > 0.0 && plan.Interval < 1.0))
        {
            yield return Fault("interval", plan.Interval, "a share above 0 and below 1", "give a share such as 0.90");
        }

        if (plan.SensitivityRows < 0)
        {
            yield return Fault(
                "sensitivity rows",
                plan.SensitivityRows,
                "0 or more",
                "give 0 for no sensitivity analysis"
            );
        }

        if (plan.Bootstrap < 2)
        {
            yield return Fault("bootstrap", plan.Bootstrap, "2 or more", "give a number such as 1000");
        }

        int scalars = plan.Inputs.Count(input => InputSample.AlternativesOf(input) > 0);
        if (plan.Points == SamplePoints.Sobol && 2 * scalars > SobolSequence.Dimensions)
        {
            yield return Fault(
                "points",
                scalars,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"at most {SobolSequence.Dimensions / 2} choices under Sobol points"
                ),
                "use Monte Carlo points"
            );
        }
    }

    private static IEnumerable<IndexFault> Together(UncertaintyPlan plan)
    {
        foreach (IGrouping<string, UncertainInput> same in plan.Inputs.GroupBy(i => i.Name, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                yield return Fault(same.Key, same.Key, "each input once", "give the inputs different names");
            }
        }

        foreach (
            IGrouping<Type, UncertainInput> same in plan
                .Inputs.Where(input => input is not StepVariation)
                .GroupBy(input => input is WeightDirichlet ? typeof(WeightAlternatives) : input.GetType())
        )
        {
            if (same.Skip(1).FirstOrDefault() is UncertainInput second)
            {
                yield return Fault(
                    second.Name,
                    second.Name,
                    "one input of this kind (sets of weights and Dirichlet weights are one kind)",
                    "remove one of the two"
                );
            }
        }
    }

    private static IEnumerable<IndexFault> Faults(UncertainInput input, IndexPlan plan, IndexDefinition definition) =>
        input switch
        {
            StepVariation variation => Steps(variation, plan),
            WeightNoise noise => Noise(noise, definition),
            WeightDirichlet dirichlet => Dirichlets(dirichlet, definition),
            WeightAlternatives sets => Sets(sets, definition),
            DataError error => Errors(error, definition),
            _ => plan.Steps.OfType<Imputation>().ToArray() is [Imputation only] && DataDraws.CanDraw(only)
                ? []
                : [Fault(input.Name, "", "one impute step, by column with mean or median", "add one to the steps")],
        };

    private static IEnumerable<IndexFault> Steps(StepVariation variation, IndexPlan plan)
    {
        IndexStep[] steps = [.. plan.Steps.Where(s => string.Equals(s.Name, variation.Step, StringComparison.Ordinal))];
        if (steps.Length != 1)
        {
            yield return Fault(
                variation.Name,
                variation.Step,
                string.Create(CultureInfo.InvariantCulture, $"a step the plan has once (it has {steps.Length})"),
                "name one of: " + string.Join(", ", plan.Steps.Select(step => step.Name))
            );
            yield break;
        }

        if (variation.Alternatives.Length < 2)
        {
            yield return Fault(variation.Name, variation.Alternatives.Length, "two alternatives or more", "add one");
        }

        foreach (StepAlternative alternative in variation.Alternatives)
        {
            if (alternative.Change(steps[0]).GetType() != steps[0].GetType())
            {
                yield return Fault(
                    variation.Name,
                    alternative.Label,
                    $"a variant of the {variation.Step} step",
                    "change its options only"
                );
            }
        }
    }

    private static IEnumerable<IndexFault> Noise(WeightNoise noise, IndexDefinition definition)
    {
        if (noise.Factors.IsEmpty)
        {
            yield return Fault(
                noise.Name,
                "",
                "a factor for at least one level",
                "give 0.25 for up to a quarter more or less"
            );
        }

        foreach ((int level, double factor) in noise.Factors.OrderBy(pair => pair.Key))
        {
            if (level < 1 || level >= definition.Levels)
            {
                yield return Fault(
                    noise.Name,
                    level,
                    string.Create(CultureInfo.InvariantCulture, $"a level from 1 to {definition.Levels - 1}"),
                    "the index itself has no weight"
                );
            }

            if (!(factor > 0.0 && factor < 1.0))
            {
                yield return Fault(
                    noise.Name,
                    factor,
                    "a factor above 0 and below 1",
                    "give 0.25 for up to a quarter more or less"
                );
            }
        }
    }

    private static IEnumerable<IndexFault> Dirichlets(WeightDirichlet dirichlet, IndexDefinition definition)
    {
        if (!(dirichlet.Concentration > 0.0 && dirichlet.Concentration <= double.MaxValue))
        {
            yield return Fault(
                dirichlet.Name,
                dirichlet.Concentration,
                "a concentration above 0",
                "give a number such as 100"
            );
        }

        foreach (
            string code in dirichlet.FixedAggregates.Where(code => definition.Aggregates.All(a => !Same(a.Code, code)))
        )
        {
            yield return Unknown(code, dirichlet.Name);
        }
    }

    private static IEnumerable<IndexFault> Sets(WeightAlternatives sets, IndexDefinition definition)
    {
        if (sets.Sets.Length < 2)
        {
            yield return Fault(sets.Name, sets.Sets.Length, "two sets of weights or more", "add one");
        }

        if (sets.Sets.Any(set => !set.Structure.Codes.SequenceEqual(definition.Structure.Codes)))
        {
            yield return Fault(
                sets.Name,
                "",
                "weights of this index",
                "make the sets with IndexWeights.Given(definition).With(…)"
            );
        }
    }

    private static IEnumerable<IndexFault> Errors(DataError error, IndexDefinition definition)
    {
        if (error.Relative.IsEmpty && error.Absolute.IsEmpty)
        {
            yield return Fault(
                error.Name,
                "",
                "an error of at least one indicator",
                "name it with its standard deviation"
            );
        }

        foreach (
            (string code, double spread) in error
                .Relative.Concat(error.Absolute)
                .OrderBy(p => p.Key, StringComparer.Ordinal)
        )
        {
            if (definition.Indicators.All(indicator => !Same(indicator.Code, code)))
            {
                yield return Unknown(code, error.Name);
            }

            if (!(spread >= 0.0 && spread <= double.MaxValue))
            {
                yield return Fault(error.Name, spread, "a standard deviation of 0 or more", $"mend that of {code}");
            }
        }
    }

    private static bool IsNode(IndexDefinition definition, string code) => definition.Structure.Contains(code);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static IndexFault Unknown(string code, string property) =>
        Fault(property, code, "the code of an indicator or aggregate of the index", "mend the spelling");

    private static IndexFault Fault(string property, object? value, string expected, string mend) =>
        new(expected, mend)
        {
            Step = "uncertainty",
            Property = property,
            Value = Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
