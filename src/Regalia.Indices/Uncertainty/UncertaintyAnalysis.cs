using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Monte Carlo analysis of an index.</summary>
/// <remarks>
/// <para>Combinations of alternatives are built once and kept; a replicate then costs one weighted mean an aggregate and
/// unit, a ranking and a few counts. Data errors and imputation draws change the numbers in every replicate, so that all
/// steps after them are done anew.</para>
/// <para>Ranks are counted exactly. Quantiles of scores are exact up to four million scores (replicates x units x
/// outputs); above, they are read from bins of a power of ten, 2,000 to 20,000 of them between the lowest and
/// the highest score of the first 1,024 replicates (0.01 for scores of 0 to 100; a score further than half a million bins
/// from that without uncertainty counts in the outermost), and memory does not grow
/// with replicates. Means and standard deviations are exact in both cases.</para>
/// </remarks>
public static class UncertaintyAnalysis
{
    /// <summary>Builds the index once for each replicate, each time with other draws of the uncertain inputs, and
    /// gathers the distributions of scores and ranks.</summary>
    /// <param name="plan">How the index is built.</param>
    /// <param name="definition">The index.</param>
    /// <param name="data">Data as given.</param>
    /// <param name="uncertainty">What is uncertain.</param>
    /// <param name="options">Threads and progress.</param>
    /// <param name="cancellation">Looked at between blocks of replicates.</param>
    /// <exception cref="IndexFaultException">The nominal index cannot be built, or an input does not fit the plan.
    /// </exception>
    /// <exception cref="ReplicateRunException">Something else went wrong in a block, such as an exception of a
    /// <see cref="StepAlternative.Change"/>; the cause is inside.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static UncertaintyResult Run(
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
        ReplicateModel model = new(plan, definition, data, uncertainty);
        ExactScores? exact = ExactScores.For(model.Outputs.Length, uncertainty.Replicates, model.Units.Length);
        MomentSums[] totals = [.. model.NominalScores.Select(nominal => new MomentSums(nominal))];
        double[] widths = exact is null ? ReplicateTally.BinWidths(model) : [];
        List<ReplicateTally> tallies = [];
        ReplicateRun.RunInOrder(
            uncertainty.Replicates,
            () =>
            {
                ReplicateTally tally = new(model, exact, widths);
                lock (tallies)
                {
                    tallies.Add(tally);
                }

                return tally;
            },
            (first, count, tally) => tally.Block(first, count),
            sums =>
            {
                for (int output = 0; output < totals.Length; output++)
                {
                    totals[output].Add(sums[output]);
                }
            },
            options,
            cancellation
        );
        foreach (ReplicateTally other in tallies.Skip(1))
        {
            tallies[0].Merge(other);
        }

        ParallelOptions tail = new()
        {
            MaxDegreeOfParallelism = options?.DegreeOfParallelism ?? Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        return new(
            uncertainty,
            model.Nominal,
            [
                .. model.Outputs.Select(
                    (node, output) => Distribution(model, output, node, tallies[0], totals[output], exact, tail)
                ),
            ],
            tallies[0].Failures.ToFailures()
        );
    }

    private static OutputDistribution Distribution(
        ReplicateModel model,
        int output,
        int node,
        ReplicateTally tally,
        MomentSums sums,
        ExactScores? exact,
        ParallelOptions tail
    )
    {
        OutputTally counts = tally.Outputs[output];
        double[] nominal = model.NominalScores[output];
        int[] ranks = new int[nominal.Length];
        double[] padded = new double[ReplicateTree.Padded(nominal.Length)];
        padded.AsSpan().Fill(double.NaN);
        nominal.CopyTo(padded, 0);
        new ReplicateRanks([.. model.RankGroups], nominal.Length).Fill(padded, ranks);
        UnitDistribution[] units = new UnitDistribution[nominal.Length];
        Parallel.For(
            0,
            units.Length,
            tail,
            number =>
            {
                int[] rankCounts = counts.RanksOf(number).ToArray();
                int count = rankCounts.Sum();
                double Share(int part) => count == 0 ? double.NaN : (double)part / count;
                units[number] = new(
                    model.Units[number],
                    nominal[number],
                    ranks[number] == 0 ? null : ranks[number],
                    count,
                    ScoreSummary(model, output, number, count, counts, sums, exact),
                    RankSummary(rankCounts, count, model.Uncertainty.Interval),
                    [.. rankCounts.Select(Share)],
                    [.. counts.LabelsOf(number).ToArray().Select(Share)]
                );
            }
        );
        return new(model.Definition.Structure.Codes[node], [.. units], PairsOf(counts));
    }

    private static DistributionSummary ScoreSummary(
        ReplicateModel model,
        int output,
        int unit,
        int count,
        OutputTally counts,
        MomentSums sums,
        ExactScores? exact
    )
    {
        double mean = sums.Mean(unit, count);
        double deviation = sums.StandardDeviation(unit, count);
        double interval = model.Uncertainty.Interval;
        if (exact is null || count == 0)
        {
            return WeightedQuantile.Summary(counts.BinsOf(unit)?.Counts() ?? [], count, mean, deviation, interval);
        }

        Span<double> scores = exact.Of(output, unit);
        double outside = 0.5 * (1.0 - interval);
        return new(
            mean,
            count < 2 ? double.NaN : deviation,
            OrderStatistics.Quantile(scores, 0.5),
            OrderStatistics.Quantile(scores, outside),
            OrderStatistics.Quantile(scores, 1.0 - outside)
        );
    }

    private static DistributionSummary RankSummary(int[] counts, int count, double interval)
    {
        double sum = counts.Select((c, place) => (double)c * (place + 1)).Sum();
        double mean = sum / count;
        double squares = counts.Select((c, place) => c * (place + 1 - mean) * (place + 1 - mean)).Sum();
        return WeightedQuantile.Summary(
            counts.Select((c, place) => ((double)place + 1, c)).Where(pair => pair.c > 0),
            count,
            mean,
            Math.Sqrt(squares / (count - 1)),
            interval
        );
    }

    private static ImmutableArray<ImmutableArray<double>>? PairsOf(OutputTally counts) =>
        counts.Pairs is not PairwiseOrder pairs
            ? null
            :
            [
                .. Enumerable
                    .Range(0, pairs.Units)
                    .Select(a =>
                        Enumerable
                            .Range(0, pairs.Units)
                            .Select(b => a == b ? 0.5 : pairs.Probability(a, b))
                            .ToImmutableArray()
                    ),
            ];
}
