using System.Collections.Immutable;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Technology.Cooperation;

/// <summary>Two countries side by side in every technology of one window.</summary>
/// <param name="First">The first country.</param>
/// <param name="Second">The second.</param>
/// <param name="Window">The window.</param>
/// <param name="Technologies">By technology, in the order asked for.</param>
public sealed record CountryCooperation(
    CountryCode First,
    CountryCode Second,
    YearWindow Window,
    ImmutableArray<TechnologyPair> Technologies
)
{
    /// <summary>
    /// Likeness of the two profiles: the cosine of their shares of top credit over the technologies, 0 (strong in wholly different ones)
    /// to 1 (the same proportions everywhere); <see langword="null"/> where one of them has no top credit at all.
    /// </summary>
    public double? Likeness
    {
        get
        {
            (double products, double first, double second) = (0, 0, 0);
            foreach (TechnologyPair pair in Technologies)
            {
                double a = pair.First?.ShareOfTop ?? 0;
                double b = pair.Second?.ShareOfTop ?? 0;
                products += a * b;
                first += a * a;
                second += b * b;
            }
            return first == 0 || second == 0 ? null : Math.Min(1, products / Math.Sqrt(first * second));
        }
    }

    /// <summary>Complementarity: 1 - likeness, 0 to 1; missing where likeness is.</summary>
    public double? Complementarity => 1 - Likeness;

    /// <summary>Works it out.</summary>
    /// <param name="results">Merged results of a scan.</param>
    /// <param name="technologies">Positions of the technologies.</param>
    /// <param name="window">The window.</param>
    /// <param name="first">The first country.</param>
    /// <param name="second">The second, another one.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static CountryCooperation Of(
        TechnologyResults results,
        IReadOnlyList<int> technologies,
        YearWindow window,
        CountryCode first,
        CountryCode second,
        LeadershipOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(technologies);
        ArgumentNullException.ThrowIfNull(options);
        return Of(
            results,
            LeadershipRanking.Rank(results, technologies, [window], options, cancellation),
            window,
            first,
            second,
            options.Threads,
            cancellation
        );
    }

    /// <summary>Works it out of technologies that are ranked already, which is what takes time: their works are read once.</summary>
    /// <param name="results">Merged results of a scan.</param>
    /// <param name="ranked">The technologies ranked in the window.</param>
    /// <param name="window">The window.</param>
    /// <param name="first">The first country.</param>
    /// <param name="second">The second, another one.</param>
    /// <param name="threads">Threads; never changes a digit. Null: all processors.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static CountryCooperation Of(
        TechnologyResults results,
        ImmutableArray<TechnologyLeadership> ranked,
        YearWindow window,
        CountryCode first,
        CountryCode second,
        int? threads = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        if (first == second)
        {
            throw new ArgumentException("two countries are held side by side, not one", nameof(second));
        }
        TechnologyPair[] pairs = new TechnologyPair[ranked.Length];
        try
        {
            Parallel.For(
                0,
                pairs.Length,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount,
                    CancellationToken = cancellation,
                },
                i =>
                {
                    PairTally tally = new(results, ranked[i], first, second);
                    pairs[i] = new TechnologyPair(
                        ranked[i],
                        ranked[i].Of(first),
                        ranked[i].Of(second),
                        tally.ShareTogether,
                        tally.Joint
                    );
                }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions is [InvalidDataException damage, ..])
        {
            throw new InvalidDataException(damage.Message, damage);
        }
        return new CountryCooperation(first, second, window, [.. pairs]);
    }
}
