using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Sensitivity;

/// <summary>Sensitivity indices and their intervals from the sums of groups of rows.</summary>
internal static class SensitivityBootstrap
{
    /// <summary>One line for each output, unit (the whole first) and input.</summary>
    /// <param name="model">The index.</param>
    /// <param name="sums">[group][output][unit], the whole at the end.</param>
    /// <param name="parallel">Threads.</param>
    public static ImmutableArray<SensitivityEffect> Effects(
        ReplicateModel model,
        SobolSums[][][] sums,
        ParallelOptions parallel
    )
    {
        int[][] resamples = Resamples(model.Uncertainty, sums.Length);
        int units = model.Units.Length;
        List<SensitivityEffect[]> effects = [];
        for (int output = 0; output < model.Outputs.Length; output++)
        {
            SensitivityEffect[][] lines = new SensitivityEffect[units + 1][];
            Parallel.For(
                0,
                units + 1,
                parallel,
                target =>
                {
                    SobolSums[] groups = [.. sums.Select(group => group[output][target])];
                    lines[(target + 1) % (units + 1)] = Lines(model, output, target, groups, resamples);
                }
            );
            effects.AddRange(lines);
        }

        return [.. effects.SelectMany(lines => lines)];
    }

    private static SensitivityEffect[] Lines(
        ReplicateModel model,
        int output,
        int target,
        SobolSums[] groups,
        int[][] resamples
    )
    {
        int inputs = model.Sample.Inputs.Length;
        SobolSums all = new(
            inputs,
            model.NominalScores[output].ElementAtOrDefault(target) is double near && !double.IsNaN(near) ? near : 0.0
        );
        foreach (SobolSums group in groups)
        {
            all.Add(group, 1.0);
        }

        SobolIndices estimate = all.Indices();
        double[][] first = [.. Enumerable.Range(0, inputs).Select(_ => new double[resamples.Length])];
        double[][] total = [.. Enumerable.Range(0, inputs).Select(_ => new double[resamples.Length])];
        for (int resample = 0; resample < resamples.Length; resample++)
        {
            all.Clear();
            for (int group = 0; group < groups.Length; group++)
            {
                if (resamples[resample][group] > 0)
                {
                    all.Add(groups[group], resamples[resample][group]);
                }
            }

            SobolIndices drawn = all.Indices();
            for (int input = 0; input < inputs; input++)
            {
                first[input][resample] = drawn.FirstOrder[input];
                total[input][resample] = drawn.Total[input];
            }
        }

        double outside = 0.5 * (1.0 - model.Uncertainty.Interval);
        return
        [
            .. Enumerable
                .Range(0, inputs)
                .Select(input => new SensitivityEffect(
                    model.Definition.Structure.Codes[model.Outputs[output]],
                    target < model.Units.Length ? model.Units[target] : null,
                    model.Sample.Inputs[input].Name,
                    estimate.FirstOrder[input],
                    Descriptive.Quantile(first[input], outside),
                    Descriptive.Quantile(first[input], 1.0 - outside),
                    estimate.Total[input],
                    Descriptive.Quantile(total[input], outside),
                    Descriptive.Quantile(total[input], 1.0 - outside)
                )),
        ];
    }

    // How often each group comes up in each resample.
    private static int[][] Resamples(UncertaintyPlan plan, int groups)
    {
        InputKey key = InputKey.Of("bootstrap");
        int[][] resamples = new int[plan.Bootstrap][];
        for (int resample = 0; resample < resamples.Length; resample++)
        {
            resamples[resample] = new int[groups];
            for (int draw = 0; draw < groups; draw++)
            {
                double uniform = CounterBasedRandom.Uniform(plan.Seed, key, resample, (uint)draw);
                resamples[resample][(int)(uniform * groups)]++;
            }
        }

        return resamples;
    }
}
