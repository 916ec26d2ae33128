using System.Collections.Immutable;
using Regalia.Technology;
using Regalia.Technology.Cooperation;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>
/// Results of a scan, with what was ranked from them not long ago: filters, orders and data files of one page ask for the same ranking.
/// </summary>
/// <param name="results">The results.</param>
/// <param name="definitions">Definitions of the release, for the words of a query; they count only where the scan asked the same.</param>
public sealed class TechnologyArchive(TechnologyResults results, TechnologyCatalogue definitions)
{
    private const int MostRankings = 16;

    private readonly Lock _turn = new();
    private readonly List<(
        RankingChoice Choice,
        int? Technology,
        Lazy<ImmutableArray<TechnologyLeadership>> Ranked
    )> _rankings = [];

    /// <summary>The results.</summary>
    public TechnologyResults Results => results;

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

    /// <summary>Ranks the latest window before anyone asks, so that the first page need not wait. What fails fails again on the page, and is told there.</summary>
    public void Prepare()
    {
        try
        {
            if (!Windows.IsEmpty)
            {
                _ = Ranked(new RankingChoice(Windows[0], Windows[0]));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException) { }
    }

    /// <summary>Every technology ranked in one window, by id.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public ImmutableArray<TechnologyLeadership> Ranked(RankingChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return Ranked(
            choice,
            technology: null,
            () => LeadershipRanking.Rank(results, Everything, [choice.Window], choice.Options)
        );
    }

    /// <summary>One technology in all windows up to that of the choice, the earliest first; institutions with intervals.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public ImmutableArray<TechnologyLeadership> Trend(RankingChoice choice, int technology)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return Ranked(
            choice,
            technology,
            () =>
                LeadershipRanking.Rank(
                    results,
                    [technology],
                    [.. choice.Window.Since(results.Years[0])],
                    choice.Options with
                    {
                        HasInstitutionIntervals = true,
                    }
                )
        );
    }

    /// <summary>Two countries in every technology.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public CountryCooperation Pair(RankingChoice choice, CountryCode first, CountryCode second)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return CountryCooperation.Of(results, Everything, choice.Window, first, second, choice.Options);
    }

    private int[] Everything => [.. Enumerable.Range(0, results.Technologies.Length)];

    private ImmutableArray<TechnologyLeadership> Ranked(
        RankingChoice choice,
        int? technology,
        Func<ImmutableArray<TechnologyLeadership>> rank
    )
    {
        Lazy<ImmutableArray<TechnologyLeadership>> ranked;
        lock (_turn)
        {
            int place = _rankings.FindIndex(r => r.Choice == choice && r.Technology == technology);
            ranked = place >= 0 ? _rankings[place].Ranked : new(rank);
            if (place >= 0)
            {
                _rankings.RemoveAt(place);
            }
            else if (_rankings.Count == MostRankings)
            {
                _rankings.RemoveAt(0);
            }
            _rankings.Add((choice, technology, ranked));
        }
        try
        {
            return ranked.Value;
        }
        catch
        {
            // A folder that is put back is read again.
            lock (_turn)
            {
                _rankings.RemoveAll(r => ReferenceEquals(r.Ranked, ranked));
            }
            throw;
        }
    }
}
