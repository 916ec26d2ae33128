using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class ReplicateRunTests
{
    private static readonly InputKey Key = InputKey.Of("run");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(1023, 1, 1023)]
    [InlineData(1024, 1, 1024)]
    [InlineData(1025, 2, 1)]
    [InlineData(10_000, 10, 784)]
    public void Blocks_cover_every_replicate_once(int replicates, int blocks, int last)
    {
        foreach (int threads in new[] { 1, 2, 7 })
        {
            List<(int First, int Count)> seen = [];
            ReplicateRun.Run(
                replicates,
                () => seen,
                (first, count, list) =>
                {
                    lock (list)
                    {
                        list.Add((first, count));
                    }
                },
                With(threads),
                Stop
            );
            seen.Sort();
            Assert.Equal(blocks, seen.Count);
            Assert.Equal(replicates, seen.Sum(block => block.Count));
            Assert.All(seen, block => Assert.Equal(0, block.First % ReplicateRun.BlockSize));
            Assert.Equal(last, blocks == 0 ? 0 : seen[^1].Count);
        }
    }

    [Fact]
    public void The_result_is_the_same_for_any_number_of_threads()
    {
        (double[] alone, double[] aloneSums) = Assess(1);
        foreach (int threads in new[] { 2, 7 })
        {
            (double[] together, double[] sums) = Assess(threads);
            Bits.Same(alone, together);
            Bits.Same(aloneSums, sums);
        }
    }

    [Fact]
    public void Results_are_taken_in_in_order()
    {
        foreach (int threads in new[] { 1, 2, 7 })
        {
            List<int> order = [];
            ReplicateRun.RunInOrder(20_000, () => 0, (first, _, _) => first, order.Add, With(threads), Stop);
            Assert.Equal(Enumerable.Range(0, 20).Select(block => block * 1024), order);
        }
    }

    [Fact]
    public void The_first_failure_is_reported_with_its_replicates()
    {
        foreach (int threads in new[] { 1, 2, 7 })
        {
            ReplicateRunException failure = Assert.Throws<ReplicateRunException>(() =>
                ReplicateRun.Run(
                    50_000,
                    () => 0,
                    (first, _, _) =>
                    {
                        if (first >= 3072)
                        {
                            throw new InvalidOperationException("no score");
                        }
                    },
                    With(threads),
                    Stop
                )
            );
            Assert.Equal((3072, 1024), (failure.FirstReplicate, failure.Count));
            Assert.Equal("Replicates 3072 to 4095 failed: no score", failure.Message);
            Assert.IsType<InvalidOperationException>(failure.InnerException);
        }
    }

    [Fact]
    public void A_worker_that_cannot_be_made_is_a_failure_of_its_first_block()
    {
        ReplicateRunException failure = Assert.Throws<ReplicateRunException>(() =>
            ReplicateRun.Run<int>(10, () => throw new NotSupportedException("no room"), (_, _, _) => { }, With(2), Stop)
        );
        Assert.Equal((0, 10), (failure.FirstReplicate, failure.Count));
    }

    [Fact]
    public void Progress_rises_to_the_total()
    {
        foreach (int threads in new[] { 1, 2, 7 })
        {
            List<int> done = [];
            ReplicateRun.Run(5000, () => 0, (_, _, _) => { }, With(threads) with { Progress = done.Add }, Stop);
            Assert.Equal(5, done.Count);
            Assert.Equal(5000, done[^1]);
            Assert.Equal(done.Order(), done);
        }
    }

    [Fact]
    public void Cancelling_stops_the_run_between_blocks()
    {
        foreach (int threads in new[] { 1, 2, 7 })
        {
            using CancellationTokenSource source = new();
            int blocks = 0;
            Assert.Throws<OperationCanceledException>(() =>
                ReplicateRun.Run(
                    1_000_000,
                    () => 0,
                    (_, _, _) =>
                    {
                        if (Interlocked.Increment(ref blocks) == 5)
                        {
                            source.Cancel();
                        }
                    },
                    With(threads),
                    source.Token
                )
            );
            Assert.InRange(blocks, 5, 5 + threads);
        }
    }

    [Fact]
    public void Work_that_heeds_the_same_token_is_a_cancellation_and_not_a_failure()
    {
        using CancellationTokenSource source = new();
        Assert.Throws<OperationCanceledException>(() =>
            ReplicateRun.Run(
                5000,
                () => 0,
                (_, _, _) =>
                {
                    source.Cancel();
                    source.Token.ThrowIfCancellationRequested();
                },
                With(2),
                source.Token
            )
        );
    }

    [Fact]
    public void A_run_cancelled_before_it_starts_does_nothing()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            ReplicateRun.Run(0, () => 0, (_, _, _) => { }, null, source.Token)
        );
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateRun.Run(-1, () => 0, (_, _, _) => { }, null, Stop));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateRun.Run(1, () => 0, (_, _, _) => { }, With(0), Stop));
    }

    // A small assessment: drawn scores, drawn weights, a distribution of the index, ordered sums of its square.
    private static (double[] Quantiles, double[] Sums) Assess(int threads)
    {
        IndexStructure structure = new([
            new("a", "top", 1.0),
            new("b", "top", 2.0),
            new("c", "top", 3.0),
            new("top", null, 1.0, NodeMean.Geometric),
        ]);
        WeightDraws weightDraws = new(structure, 30.0, 99);
        double squares = 0.0;
        Goalposts posts = new(-3.0, 3.0);
        List<(ScoreDistribution Index, double[] Weights, double[] Nodes)> workers = [];
        ReplicateRun.RunInOrder(
            20_500,
            () =>
            {
                (ScoreDistribution Index, double[] Weights, double[] Nodes) worker = (
                    new(),
                    new double[4096],
                    new double[4096]
                );
                lock (workers)
                {
                    workers.Add(worker);
                }

                return worker;
            },
            (first, count, worker) =>
            {
                BlockRows rows = new(count);
                weightDraws.FillBlock(first, worker.Weights, rows);
                for (int leaf = 0; leaf < 3; leaf++)
                {
                    Span<double> row = rows.Row(worker.Nodes.AsSpan(), leaf);
                    CounterBasedRandom.FillNormal(99, Key.And(leaf), first, row);
                    posts.Score(row, row);
                }

                structure.EvaluateBlock(worker.Weights, [true, true, true], worker.Nodes, rows);
                Span<double> top = rows.Row(worker.Nodes.AsSpan(), 3);
                worker.Index.AddBlock(top);
                double sum = 0.0;
                for (int r = 0; r < count; r++)
                {
                    sum += top[r] * top[r];
                }

                return sum;
            },
            sum => squares += sum,
            With(threads),
            Stop
        );
        ScoreDistribution all = new();
        foreach (var worker in workers)
        {
            all.Merge(worker.Index);
        }

        Assert.Equal(20_500, all.Count);
        Assert.InRange(all.Median, 40.0, 60.0);
        return ([all.Quantile(0.05), all.Median, all.Quantile(0.95), all.Mean], [squares]);
    }

    private static ReplicateRunOptions With(int threads) => new() { DegreeOfParallelism = threads };
}
