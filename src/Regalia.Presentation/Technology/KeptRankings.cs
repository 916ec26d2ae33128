using System.Collections.Immutable;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>
/// What was ranked, by technology, window and way of counting: each is worked out once, however many ask for it at a time, and
/// serves the list of a window as it does the trend of a technology. Institutions have intervals.
/// </summary>
/// <param name="results">The results.</param>
/// <param name="most">How many are kept that nobody prepared; the one not asked for the longest goes first.</param>
internal sealed class KeptRankings(TechnologyResults results, int most)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<(int, YearWindow, Counting, TopPercent), Kept> _kept = [];
    private TaskCompletionSource? _busy;
    private int _asking;
    private long _clock;
    private int _prepared;

    /// <summary>Technologies ranked in windows of one length, by technology, then by window.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public ImmutableArray<TechnologyLeadership> Of(
        IReadOnlyList<int> technologies,
        IReadOnlyList<YearWindow> windows,
        LeadershipOptions options
    )
    {
        lock (_turn)
        {
            _asking++;
            _busy ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        try
        {
            return Ranked(technologies, windows, options, isPrepared: false);
        }
        finally
        {
            lock (_turn)
            {
                if (--_asking == 0)
                {
                    _busy!.SetResult();
                    _busy = null;
                }
            }
        }
    }

    /// <summary>Ranks a technology before anybody asks, and keeps it; it gives way while somebody waits for another.</summary>
    /// <param name="technology">Position of the technology.</param>
    /// <param name="windows">Its windows, of one length.</param>
    /// <param name="options">How.</param>
    /// <param name="room">Figures of countries and institutions of which no more is prepared.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public bool Prepare(
        int technology,
        IReadOnlyList<YearWindow> windows,
        LeadershipOptions options,
        int room,
        CancellationToken cancellation
    )
    {
        Task? busy;
        lock (_turn)
        {
            if (_prepared >= room)
            {
                return false;
            }
            busy = _busy?.Task;
        }
        busy?.Wait(cancellation);
        _ = Ranked([technology], windows, options with { Threads = 1 }, isPrepared: true);
        return true;
    }

    private ImmutableArray<TechnologyLeadership> Ranked(
        IReadOnlyList<int> technologies,
        IReadOnlyList<YearWindow> windows,
        LeadershipOptions options,
        bool isPrepared
    )
    {
        List<Kept> asked = [];
        List<Kept> missing = [];
        lock (_turn)
        {
            foreach (int technology in technologies)
            {
                foreach (YearWindow window in windows)
                {
                    var key = (technology, window, options.Counting, options.Top);
                    if (!_kept.TryGetValue(key, out Kept? kept))
                    {
                        _kept[key] = kept = new Kept(technology, window);
                        missing.Add(kept);
                    }
                    kept.LastAsked = ++_clock;
                    kept.IsPrepared |= isPrepared;
                    asked.Add(kept);
                }
            }
        }
        Rank(missing, options);
        // What somebody else is at is waited for after one's own, so that no two wait for each other.
        ImmutableArray<TechnologyLeadership> ranked = [.. asked.Select(k => k.Ranked.Task.GetAwaiter().GetResult())];
        if (isPrepared)
        {
            Measure(asked);
        }
        Clear();
        return ranked;
    }

    private void Rank(List<Kept> missing, LeadershipOptions options)
    {
        if (missing.Count == 0)
        {
            return;
        }
        try
        {
            // All windows that are missing of the same technologies are ranked at once.
            foreach (
                var batch in missing
                    .GroupBy(k => k.Window)
                    .GroupBy(
                        w => string.Join(',', w.Select(k => k.Technology)),
                        w => (w.Key, Kept: w.ToArray()),
                        StringComparer.Ordinal
                    )
            )
            {
                (YearWindow Window, Kept[] Kept)[] windows = [.. batch];
                ImmutableArray<TechnologyLeadership> ranked = LeadershipRanking.Rank(
                    results,
                    [.. windows[0].Kept.Select(k => k.Technology)],
                    [.. windows.Select(w => w.Window)],
                    options with
                    {
                        HasInstitutionIntervals = true,
                    }
                );
                for (int i = 0; i < ranked.Length; i++)
                {
                    windows[i % windows.Length].Kept[i / windows.Length].Ranked.SetResult(ranked[i]);
                }
            }
        }
        catch (Exception e)
        {
            // A folder that is put back is read again.
            lock (_turn)
            {
                foreach (Kept kept in missing.Where(k => !k.Ranked.Task.IsCompleted))
                {
                    _ = _kept.Remove((kept.Technology, kept.Window, options.Counting, options.Top));
                    kept.Ranked.SetException(e);
                    // Nobody need be waiting.
                    _ = kept.Ranked.Task.Exception;
                }
            }
            throw;
        }
    }

    private void Measure(List<Kept> prepared)
    {
        lock (_turn)
        {
            foreach (Kept kept in prepared.Where(k => !k.IsMeasured))
            {
                kept.IsMeasured = true;
                TechnologyLeadership ranked = kept.Ranked.Task.Result;
                _prepared += ranked.Countries.Length + ranked.Institutions.Length;
            }
        }
    }

    private void Clear()
    {
        lock (_turn)
        {
            int over = _kept.Count(k => !k.Value.IsPrepared) - most;
            if (over <= 0)
            {
                return;
            }
            foreach (
                var key in _kept
                    .Where(k => !k.Value.IsPrepared && k.Value.Ranked.Task.IsCompleted)
                    .OrderBy(k => k.Value.LastAsked)
                    .Take(over)
                    .Select(k => k.Key)
                    .ToArray()
            )
            {
                _ = _kept.Remove(key);
            }
        }
    }

    private sealed class Kept(int technology, YearWindow window)
    {
        public int Technology => technology;

        public YearWindow Window => window;

        public TaskCompletionSource<TechnologyLeadership> Ranked { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long LastAsked { get; set; }

        public bool IsPrepared { get; set; }

        public bool IsMeasured { get; set; }
    }
}
