using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Incidents.Sources.Misp;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>Sectors of sources in the words of the standard's open vocabulary, as far as it has one; others stay as they are.</summary>
internal static class StixSectors
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "agriculture",
        "aerospace",
        "automotive",
        "chemical",
        "commercial",
        "communications",
        "construction",
        "dams",
        "defense",
        "education",
        "emergency-services",
        "energy",
        "engineering",
        "entertainment",
        "financial-services",
        "government",
        "government-local",
        "government-national",
        "government-public-services",
        "government-regional",
        "healthcare",
        "hospitality-leisure",
        "infrastructure",
        "insurance",
        "manufacturing",
        "mining",
        "non-profit",
        "nuclear",
        "pharmaceuticals",
        "retail",
        "technology",
        "telecommunications",
        "transportation",
        "utilities",
        "water"
    );

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["civil-society"] = "non-profit",
        ["defence"] = "defense",
        ["finance"] = "financial-services",
        ["financial"] = "financial-services",
        ["financial-services"] = "financial-services",
        ["health"] = "healthcare",
        ["military"] = "defense",
        ["ngos"] = "non-profit",
        ["private-sector"] = "commercial",
        ["telecommunications"] = "telecommunications",
        ["transport"] = "transportation",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Sectors of NAICS by the first two digits.
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["11"] = "agriculture",
        ["21"] = "mining",
        ["22"] = "utilities",
        ["23"] = "construction",
        ["31"] = "manufacturing",
        ["32"] = "manufacturing",
        ["33"] = "manufacturing",
        ["42"] = "commercial",
        ["44"] = "retail",
        ["45"] = "retail",
        ["48"] = "transportation",
        ["49"] = "transportation",
        ["52"] = "financial-services",
        ["61"] = "education",
        ["62"] = "healthcare",
        ["71"] = "entertainment",
        ["72"] = "hospitality-leisure",
        ["92"] = "government",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sectors, each once.</summary>
    internal static ImmutableArray<string> Of(IEnumerable<string> sectors) =>
        [.. RecordPlace.Said(sectors).Select(One).Distinct(StringComparer.Ordinal)];

    private static string One(string sector)
    {
        if (sector.Length is >= 2 and <= 6 && sector.All(char.IsAsciiDigit))
        {
            return Codes.GetValueOrDefault(sector[..2], sector);
        }
        string word = SectorWords.Of(sector).ToLowerInvariant().Replace(' ', '-');
        return Known.Contains(word) ? word : Words.GetValueOrDefault(word, sector);
    }
}
