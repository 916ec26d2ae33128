using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Fills in missing values by a stated rule; values that are there do not change. In a panel, means and
/// medians are taken within each time. A value for which the rule finds nothing to take it from stays missing and is
/// listed in <see cref="ImputationResult.StillMissing"/>.</summary>
public sealed record Imputation : IndexStep
{
    /// <summary>How values are filled in; the mean of the indicator over the other units unless given.</summary>
    public ImputationMethod Method { get; init; } = ImputationMethod.Mean;

    /// <summary>Code of a grouping: the mean or median is that of the unit's own group. The values of a unit that is
    /// in no group, or whose group has no value of the indicator, stay missing. Null for all units.</summary>
    public string? Group { get; init; }

    /// <summary>Along columns (other units, the same indicator) or along rows (the same unit, other indicators);
    /// columns unless given.</summary>
    /// <remarks>For rows, each indicator is multiplied by its direction and brought to 0..1 by min-max over the units,
    /// in a panel over those of the same time; the mean or median m of the unit's values gives
    /// direction × (min + m (max - min)). An indicator that is the same for all units has no place between 0 and 1: it
    /// says nothing about others, and its only value is what is filled in. Values of a unit that has none among the
    /// indicators used, or none that tells its place, stay missing.</remarks>
    public ImputationAlong Along { get; init; } = ImputationAlong.Column;

    /// <summary>For rows: the level whose aggregates bound the indicators used, 2 for the same pillar; null for all
    /// indicators. An indicator without an aggregate on this level is bound by its nearest one above.</summary>
    public int? Level { get; init; }

    /// <summary>For <see cref="ImputationMethod.Latest"/>: how far back a value may be taken from, in units of
    /// <see cref="IndexUnit.Time"/> such as years, 1 or more; no limit unless given.</summary>
    public int? MaximumAge { get; init; }

    /// <inheritdoc/>
    public override string Name => "impute";

    /// <inheritdoc/>
    public override string Stage => "imputed";

    /// <summary>Does the step.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <returns>The data filled in, every value filled in, and every one that could not be.</returns>
    /// <exception cref="IndexFaultException">Options do not go together, a grouping is not in the data, a level is not
    /// in the index, a method for panels meets data without times, or a result is beyond the range of a number.
    /// </exception>
    public ImputationResult Apply(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImputationCheck.RefuseOptions(this, context);
        IndicatorTable table = context.Data.Indicators;
        double[][] columns =
        [
            .. Enumerable.Range(0, table.Codes.Length).Select(number => table.Column(number).ToArray()),
        ];
        if (Method is not (ImputationMethod.Mean or ImputationMethod.Median))
        {
            PanelImputation.Fill(this, context, columns);
        }
        else if (Along == ImputationAlong.Row)
        {
            RowImputation.Fill(this, context, columns);
        }
        else
        {
            ColumnImputation.Fill(this, context, columns);
        }

        ImmutableArray<ImputedValue>.Builder imputed = ImmutableArray.CreateBuilder<ImputedValue>();
        ImmutableArray<MissingValue>.Builder missing = ImmutableArray.CreateBuilder<MissingValue>();
        foreach (string code in context.Definition.Indicators.Select(indicator => indicator.Code))
        {
            double[] column = columns[table.NumberOf(code)];
            for (int row = 0; row < column.Length; row++)
            {
                if (double.IsNaN(column[row]))
                {
                    missing.Add(new(table.Units[row], code));
                }
                else if (double.IsNaN(table[code][row]))
                {
                    imputed.Add(new(table.Units[row], code, column[row]));
                }
            }
        }

        return new(
            context.Data with
            {
                Indicators = table.With(columns),
            },
            context.Weights,
            imputed.ToImmutable(),
            missing.ToImmutable()
        );
    }

    internal override StepResult Run(StepContext context) => Apply(context);

    /// <summary>The mean or median, as the method says; NaN of nothing.</summary>
    internal double Middle(ReadOnlySpan<double> values) =>
        Method == ImputationMethod.Median ? Descriptive.Median(values) : Descriptive.Mean(values);

    /// <summary>The value itself; a fault if arithmetic has left the range of numbers on the way to it.</summary>
    internal double InRange(double value, string code, IndexUnit? unit) =>
        double.IsFinite(value)
            ? value
            : throw new IndexFaultException(
                new IndexFault("values whose sums and differences are finite", "write the indicator in a larger unit")
                {
                    Step = Name,
                    Code = code,
                    Unit = unit,
                    Value = value.ToString("R", CultureInfo.InvariantCulture),
                }
            );
}
