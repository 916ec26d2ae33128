using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>The blocks of one run, handed out in order to whichever thread asks next.</summary>
internal sealed class BlockQueue<TWorker>(
    int replicates,
    Func<TWorker> createWorker,
    Action<int, int, TWorker> block,
    Action<int>? progress,
    CancellationToken cancellation
)
{
    private readonly Lock _gate = new();
    private readonly List<TWorker> _workers = [];
    private readonly int _blocks = (int)((replicates + (ReplicateRun.BlockSize - 1L)) / ReplicateRun.BlockSize);
    private int _next;
    private int _done;
    private int _failedBlock = int.MaxValue;
    private ReplicateRunException? _failure;

    public ImmutableArray<TWorker> Run(int threads)
    {
        cancellation.ThrowIfCancellationRequested();
        threads = Math.Min(threads, _blocks);
        if (threads <= 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
        }

        if (_failure is not null)
        {
            throw _failure;
        }

        if (_done < replicates)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return [.. _workers];
    }

    private void Work()
    {
        TWorker? worker = default;
        bool made = false;
        while (Next(out int number))
        {
            int first = number * ReplicateRun.BlockSize;
            int count = Math.Min(ReplicateRun.BlockSize, replicates - first);
            try
            {
                if (!made)
                {
                    worker = createWorker();
                    made = true;
                    lock (_gate)
                    {
                        _workers.Add(worker);
                    }
                }

                block(first, count, worker!);
                Finished(count);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever went wrong is handed on, with the replicates it happened in
            catch (Exception cause)
#pragma warning restore CA1031
            {
                Failed(number, new ReplicateRunException(first, count, cause));
                return;
            }
        }
    }

    // Blocks go out in order, so every block before a failed one is already being worked on and will be heard of.
    private bool Next(out int number)
    {
        lock (_gate)
        {
            number = _next;
            if (_failure is not null || _next >= _blocks || cancellation.IsCancellationRequested)
            {
                return false;
            }

            _next++;
            return true;
        }
    }

    private void Finished(int count)
    {
        lock (_gate)
        {
            _done += count;
            progress?.Invoke(_done);
        }
    }

    private void Failed(int number, ReplicateRunException failure)
    {
        lock (_gate)
        {
            if (number < _failedBlock)
            {
                _failedBlock = number;
                _failure = failure;
            }
        }
    }
}
