using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Classification;

namespace Regalia.Incidents.Claims;

/// <summary>
/// Finds parts of the world that a text names instead of countries. Those that are a region of <see cref="Gazetteer"/> have its
/// name; Europe and Africa, which are several, have their own, so that what lies there is not taken for unknown.
/// </summary>
internal static class RegionMentions
{
    private static readonly ImmutableArray<(string Region, PhraseFinder Phrases)> s_regions =
    [
        Region(
            "southeast-asia",
            "Southeast Asia",
            "Southeast Asian",
            "South East Asia",
            "South-East Asia",
            "South-East Asian"
        ),
        Region("south-asia", "South Asia", "South Asian"),
        Region(
            "latin-america-caribbean",
            "Latin America",
            "Latin American",
            "South America",
            "South American",
            "Central America",
            "Central American",
            "Caribbean"
        ),
        Region("middle-east", "Middle East", "Middle Eastern"),
        Region("central-asia", "Central Asia", "Central Asian"),
        Region("east-asia", "East Asia", "East Asian"),
        Region("northern-america", "North America", "North American"),
        Region("europe", "Europe", "European", "Europeans"),
        Region("africa", "Africa", "African"),
    ];

    /// <summary>The parts of the world that a text names, each once.</summary>
    public static IEnumerable<string> Find(string text) =>
        s_regions.Where(r => r.Phrases.Find(text).Start >= 0).Select(r => r.Region);

    private static (string, PhraseFinder) Region(string region, params string[] phrases) =>
        (region, new PhraseFinder(phrases, []));
}
