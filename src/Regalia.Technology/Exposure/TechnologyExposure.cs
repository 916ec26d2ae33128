using System.Collections.Immutable;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Technology.Exposure;

/// <summary>
/// What there is to steal, read from the results of a scan: in how many technologies a country is among the first, and what part
/// of the most cited work in all of them is its own. Fractional counting, top 10 %.
/// </summary>
/// <param name="Window">Publication years counted together.</param>
/// <param name="Counted">Positions of the technologies that count: those with located top credit in the window.</param>
/// <param name="WithoutWorks">Positions of those without any, which count for nobody and against nobody.</param>
/// <param name="Countries">Every country with a work in one of them, by code. One that is not here has none: a measured 0.</param>
/// <param name="Standings">Every country's place in every technology it has a work in, by country, then technology.</param>
public sealed record TechnologyExposure(
    YearWindow Window,
    ImmutableArray<int> Counted,
    ImmutableArray<int> WithoutWorks,
    ImmutableArray<CountryExposure> Countries,
    ImmutableArray<TechnologyStanding> Standings
)
{
    /// <summary>Measures all countries.</summary>
    /// <param name="results">Merged results of a scan.</param>
    /// <param name="options">What.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static TechnologyExposure Measure(
        TechnologyResults results,
        ExposureOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(options);
        ExposureSums sums = new(options);
        CitedYears years = new(results, [options.Window]);
        try
        {
            Parallel.ForEach(
                options.Technologies,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount,
                    CancellationToken = cancellation,
                },
                () => new WindowTally(results.Institutions.Length, options.Window.Length, []),
                (technology, _, tally) =>
                {
                    tally.Count(years.Of(technology, options.Window));
                    sums.Add(technology, results.Technologies[technology].Id, tally);
                    years.Release(technology, options.Window);
                    return tally;
                },
                _ => { }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions is [InvalidDataException first, ..])
        {
            throw new InvalidDataException(first.Message, first);
        }
        return sums.Exposure();
    }
}
