using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Draws of the data themselves: errors of measurement and imputed values.</summary>
internal sealed class DataDraws(InputSample sample, ulong seed)
{
    private readonly int _errors = IndexOf<DataError>(sample);
    private readonly int _imputation = IndexOf<ImputationDraws>(sample);

    public bool DrawsData => _errors >= 0;

    public bool DrawsImputation => _imputation >= 0;

    /// <summary>Whether an imputation takes a mean of other units, whose values can be drawn instead.</summary>
    public static bool CanDraw(Imputation step) =>
        step is { Along: ImputationAlong.Column, Method: ImputationMethod.Mean or ImputationMethod.Median };

    /// <summary>The data with errors of measurement.</summary>
    public IndexData WithErrors(IndexData data, ReadOnlySpan<Evaluation> sources)
    {
        if (_errors < 0)
        {
            return data;
        }

        DataError error = (DataError)sample.Inputs[_errors];
        Evaluation source = sources[_errors];
        InputKey key = sample.KeyOf(_errors, source.Matrix);
        double[][] columns = [.. data.Indicators.Codes.Select((_, number) => data.Indicators.Column(number).ToArray())];
        for (int number = 0; number < columns.Length; number++)
        {
            string code = data.Indicators.Codes[number];
            double relative = error.Relative.GetValueOrDefault(code, 0.0);
            double absolute = error.Absolute.GetValueOrDefault(code, 0.0);
            if (relative == 0.0 && absolute == 0.0)
            {
                continue;
            }

            double[] column = columns[number];
            InputKey own = key.And(code);
            for (int unit = 0; unit < column.Length; unit++)
            {
                double share = relative * column[unit];
                double spread = Math.Sqrt((share * share) + (absolute * absolute));
                InputKey ofUnit = own.And(data.Units[unit].ToString());
                column[unit] += spread * CounterBasedRandom.Normal(seed, ofUnit, source.Replicate);
            }
        }

        return data with
        {
            Indicators = data.Indicators.With(columns),
        };
    }

    /// <summary>After an imputation: each imputed value drawn from the values present of its indicator and group.
    /// </summary>
    public StepResult WithDrawnImputations(
        StepContext before,
        IndexStep step,
        StepResult result,
        ReadOnlySpan<Evaluation> sources
    )
    {
        if (
            _imputation < 0
            || step is not Imputation imputation
            || result is not ImputationResult { Imputed: { IsEmpty: false } imputed }
        )
        {
            return result;
        }

        if (!CanDraw(imputation))
        {
            throw new IndexFaultException(
                new IndexFault("an imputation by column with mean or median, to draw instead", "vary something else")
                {
                    Step = imputation.Name,
                }
            );
        }

        Evaluation source = sources[_imputation];
        InputKey key = sample.KeyOf(_imputation, source.Matrix);
        IndicatorTable filled = result.Data.Indicators;
        double[][] columns = [.. filled.Codes.Select((_, number) => filled.Column(number).ToArray())];
        ImmutableArray<string?> groups = imputation.Group is null ? [] : before.Data.Groups[imputation.Group];
        Dictionary<IndexUnit, int> rows = filled.Units.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        foreach (ImputedValue value in imputed)
        {
            int row = rows[value.Unit];
            ReadOnlySpan<double> present = before.Data.Indicators[value.Code];
            List<double> pool = [];
            for (int other = 0; other < present.Length; other++)
            {
                bool same =
                    filled.Units[other].Time == value.Unit.Time
                    && (groups.IsDefaultOrEmpty || string.Equals(groups[other], groups[row], StringComparison.Ordinal));
                if (same && !double.IsNaN(present[other]))
                {
                    pool.Add(present[other]);
                }
            }

            // In the order of values, so that the order of rows does not matter.
            pool.Sort();
            InputKey ofUnit = key.And(value.Code).And(value.Unit.ToString());
            double uniform = CounterBasedRandom.Uniform(seed, ofUnit, source.Replicate);
            columns[filled.NumberOf(value.Code)][row] = pool[(int)(uniform * pool.Count)];
        }

        return result with
        {
            Data = result.Data with { Indicators = filled.With(columns) },
        };
    }

    private static int IndexOf<T>(InputSample sample) =>
        sample.Inputs.IndexOf(sample.Inputs.FirstOrDefault(input => input is T)!);
}
