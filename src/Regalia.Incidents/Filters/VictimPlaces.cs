using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Places;

namespace Regalia.Incidents.Filters;

/// <summary>The lists of victim countries of a snapshot, taken apart once.</summary>
internal sealed class VictimPlaces
{
    private readonly ImmutableArray<string>[] countries;
    private readonly ImmutableArray<string>[] regions;

    public VictimPlaces(ImmutableArray<string> lists)
    {
        Dictionary<string, string?> regionOf = new(StringComparer.Ordinal);
        countries = new ImmutableArray<string>[lists.Length];
        regions = new ImmutableArray<string>[lists.Length];
        for (int i = 0; i < lists.Length; i++)
        {
            countries[i] =
            [
                .. lists[i].Split(';', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal),
            ];
            regions[i] =
            [
                .. countries[i].Select(c => Region(c, regionOf)).OfType<string>().Distinct(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Countries of a list, each once.</summary>
    public ImmutableArray<string> Countries(int list) => countries[list];

    /// <summary>Regions of a list, each once.</summary>
    public ImmutableArray<string> Regions(int list) => regions[list];

    private static string? Region(string country, Dictionary<string, string?> known)
    {
        if (!known.TryGetValue(country, out string? region))
        {
            // A list made from a text may hold a region where the text names no country of it.
            region =
                Iso3.TryParse(country, out Iso3 code) ? Gazetteer.Find(code)?.Region
                : Gazetteer.Regions.Contains(country, StringComparer.Ordinal) ? country
                : null;
            known.Add(country, region);
        }

        return region;
    }
}
