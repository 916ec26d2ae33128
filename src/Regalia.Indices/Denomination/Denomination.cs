using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Divides indicators by a denominator, so that large and small units compare:
/// x / (denominator / scale). A missing or zero denominator makes the value missing; what is lost so is listed in the
/// result.</summary>
public sealed record Denomination : IndexStep
{
    /// <summary>Denominator of each indicator, by code; null for those of the definition. Indicators that are not
    /// named are not divided.</summary>
    public ImmutableDictionary<string, string>? Denominators { get; init; }

    /// <summary>Scale of each indicator, by code, finite and above 0: the denominator is divided by it first, so 1000
    /// with a population gives a value per thousand. 1 for those not named.</summary>
    public ImmutableDictionary<string, double> Scales { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <inheritdoc/>
    public override string Name => "denominate";

    /// <inheritdoc/>
    public override string Stage => "denominated";

    /// <summary>Does the step.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <returns>The data divided, and every value lost.</returns>
    /// <exception cref="IndexFaultException">An indicator or denominator is not known, a scale is not finite and above
    /// 0 or belongs to an indicator that is not divided, a denominator is negative (it is a size), a result is beyond
    /// the range of a number, or an indicator loses its last value.</exception>
    public DenominationResult Apply(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        DenominationCheck.RefuseOptions(this, context);
        IndicatorTable table = context.Data.Indicators;
        double[][] columns =
        [
            .. Enumerable.Range(0, table.Codes.Length).Select(number => table.Column(number).ToArray()),
        ];
        ImmutableArray<MissingValue>.Builder lost = ImmutableArray.CreateBuilder<MissingValue>();
        foreach (Variable indicator in context.Definition.Indicators)
        {
            if (DenominatorOf(indicator) is string denominator)
            {
                double[] column = columns[table.NumberOf(indicator.Code)];
                double[] divisors = Divisors(indicator.Code, denominator, context.Data);
                for (int row = 0; row < column.Length; row++)
                {
                    if (!double.IsNaN(column[row]))
                    {
                        column[row] /= divisors[row];
                        if (double.IsNaN(column[row]))
                        {
                            lost.Add(new(table.Units[row], indicator.Code));
                        }
                    }
                }
            }
        }

        DenominationCheck.RefuseOutcome(this, context, columns);
        return new(context.Data with { Indicators = table.With(columns) }, context.Weights, lost.ToImmutable());
    }

    internal override StepResult Run(StepContext context) => Apply(context);

    /// <summary>Code of the denominator an indicator is divided by; null if it is not divided.</summary>
    internal string? DenominatorOf(Variable indicator) =>
        Denominators is null ? indicator.Denominator : Denominators.GetValueOrDefault(indicator.Code);

    private double[] Divisors(string code, string denominator, IndexData data)
    {
        double scale = Scales.GetValueOrDefault(code, 1.0);
        double[] divisors = data.Denominators[denominator].ToArray();
        for (int row = 0; row < divisors.Length; row++)
        {
            double scaled = divisors[row] / scale;
            if (divisors[row] > 0.0 && !(scaled > 0.0 && scaled <= double.MaxValue))
            {
                throw new IndexFaultException(DenominationCheck.OutOfRange(this, code, data.Units[row], scaled));
            }

            divisors[row] = divisors[row] == 0.0 ? double.NaN : scaled;
        }

        return divisors;
    }
}
