using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Leaves out units with too little data. Belongs before imputation, which would hide what is missing. In a
/// panel a unit is judged at each time by itself.</summary>
public sealed record Screening : IndexStep
{
    /// <summary>What a unit must have enough of; values present unless given.</summary>
    public ScreeningRule Rule { get; init; } = ScreeningRule.Availability;

    /// <summary>Smallest share of indicators with a value, 0 to 1; two thirds unless given. A unit below is left out,
    /// one exactly there is kept.</summary>
    public double MinimumAvailability { get; init; } = 2.0 / 3.0;

    /// <summary>Smallest share of the values present that are not 0, 0 to 1; two thirds unless given. A unit below is
    /// left out, one exactly there is kept.</summary>
    public double MinimumNonZero { get; init; } = 2.0 / 3.0;

    /// <summary>Units kept (true) or left out (false) whatever their data, by code; in a panel at every time.</summary>
    public ImmutableDictionary<string, bool> Forced { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <inheritdoc/>
    public override string Name => "screen";

    /// <inheritdoc/>
    public override string Stage => "screened";

    /// <summary>Does the step. All indicators of the definition count the same, whatever their weight.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <returns>The units kept, and for every unit why.</returns>
    /// <exception cref="IndexFaultException">A limit is not from 0 to 1, a forced unit is not in the data, no unit is
    /// kept, or the units kept leave an indicator without any value.</exception>
    public ScreeningResult Apply(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Refuse([.. OptionFaults(context.Data)]);
        ImmutableArray<ScreenedUnit> units = Judged(context);
        ImmutableArray<int> kept = [.. units.Index().Where(pair => pair.Item.Kept).Select(pair => pair.Index)];
        if (kept.IsEmpty)
        {
            Refuse([
                new("at least one unit that is kept", "lower the limits, or force units that must stay")
                {
                    Step = Name,
                    Value = "0 units kept",
                },
            ]);
        }

        IndexData data = context.Data.Rows(kept);
        Refuse([
            .. context
                .Definition.Indicators.Where(indicator =>
                    data.Indicators[indicator.Code].IndexOfAnyExcept(double.NaN) < 0
                )
                .Select(indicator => new IndexFault(
                    "at least one value among the units kept",
                    "lower the limits, force units that have a value, or remove the indicator"
                )
                {
                    Step = Name,
                    Code = indicator.Code,
                }),
        ]);
        return new(data, context.Weights, units);
    }

    internal override StepResult Run(StepContext context) => Apply(context);

    private static void Refuse(ImmutableArray<IndexFault> faults)
    {
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }
    }

    private ImmutableArray<ScreenedUnit> Judged(StepContext context)
    {
        IndicatorTable table = context.Data.Indicators;
        int[] missing = new int[table.Units.Length];
        int[] zeros = new int[table.Units.Length];
        foreach (Variable indicator in context.Definition.Indicators)
        {
            ReadOnlySpan<double> column = table[indicator.Code];
            for (int row = 0; row < column.Length; row++)
            {
                missing[row] += double.IsNaN(column[row]) ? 1 : 0;
                zeros[row] += column[row] == 0.0 ? 1 : 0;
            }
        }

        int count = context.Definition.Indicators.Length;
        return [.. table.Units.Select((unit, row) => Judged(unit, count, missing[row], zeros[row]))];
    }

    private ScreenedUnit Judged(IndexUnit unit, int indicators, int missing, int zeros)
    {
        int present = indicators - missing;
        double availability = (double)present / indicators;
        double nonZero = present == 0 ? double.NaN : (double)(present - zeros) / present;
        bool tooFewValues = availability < MinimumAvailability;
        bool tooManyZeros = nonZero < MinimumNonZero; // false for NaN: a unit without values has no zeros either
        bool enough =
            !(tooFewValues && Rule != ScreeningRule.NonZero) && !(tooManyZeros && Rule != ScreeningRule.Availability);
        return new(
            unit,
            missing,
            zeros,
            availability,
            nonZero,
            tooFewValues,
            tooManyZeros,
            Forced.TryGetValue(unit.Code, out bool kept) ? kept : enough
        );
    }

    private IEnumerable<IndexFault> OptionFaults(IndexData data)
    {
        if (!Enum.IsDefined(Rule))
        {
            yield return new("a rule for screening", "take availability, non-zero or both")
            {
                Step = Name,
                Value = ((int)Rule).ToString(CultureInfo.InvariantCulture),
            };
        }

        foreach (
            (string what, double share) in new[]
            {
                ("availability", MinimumAvailability),
                ("share of values that are not 0", MinimumNonZero),
            }
        )
        {
            if (!(share >= 0.0 && share <= 1.0))
            {
                yield return new($"a smallest {what} from 0 to 1", "write a share, such as 0.9 for 90 %")
                {
                    Step = Name,
                    Value = share.ToString("R", CultureInfo.InvariantCulture),
                };
            }
        }

        HashSet<string> codes = [.. data.Units.Select(unit => unit.Code)];
        foreach (string code in Forced.Keys.Where(code => !codes.Contains(code)).Order(StringComparer.Ordinal))
        {
            yield return new(
                "the code of a unit in the data",
                "mend the spelling, or take the unit out of the forced ones"
            )
            {
                Step = Name,
                Value = code,
            };
        }
    }
}
