using System.Globalization;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Sensitivity;

/// <summary>Variance-based sensitivity analysis: which uncertain input matters, for the whole index and for each unit.
/// </summary>
/// <remarks>
/// <para>See <see cref="SobolIndices"/> for the estimators. An input of many numbers, such as weights or data errors,
/// counts as one: its numbers are taken from sample A or from sample B together.</para>
/// <para>Intervals come from resampling 100 groups of neighbouring rows (single rows when there are no more than 100),
/// so memory does not grow with the number of rows.</para>
/// </remarks>
public static class SensitivityAnalysis
{
    private const int MostGroups = 100;

    /// <summary>Estimates first-order and total Sobol indices.</summary>
    /// <param name="plan">How the index is built.</param>
    /// <param name="definition">The index.</param>
    /// <param name="data">Data as given.</param>
    /// <param name="uncertainty">What is uncertain; 2 to 254 inputs, and 2 rows or more; 0 rows for an
    /// empty result.</param>
    /// <param name="options">Threads and progress; progress counts rows.</param>
    /// <param name="cancellation">Looked at between groups of rows.</param>
    /// <exception cref="IndexFaultException">The nominal index cannot be built, or an input does not fit the plan.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static SensitivityResult Run(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan uncertainty,
        ReplicateRunOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(uncertainty);
        if (options?.DegreeOfParallelism is int threads)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(options));
        }

        int rows = uncertainty.SensitivityRows ?? uncertainty.Replicates;
        if (rows == 0)
        {
            return new(0, [], []);
        }

        Require(uncertainty, rows);
        ReplicateModel model = new(plan, definition, data, uncertainty);
        int groups = Math.Min(rows, MostGroups);
        SobolSums[][][] sums = new SobolSums[groups][][];
        FailureCount[] failures = new FailureCount[groups];
        ParallelOptions parallel = new()
        {
            MaxDegreeOfParallelism = options?.DegreeOfParallelism ?? Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        int done = 0;
        Lock gate = new();
        try
        {
            Parallel.For(
                0,
                groups,
                parallel,
                () => new SensitivityWorker(model),
                (group, _, worker) =>
                {
                    int first = (int)((long)group * rows / groups);
                    int count = (int)((group + 1L) * rows / groups) - first;
                    sums[group] = Empty(model);
                    failures[group] = new();
                    worker.Run(first, count, sums[group], failures[group]);
                    lock (gate)
                    {
                        done += count;
                        options?.Progress?.Invoke(done);
                    }

                    return worker;
                },
                _ => { }
            );
        }
        catch (AggregateException several)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        FailureCount failed = new();
        foreach (FailureCount part in failures)
        {
            failed.Merge(part);
        }

        return new(rows, SensitivityBootstrap.Effects(model, sums, parallel), failed.ToFailures());
    }

    private static void Require(UncertaintyPlan uncertainty, int rows)
    {
        int inputs = uncertainty.Inputs.Length;
        if (inputs < 2 || inputs > SensitivityWorker.MostInputs || rows < 2)
        {
            throw new IndexFaultException(
                new IndexFault(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"2 to {SensitivityWorker.MostInputs} inputs and 2 rows or more"
                    ),
                    inputs < 2 ? "name more inputs under vary" : "ask for fewer inputs or more rows"
                )
                {
                    Step = "sensitivity",
                    Value = string.Create(CultureInfo.InvariantCulture, $"{inputs} inputs, {rows} rows"),
                }
            );
        }
    }

    private static SobolSums[][] Empty(ReplicateModel model)
    {
        int inputs = model.Sample.Inputs.Length;
        return
        [
            .. model.NominalScores.Select(scores =>
                scores.Append(0.0).Select(score => new SobolSums(inputs, double.IsNaN(score) ? 0.0 : score)).ToArray()
            ),
        ];
    }
}
