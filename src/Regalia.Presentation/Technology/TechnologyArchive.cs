using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Regalia.Technology;
using Regalia.Technology.Cooperation;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>
/// Results of a scan, with what was ranked from them: filters, orders and data files of one page ask for the same ranking.
/// </summary>
/// <param name="results">The results.</param>
/// <param name="definitions">Definitions of the release, for the words of a query; they count only where the scan asked the same.</param>
public sealed class TechnologyArchive(TechnologyResults results, TechnologyCatalogue definitions)
{
    // Windows of all technologies that are kept beside those that were prepared.
    private const int MostKept = 16;

    // Few enough that whoever comes meanwhile need not wait long, and enough that years are read once for several.
    private const int PreparedAtOnce = 6;

    private readonly KeptRankings _rankings = new(results, MostKept * Math.Max(1, results.Technologies.Length));

    /// <summary>The results.</summary>
    public TechnologyResults Results => results;

    /// <summary>
    /// Figures of countries and institutions of which no more is prepared, some 220 bytes each: 74 technologies in 17 windows, with 60
    /// countries each, are 88,000. Much more would be in the way: reading works leaves a lot to be cleared away, and each clearing looks
    /// at all that is held.
    /// </summary>
    public int MostPrepared { get; init; } = 150_000;

    /// <summary>Windows of five years, the latest first; where there are fewer years, the one that ends with the last; none without works.</summary>
    public ImmutableArray<YearWindow> Windows { get; } =
        results.Years.IsEmpty ? []
        : YearWindow.All(results.Years[0], results.Years[^1]).Reverse().ToImmutableArray() is { IsEmpty: false } all
            ? all
        : [YearWindow.EndingIn(results.Years[^1])];

    /// <summary>Position of a technology by its id; null if the results do not have it.</summary>
    public int? Find(string id)
    {
        int position = results.Technologies.Select(t => t.Id).ToImmutableArray().IndexOf(id);
        return position < 0 ? null : position;
    }

    /// <summary>The definition that the scan searched for; null if none is here, or another one.</summary>
    public CatalogueEntry? Definition(MatchedTechnology technology)
    {
        ArgumentNullException.ThrowIfNull(technology);
        return
            definitions.Find(technology.Id) is { } entry
            && string.Equals(entry.Query.Digest, technology.QueryDigest, StringComparison.Ordinal)
            ? entry
            : null;
    }

    /// <summary>
    /// Ranks what pages lead to before anyone asks, so that nobody need wait, in the order in which readers come to it: the list that is
    /// shown where an address names nothing else, then the page of each technology, for which it is ranked in all windows; the latest list
    /// by every other way of counting; at last the pages by those ways. What fails fails again on the page, and is told there.
    /// </summary>
    /// <param name="report">Is told when all of it is done, or there is no more room.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Prepare(Action<string> report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        try
        {
            // One processor is left to those who read.
            ParallelLoopResult done = Parallel.ForEach(
                Partitioner.Create(InOrder(), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1),
                    CancellationToken = cancellation,
                },
                (one, state) =>
                {
                    if (!_rankings.Prepare(one.Technology, one.Windows, one.Options, MostPrepared, cancellation))
                    {
                        state.Stop();
                    }
                }
            );
            report(
                done.IsCompleted
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"technologies are ranked in {Windows.Length} windows by every way of counting, and every page of them is at hand"
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"technologies are ranked as far as {MostPrepared:#,##0} figures go; what is left is ranked when somebody asks for it"
                    )
            );
        }
        catch (Exception e)
            when (e is OperationCanceledException
                || (e as AggregateException)?.Flatten().InnerExceptions is { } all
                    && all.All(i => i is InvalidDataException or IOException or OperationCanceledException)
            ) { }
    }

    private IEnumerable<(int Technology, YearWindow[] Windows, LeadershipOptions Options)> InOrder()
    {
        if (Windows.IsEmpty)
        {
            return [];
        }
        RankingChoice usual = new(Windows[0], Windows[0]);
        RankingChoice[] others =
        [
            .. Enum.GetValues<Counting>()
                .SelectMany(c => Enum.GetValues<TopPercent>().Select(t => usual with { Counting = c, Top = t }))
                .Where(c => c != usual),
        ];
        return List(usual).Concat(Pages(usual)).Concat(others.SelectMany(List)).Concat(others.SelectMany(Pages));

        IEnumerable<(int, YearWindow[], LeadershipOptions)> List(RankingChoice choice) =>
            Everything.Select(t => (t, new[] { choice.Window }, choice.Options));

        IEnumerable<(int, YearWindow[], LeadershipOptions)> Pages(RankingChoice choice) =>
            Everything.SelectMany(t => Windows.Skip(1).Chunk(PreparedAtOnce).Select(some => (t, some, choice.Options)));
    }

    /// <summary>Every technology ranked in one window, by id.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public ImmutableArray<TechnologyLeadership> Ranked(RankingChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        // As `tech rank` gives them, which asks for no intervals of institutions.
        return
        [
            .. _rankings
                .Of(Everything, [choice.Window], choice.Options)
                .Select(r =>
                    r with
                    {
                        Institutions =
                        [
                            .. r.Institutions.Select(i => i with { Figures = i.Figures with { Interval = null } }),
                        ],
                    }
                ),
        ];
    }

    /// <summary>One technology in all windows up to that of the choice, the earliest first; institutions with intervals.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public ImmutableArray<TechnologyLeadership> Trend(RankingChoice choice, int technology)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return _rankings.Of([technology], [.. choice.Window.Since(results.Years[0])], choice.Options);
    }

    /// <summary>Two countries in every technology.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public CountryCooperation Pair(RankingChoice choice, CountryCode first, CountryCode second)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return CountryCooperation.Of(results, Ranked(choice), choice.Window, first, second);
    }

    private int[] Everything => [.. Enumerable.Range(0, results.Technologies.Length)];
}
