using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Another world: some values of the data or some weights are different. Everything is rebuilt, so that a new value
/// also moves goalposts, means and whatever else rests on all units.</summary>
public sealed record WhatIf
{
    /// <summary>Name of the version with the changes, in comparisons.</summary>
    public const string ChangedVersion = "what if";

    /// <summary>Name of the version without the changes, in comparisons.</summary>
    public const string GivenVersion = "as given";

    /// <summary>Other values of the data as given; NaN makes a value missing.</summary>
    public ImmutableArray<WhatIfValue> Values { get; init; } = [];

    /// <summary>Other weights than those of the plan, by code of indicator or aggregate; finite, 0 or more. They are set
    /// last, after any <see cref="Weighting"/> step.</summary>
    public ImmutableDictionary<string, double> Weights { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Builds the index with and without the changes.</summary>
    /// <param name="plan">How the index is built.</param>
    /// <param name="definition">The index.</param>
    /// <param name="data">The data as given.</param>
    /// <param name="code">The indicator or aggregate to compare; the index unless given.</param>
    /// <exception cref="IndexFaultException">The index cannot be built in one of the two, a change names a unit or code that
    /// is not there, changes the same value twice, or has an impossible value.</exception>
    public WhatIfResult Run(IndexPlan plan, IndexDefinition definition, IndexData data, string? code = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(data);
        ImmutableArray<IndexFault> faults = [.. ValueFaults(data), .. WeightFaults(definition)];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }

        IndexPlan given = plan.WithAggregation();
        IndexPlan changed = Weights.IsEmpty
            ? given
            : given with
            {
                Steps = given.Steps.Insert(
                    given.Steps.Length - 1,
                    new Weighting { Method = new ChangedWeights(Weights) }
                ),
            };
        IndexBuild before = given.Build(definition, data);
        IndexBuild after = changed.Build(definition, Changed(data));
        return new(
            before,
            after,
            IndexComparison.Of(
                code ?? definition.Root.Code,
                IndexVersion.Of(GivenVersion, before),
                IndexVersion.Of(ChangedVersion, after)
            )
        );
    }

    private IndexData Changed(IndexData data)
    {
        double[][] columns =
        [
            .. Enumerable.Range(0, data.Indicators.Codes.Length).Select(i => data.Indicators.Column(i).ToArray()),
        ];
        foreach (WhatIfValue change in Values)
        {
            columns[data.Indicators.NumberOf(change.Code)][data.Units.IndexOf(change.Unit)] = change.Value;
        }

        return data with
        {
            Indicators = data.Indicators.With(columns),
        };
    }

    private IEnumerable<IndexFault> ValueFaults(IndexData data)
    {
        HashSet<(IndexUnit Unit, string Code)> seen = [];
        foreach (WhatIfValue change in Values)
        {
            (string Expected, string Mend)? wrong =
                !data.Indicators.Contains(change.Code) ? ("the code of a column of the data", "mend the spelling")
                : !data.Units.Contains(change.Unit) ? ("a unit of the data", "mend the code or the time")
                : double.IsInfinity(change.Value) ? ("a finite number, or missing", "mend the value")
                : !seen.Add((change.Unit, change.Code)) ? ("each value changed once", "leave one of the changes out")
                : null;
            if (wrong is { } fault)
            {
                yield return new(fault.Expected, fault.Mend)
                {
                    Step = "what if",
                    Code = change.Code,
                    Unit = change.Unit,
                    Value = change.Value.ToString("R", CultureInfo.InvariantCulture),
                };
            }
        }
    }

    private IEnumerable<IndexFault> WeightFaults(IndexDefinition definition)
    {
        foreach ((string code, double weight) in Weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            bool known = definition.Structure.Contains(code);
            if (!known || !(weight >= 0.0 && weight <= double.MaxValue))
            {
                yield return new(
                    known ? "a finite weight, 0 or more" : "the code of an indicator or aggregate",
                    known ? "give the weight relative to its siblings" : "mend the spelling"
                )
                {
                    Step = "what if",
                    Code = code,
                    Property = "Weight",
                    Value = weight.ToString("R", CultureInfo.InvariantCulture),
                };
            }
        }
    }

    /// <summary>The weights so far, with changes.</summary>
    private sealed record ChangedWeights(ImmutableDictionary<string, double> Changed) : WeightingMethod
    {
        public override string Name => "changed";

        public override IndexWeights Weights(StepContext context) => context.Weights.With(Changed);
    }
}
