using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Runs replicates in blocks of 1,024 over several threads, so that the result does not depend on how many.
/// </summary>
/// <remarks>
/// <para>A block is the unit of work. Which thread does which block is chance, so what a block computes may depend on
/// its replicates only (see <see cref="CounterBasedRandom"/>), and what a worker gathers must not depend on the order:
/// integers, as in <see cref="ScoreDistribution"/> and <see cref="PairwiseOrder"/>. For sums of floating-point numbers
/// use <see cref="RunInOrder"/>.</para>
/// <para>When blocks fail, the run stops and the first of them, in the order of replicates, is reported: it is the same
/// one for any number of threads.</para>
/// </remarks>
public static class ReplicateRun
{
    /// <summary>Replicates in a block; the last block may have fewer.</summary>
    public const int BlockSize = 1024;

    /// <summary>Runs all blocks.</summary>
    /// <typeparam name="TWorker">What a thread keeps from block to block: buffers and counts.</typeparam>
    /// <param name="replicates">Number of replicates, 0 or more.</param>
    /// <param name="createWorker">Makes the worker of a thread; called on that thread, once, before its first block.
    /// </param>
    /// <param name="block">The work: first replicate, number of replicates, worker.</param>
    /// <param name="options">Threads and progress.</param>
    /// <param name="cancellation">Looked at before each block.</param>
    /// <returns>The workers that did something, in no particular order: merge them.</returns>
    /// <exception cref="ReplicateRunException">A block failed; the cause is inside.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of replicates is negative or of threads below 1.
    /// </exception>
    public static ImmutableArray<TWorker> Run<TWorker>(
        int replicates,
        Func<TWorker> createWorker,
        Action<int, int, TWorker> block,
        ReplicateRunOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(createWorker);
        ArgumentNullException.ThrowIfNull(block);
        ArgumentOutOfRangeException.ThrowIfNegative(replicates);
        options ??= new();
        int threads = options.DegreeOfParallelism ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(options));
        return new BlockQueue<TWorker>(replicates, createWorker, block, options.Progress, cancellation).Run(threads);
    }

    /// <summary>Runs all blocks and takes in their results one at a time in the order of the blocks: for what depends
    /// on the order, such as floating-point sums or writing rows.</summary>
    /// <typeparam name="TWorker">What a thread keeps from block to block.</typeparam>
    /// <typeparam name="TResult">Result of a block; must not share memory with the worker, for it may have to wait.
    /// </typeparam>
    /// <param name="replicates">Number of replicates, 0 or more.</param>
    /// <param name="createWorker">Makes the worker of a thread.</param>
    /// <param name="block">The work: first replicate, number of replicates, worker.</param>
    /// <param name="fold">Takes in the result of a block; never two at once.</param>
    /// <param name="options">Threads and progress.</param>
    /// <param name="cancellation">Looked at before each block.</param>
    /// <exception cref="ReplicateRunException">A block, or taking in its result or one that waited for it, failed.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of replicates is negative or of threads below 1.
    /// </exception>
    public static void RunInOrder<TWorker, TResult>(
        int replicates,
        Func<TWorker> createWorker,
        Func<int, int, TWorker, TResult> block,
        Action<TResult> fold,
        ReplicateRunOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(fold);
        Lock gate = new();
        Dictionary<int, TResult> waiting = [];
        int next = 0;
        Run(
            replicates,
            createWorker,
            (first, count, worker) =>
            {
                TResult result = block(first, count, worker);
                lock (gate)
                {
                    waiting.Add(first / BlockSize, result);
                    while (waiting.Remove(next, out TResult? ready))
                    {
                        next++;
                        fold(ready);
                    }
                }
            },
            options,
            cancellation
        );
    }
}
