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
        int years = windows[0].Length;
        if (windows.Any(w => w.Length != years))
        {
            throw new ArgumentException("windows of one length are ranked together", nameof(windows));
        }
        ImmutableArray<CountryCode> countries = [.. results.Institutions.Select(i => i.Country)];
        TechnologyLeadership[] ranked = new TechnologyLeadership[technologies.Count * windows.Count];
        try
        {
            Parallel.For(
                0,
                ranked.Length,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount,
                    CancellationToken = cancellation,
                },
                () => new WindowTally(results.Institutions.Length, years, options.Groups),
                (i, _, tally) =>
                {
                    int technology = technologies[i / windows.Count];
                    YearWindow window = windows[i % windows.Count];
                    tally.Count(results, technology, window);
                    ranked[i] = new RankedWindow(results, technology, window, options, tally, countries).Leadership();
                    return tally;
                },
                _ => { }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions is [InvalidDataException first, ..])
        {
            throw new InvalidDataException(first.Message, first);
        }
        return [.. ranked];
    }
}
