using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Brings all indicators to one scale and one direction, so that more is better everywhere.</summary>
public sealed record Normalisation : IndexStep
{
    /// <summary>How; min-max 0 to 100 unless given.</summary>
    public NormalisationMethod Method { get; init; } = new MinMax();

    /// <summary>Other methods for single indicators, by code.</summary>
    public ImmutableDictionary<string, NormalisationMethod> ByIndicator { get; init; } =
        ImmutableDictionary<string, NormalisationMethod>.Empty;

    /// <summary>In a panel: over all times together (so that scores compare over time) or within each; together unless
    /// given.</summary>
    public bool Global { get; init; } = true;

    /// <summary>Other directions than those of the definition, +1 or -1, by code.</summary>
    public ImmutableDictionary<string, int> Directions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <inheritdoc/>
    public override string Name => "normalise";

    /// <inheritdoc/>
    public override string Stage => "normalised";

    /// <summary>Does the step.</summary>
    /// <inheritdoc cref="IndexStep.Run"/>
    /// <returns>The data with every indicator normalised; missing values stay missing.</returns>
    /// <exception cref="IndexFaultException">An option makes no sense, an override names no indicator, or a method cannot
    /// be used on an indicator: no variation, no target, no goalposts, no reference unit. All faults are listed.
    /// </exception>
    public StepResult Apply(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<IndexFault> faults = [.. Options(context.Definition)];
        if (faults.Count > 0)
        {
            throw new IndexFaultException([.. faults]);
        }

        IndicatorTable table = context.Data.Indicators;
        ImmutableArray<ImmutableArray<int>> parts = Parts(table);
        double[][] columns = [.. table.Codes.Select((_, number) => table.Column(number).ToArray())];
        foreach (Variable indicator in context.Definition.Indicators)
        {
            double[] values = columns[table.NumberOf(indicator.Code)];
            foreach (ImmutableArray<int> rows in parts)
            {
                try
                {
                    double[] scores = NormaliseColumn(
                        indicator,
                        [.. rows.Select(row => values[row])],
                        [.. rows.Select(row => table.Units[row])]
                    );
                    for (int i = 0; i < rows.Length; i++)
                    {
                        values[rows[i]] = scores[i];
                    }
                }
                catch (IndexFaultException fault)
                {
                    faults.AddRange(fault.Faults);
                }
            }
        }

        return faults.Count > 0
            ? throw new IndexFaultException([.. faults])
            : new(context.Data with { Indicators = table.With(columns) }, context.Weights);
    }

    internal override StepResult Run(StepContext context) => Apply(context);

    /// <summary>Normalises one column of one indicator, with its own method and direction if it has them; options are
    /// not checked.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="values">Its values as in the data (of one time, or of all); NaN where missing.</param>
    /// <param name="units">The units of the values.</param>
    /// <exception cref="IndexFaultException">The method cannot be used on this indicator.</exception>
    internal double[] NormaliseColumn(Variable indicator, ReadOnlySpan<double> values, ImmutableArray<IndexUnit> units)
    {
        int direction = Directions.GetValueOrDefault(indicator.Code, indicator.Direction);
        double[] directed = new double[values.Length];
        for (int row = 0; row < directed.Length; row++)
        {
            // + 0.0, for 0 times -1 would be -0 and be exported as that.
            directed[row] = (values[row] * direction) + 0.0;
        }

        return ByIndicator
            .GetValueOrDefault(indicator.Code, Method)
            .Apply(new NormalisationColumn(indicator, direction, directed, units));
    }

    private ImmutableArray<ImmutableArray<int>> Parts(IndicatorTable table) =>
        Global
            ?
            [
                [.. Enumerable.Range(0, table.Units.Length)],
            ]
            : table.RowsByTime();

    private IEnumerable<IndexFault> Options(IndexDefinition definition)
    {
        if (Method.Misuse is IndexFault misuse)
        {
            yield return misuse;
        }

        foreach (
            string code in ByIndicator
                .Keys.Union(Directions.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Where(code => !definition.Contains(code) || definition[code].Type != VariableType.Indicator)
        )
        {
            yield return new("the code of an indicator", "mend the spelling, or remove the override")
            {
                Step = Name,
                Code = code,
            };
        }

        foreach ((string code, NormalisationMethod method) in ByIndicator.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (method.Misuse is IndexFault fault)
            {
                yield return fault with
                {
                    Code = code,
                };
            }
        }

        foreach ((string code, int direction) in Directions.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (direction is not (1 or -1))
            {
                yield return new("1 or -1", "1 where more is better, -1 where more is worse")
                {
                    Step = Name,
                    Code = code,
                    Property = "Direction",
                    Value = direction.ToString(CultureInfo.InvariantCulture),
                };
            }
        }
    }
}
