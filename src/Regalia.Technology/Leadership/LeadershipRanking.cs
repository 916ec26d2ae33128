using System.Collections.Concurrent;
using System.Collections.Immutable;
using Regalia.Technology.Results;

namespace Regalia.Technology.Leadership;

/// <summary>Works out who leads.</summary>
public static class LeadershipRanking
{
    /// <summary>Ranks technologies in windows of one length.</summary>
    /// <param name="results">Merged results of a scan.</param>
    /// <param name="technologies">Positions of the technologies.</param>
    /// <param name="windows">The windows; all of one length.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>By technology in the order asked for, then by window.</returns>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static ImmutableArray<TechnologyLeadership> Rank(
        TechnologyResults results,
        IReadOnlyList<int> technologies,
        IReadOnlyList<YearWindow> windows,
        LeadershipOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(technologies);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Groups.Length > LeadershipOptions.MaxGroups)
        {
            throw new ArgumentException("more groups than can be counted at once", nameof(options));
        }
        if (technologies.Count == 0 || windows.Count == 0)
        {
            return [];
        }
        int length = windows[0].Length;
        if (windows.Any(w => w.Length != length))
        {
            throw new ArgumentException("windows of one length are ranked together", nameof(windows));
        }
        ImmutableArray<CountryCode> countries = [.. results.Institutions.Select(i => i.Country)];
        CitedYears years = new(results, windows);
        ConcurrentBag<WindowTally> idle = [];
        TechnologyLeadership[] ranked = new TechnologyLeadership[technologies.Count * windows.Count];
        try
        {
            // One after the other as they stand, so that windows that share years are ranked at about the same time.
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, ranked.Length), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount,
                    CancellationToken = cancellation,
                },
                i =>
                {
                    int technology = technologies[i / windows.Count];
                    YearWindow window = windows[i % windows.Count];
                    // Not kept by thread: tasks come and go, and a tally is tens of megabytes.
                    if (!idle.TryTake(out WindowTally? tally))
                    {
                        tally = new WindowTally(results.Institutions.Length, length, options.Groups);
                    }
                    tally.Count(years.Of(technology, window));
                    ranked[i] = new RankedWindow(results, technology, window, options, tally, countries).Leadership();
                    years.Release(technology, window);
                    idle.Add(tally);
                }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions is [InvalidDataException first, ..])
        {
            throw new InvalidDataException(first.Message, first);
        }
        return [.. ranked];
    }
}
