using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Weights that are stated: those of the definition, with changes.</summary>
public sealed record GivenWeights : WeightingMethod
{
    /// <summary>Weights other than those of the definition, by code; finite, 0 or more, relative to the siblings.
    /// </summary>
    public ImmutableDictionary<string, double> Changed { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <inheritdoc/>
    public override string Name => "given";

    /// <inheritdoc/>
    /// <exception cref="IndexFaultException">A code is no indicator or aggregate, a weight is negative or not finite,
    /// or all children of an aggregate would have weight 0. All faults are listed.</exception>
    public override IndexWeights Weights(StepContext context)
    {
        ImmutableArray<IndexFault> faults = [.. Faults(context.Definition.Structure)];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }

        IndexWeights weights = IndexWeights.Given(context.Definition).With(Changed);
        IndexStructure structure = weights.Structure;
        faults =
        [
            .. context
                .Definition.Aggregates.Where(aggregate =>
                    structure.ChildrenOf(structure.NumberOf(aggregate.Code)).All(child => weights.Values[child] == 0.0)
                )
                .Select(aggregate =>
                    Fault(
                        aggregate.Code,
                        0.0,
                        "a child with a weight above 0",
                        "give a child a weight, or give the aggregate itself weight 0"
                    )
                ),
        ];
        return faults.IsEmpty ? weights : throw new IndexFaultException(faults);
    }

    private IEnumerable<IndexFault> Faults(IndexStructure structure)
    {
        foreach ((string code, double weight) in Changed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!structure.Contains(code))
            {
                yield return Fault(
                    code,
                    weight,
                    "the code of an indicator or aggregate",
                    "mend the spelling, or remove the weight"
                );
            }
            else if (!(weight >= 0.0 && weight <= double.MaxValue))
            {
                yield return Fault(
                    code,
                    weight,
                    "a finite number, 0 or more",
                    "give the weight relative to its siblings"
                );
            }
        }
    }

    private static IndexFault Fault(string code, double weight, string expected, string mend) =>
        new(expected, mend)
        {
            Step = Weighting.StepName,
            Code = code,
            Property = "Weight",
            Value = weight.ToString("R", CultureInfo.InvariantCulture),
        };
}
