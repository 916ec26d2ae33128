using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// Takes care of indicators with outlying values. A column passes when |skewness| is below a limit or excess kurtosis
/// is below another (both of type 2, as in Excel); one that does not is winsorised point by point until it passes, and
/// if the limit of points is reached first, the transformation is applied to the untreated column instead. In a panel
/// each time is treated by itself.
/// </summary>
/// <remarks>
/// <para>Winsorising: the most extreme value on the side of the skewness's sign, with all its ties, becomes the next
/// value, again and again. A step that would leave the column without variation is not taken.</para>
/// <para>A column passes when it has no skewness or no kurtosis: fewer than 4 values, or no variation. Missing values
/// (NaN) take no part and stay missing. The order of units never changes, and equal values stay equal.</para>
/// <para>A column that fails even after its transformation is no error: see <see cref="TreatedColumn.PassedAfter"/>.
/// </para>
/// </remarks>
public sealed record Treatment : IndexStep
{
    /// <summary>The columns pass when |skewness| is below this, 2 unless given.</summary>
    public double SkewnessLimit { get; init; } = 2.0;

    /// <summary>… or excess kurtosis is below this, 3.5 unless given.</summary>
    public double KurtosisLimit { get; init; } = 3.5;

    /// <summary>Most points that are winsorised (ties may exceed it), 0 or more; 5 unless given. 0 for none: straight
    /// to the transformation. Null for no limit.</summary>
    public int? MaximumPoints { get; init; } = 5;

    /// <summary>What is done when winsorising is not enough; the logarithm unless given.</summary>
    public TreatmentTransformation Transformation { get; init; } = TreatmentTransformation.Logarithm;

    /// <summary>Exponent of the Box-Cox transformation; 0 unless given, which is the logarithm.</summary>
    public double BoxCoxExponent { get; init; }

    /// <summary>Whether the transformation is applied to the winsorised column instead of the untreated one; not unless
    /// given.</summary>
    public bool Combined { get; init; }

    /// <summary>Whether every column is treated whether it passes or not: exactly <see cref="MaximumPoints"/> points are
    /// winsorised (ties may exceed it; on the low side where skewness is 0), even to a column without variation, and then
    /// the transformation is applied to the winsorised column. Not unless given.</summary>
    public bool Forced { get; init; }

    /// <summary>Other treatment of single indicators, by code; null leaves the indicator untreated.</summary>
    public ImmutableDictionary<string, Treatment?> ByIndicator { get; init; } =
        ImmutableDictionary<string, Treatment?>.Empty;

    /// <inheritdoc/>
    public override string Name => "treat";

    /// <inheritdoc/>
    public override string Stage => "treated";

    /// <summary>Does the step.</summary>
    /// <inheritdoc cref="IndexStep.Run"/>
    /// <returns>The data, and a record of every column and of every value that was changed.</returns>
    /// <exception cref="IndexFaultException">An option makes no sense, an override names no indicator, or a
    /// transformation is needed but not defined: a logarithm over the range of a column without variation (only where
    /// forced), <see cref="TreatmentTransformation.LogarithmOfRange"/> of a column whose highest value is not above 1.
    /// </exception>
    public TreatmentResult Apply(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<IndexFault> faults = [.. TreatmentCheck.Faults(this, context.Definition)];
        if (faults.Count > 0)
        {
            throw new IndexFaultException([.. faults]);
        }

        IndicatorTable table = context.Data.Indicators;
        bool panel = table.IsPanel;
        ImmutableArray<ImmutableArray<int>> times = table.RowsByTime();
        double[][] columns = [.. table.Codes.Select((_, number) => table.Column(number).ToArray())];
        List<TreatedColumn> records = [];
        List<TreatedPoint> points = [];
        foreach (Variable indicator in context.Definition.Indicators)
        {
            double[] column = columns[table.NumberOf(indicator.Code)];
            double[] before = [.. column];
            TreatmentTransformation[] transformations = new TreatmentTransformation[column.Length];
            int[] winsorised = new int[column.Length];
            foreach (ImmutableArray<int> rows in times)
            {
                double[] some = [.. rows.Select(row => column[row])];
                double[] treated = new double[some.Length];
                try
                {
                    ColumnTreatment treatment = TreatColumn(indicator.Code, some, treated);
                    records.Add(Record(indicator.Code, panel ? table.Units[rows[0]].Time : null, treatment));
                    int[] ends = Ends(indicator.Code, some, treatment);
                    for (int i = 0; i < rows.Length; i++)
                    {
                        column[rows[i]] = treated[i];
                        transformations[rows[i]] = treatment.Transformation;
                        winsorised[rows[i]] = ends[i];
                    }
                }
                catch (IndexFaultException fault)
                {
                    faults.AddRange(fault.Faults);
                }
            }

            points.AddRange(
                table
                    .Units.Index()
                    .Where(pair =>
                        !double.IsNaN(before[pair.Index])
                        && (winsorised[pair.Index] != 0 || transformations[pair.Index] != TreatmentTransformation.None)
                    )
                    .Select(pair => new TreatedPoint(
                        pair.Item,
                        indicator.Code,
                        before[pair.Index],
                        column[pair.Index],
                        winsorised[pair.Index],
                        transformations[pair.Index]
                    ))
            );
        }

        return faults.Count > 0
            ? throw new IndexFaultException([.. faults])
            : new(context.Data with { Indicators = table.With(columns) }, context.Weights, [.. records], [.. points]);
    }

    internal override StepResult Run(StepContext context) => Apply(context);

    /// <summary>Treats one column of one indicator, with its override if it has one. No memory is taken, so that
    /// replicates can have it often; options are not checked.</summary>
    /// <param name="code">The indicator.</param>
    /// <param name="column">Its values (in a panel those of one time); NaN where missing.</param>
    /// <param name="result">Receives the treated values; of the same length.</param>
    /// <exception cref="IndexFaultException">The transformation is needed but not defined for the column.</exception>
    internal ColumnTreatment TreatColumn(string code, ReadOnlySpan<double> column, Span<double> result)
    {
        if (!ByIndicator.TryGetValue(code, out Treatment? how))
        {
            return ColumnTreatment.TreatColumn(code, column, this, result);
        }

        if (how is not null)
        {
            return ColumnTreatment.TreatColumn(code, column, how, result);
        }

        column.CopyTo(result);
        return ColumnTreatment.Untreated(CentralMoments.Of(column), this);
    }

    /// <summary>Whether a column of these moments passes.</summary>
    internal bool Passes(in CentralMoments shape)
    {
        double skewness = shape.Skewness;
        double kurtosis = shape.Kurtosis;
        return double.IsNaN(skewness)
            || double.IsNaN(kurtosis)
            || Math.Abs(skewness) < SkewnessLimit
            || kurtosis < KurtosisLimit;
    }

    /// <summary>+1 where a value was winsorised at the high end, -1 at the low end, 0 where it was not, in the column as
    /// it is left.</summary>
    private int[] Ends(string code, double[] before, in ColumnTreatment treatment)
    {
        if (treatment.PointsWinsorisedInResult == 0)
        {
            return new int[before.Length];
        }

        // The same winsorising without the transformation that hides which values it moved.
        Treatment how = (ByIndicator.GetValueOrDefault(code) ?? this) with
        {
            Transformation = TreatmentTransformation.None,
        };
        double[] drawnIn = new double[before.Length];
        _ = ColumnTreatment.TreatColumn(code, before, how, drawnIn);
        return
        [
            .. before.Zip(
                drawnIn,
                (was, became) =>
                    was > became ? 1
                    : was < became ? -1
                    : 0
            ),
        ];
    }

    private static TreatedColumn Record(string code, int? time, in ColumnTreatment treatment) =>
        new(
            code,
            time,
            treatment.SkewnessBefore,
            treatment.KurtosisBefore,
            treatment.PassedBefore,
            treatment.SkewnessWinsorised,
            treatment.KurtosisWinsorised,
            treatment.PassedWinsorised,
            treatment.PointsWinsorised,
            treatment.SkewnessAfter,
            treatment.KurtosisAfter,
            treatment.PassedAfter,
            treatment.Transformation
        )
        {
            PointsWinsorisedInResult = treatment.PointsWinsorisedInResult,
        };
}
