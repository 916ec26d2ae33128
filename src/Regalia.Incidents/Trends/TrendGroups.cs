using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>The groups of a trend, and which of them each list of countries falls into.</summary>
internal sealed class TrendGroups
{
    private static readonly int[] whole = [0];
    private readonly ImmutableArray<string> names;
    private readonly int[][] ofList;

    public TrendGroups(RecordFacts facts, TrendGroup group)
    {
        if (group == TrendGroup.Whole)
        {
            names = [];
            ofList = [.. Enumerable.Repeat(whole, facts.CountryLists.Length)];
            return;
        }

        VictimPlaces places = new(facts.CountryLists);
        ImmutableArray<string>[] lists =
        [
            .. Enumerable
                .Range(0, facts.CountryLists.Length)
                .Select(i => group == TrendGroup.Region ? places.Regions(i) : places.Countries(i)),
        ];
        names =
            group == TrendGroup.Region
                ? [.. Gazetteer.Regions, Trend.Unlocated]
                :
                [
                    .. lists.SelectMany(l => l).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    Trend.Unlocated,
                ];
        Dictionary<string, int> at = names
            .Select((name, i) => KeyValuePair.Create(name, i))
            .ToDictionary(StringComparer.Ordinal);
        ofList = [.. lists.Select(l => l.IsEmpty ? [names.Length - 1] : l.Select(name => at[name]).ToArray())];
    }

    /// <summary>Number of groups.</summary>
    public int Count => Math.Max(1, names.Length);

    /// <summary>Whether the last group is that of records without a known country.</summary>
    public bool HasUnlocated => !names.IsEmpty;

    /// <summary>The name of a group; null if there are none.</summary>
    public string? Name(int group) => names.IsEmpty ? null : names[group];

    /// <summary>The groups of a list of countries, each once.</summary>
    public ReadOnlySpan<int> Of(int list) => ofList[list];

    /// <summary>Whether a list of countries falls into a group.</summary>
    public bool Has(int list, string group) =>
        names.AsSpan().IndexOf(group) is >= 0 and int at && ofList[list].Contains(at);
}
