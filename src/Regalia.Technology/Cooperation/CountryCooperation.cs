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
    /// <param name="options">How; groups are those of the pair whatever it says.</param>
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
        ImmutableArray<TechnologyLeadership> ranked = LeadershipRanking.Rank(
            results,
            technologies,
            [window],
            options with
            {
                Groups = [Pair(first, second)],
            },
            cancellation
        );
        return Of(results, ranked, window, first, second, options, cancellation);
    }

    /// <summary>Works it out of technologies that are ranked already, which is what takes time.</summary>
    /// <param name="results">Merged results of a scan.</param>
    /// <param name="ranked">The technologies ranked in the window; their groups are the pair, or none: then the pair has no intervals.</param>
    /// <param name="window">The window.</param>
    /// <param name="first">The first country.</param>
    /// <param name="second">The second, another one.</param>
    /// <param name="options">How they were ranked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static CountryCooperation Of(
        TechnologyResults results,
        ImmutableArray<TechnologyLeadership> ranked,
        YearWindow window,
        CountryCode first,
        CountryCode second,
        LeadershipOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(options);
        CountryGroup pair = Pair(first, second);
        if (ranked.Any(r => r.Groups.IsEmpty))
        {
            ImmutableArray<TechnologyLeadership> together = LeadershipRanking.Rank(
                results,
                [.. ranked.Select(r => r.Position)],
                [window],
                options with
                {
                    Groups = [pair],
                    Replicates = 0,
                    Institutions = 0,
                },
                cancellation
            );
            ranked = [.. ranked.Zip(together, (r, both) => r with { Groups = both.Groups })];
        }
        TechnologyPair[] pairs = new TechnologyPair[ranked.Length];
        Parallel.For(
            0,
            pairs.Length,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount,
                CancellationToken = cancellation,
            },
            i =>
                pairs[i] = new TechnologyPair(
                    ranked[i],
                    ranked[i].Of(first),
                    ranked[i].Of(second),
                    JointWorks.Of(results, ranked[i].Position, window, options.Top, first, second)
                )
        );
        return new CountryCooperation(first, second, window, [.. pairs]);
    }

    private static CountryGroup Pair(CountryCode first, CountryCode second) =>
        first != second
            ? new("PAIR", "Both", [.. new[] { first, second }.Order()], null, "")
            : throw new ArgumentException("two countries are held side by side, not one", nameof(second));
}
