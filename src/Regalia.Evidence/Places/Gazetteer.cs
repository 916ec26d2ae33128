using System.Collections.Immutable;

namespace Regalia.Evidence.Places;

/// <summary>Which country a text of a source means.</summary>
/// <remarks>
/// Places are the 249 of ISO 3166-1 and Kosovo under its user-assigned code XKX. Codes and short names are there to bring
/// records of one place together; they say nothing on the status of a territory. States that are several today
/// (Yugoslavia, Serbia and Montenegro, Netherlands Antilles) are no place.
/// </remarks>
public static class Gazetteer
{
    /// <summary>All places, by code.</summary>
    public static ImmutableArray<Place> All => PlaceTable.All;

    /// <summary>Regions in the order of tables.</summary>
    /// <remarks>
    /// Sub-regions of UN M49, with these departures. The Middle East (<c>middle-east</c>) is Bahrain, Iran, Iraq, Israel, Jordan,
    /// Kuwait, Lebanon, Oman, Palestine, Qatar, Saudi Arabia, Syria, Türkiye, the United Arab Emirates and Yemen: Western Asia
    /// of M49 without Armenia, Azerbaijan and Georgia (<c>caucasus</c>) and Cyprus (<c>southern-europe</c>), with Iran, which M49
    /// counts to Southern Asia. Egypt stays in <c>northern-africa</c>. Taiwan, which M49 does not list, is in
    /// <c>east-asia</c>, Kosovo in <c>southern-europe</c>. Oceania is one region.
    /// </remarks>
    public static ImmutableArray<string> Regions { get; } =
    [
        "northern-america",
        "latin-america-caribbean",
        "northern-europe",
        "western-europe",
        "southern-europe",
        "eastern-europe",
        "caucasus",
        "central-asia",
        "east-asia",
        "southeast-asia",
        "south-asia",
        "middle-east",
        "northern-africa",
        "sub-saharan-africa",
        "oceania",
        "antarctica",
    ];

    /// <summary>
    /// The place that a name or a code means: a name whatever its case, accents and form ("Korea, Republic of", "the Republic of
    /// Korea"), a code (alpha-2, alpha-3) in capitals. Null for what is no single country ("EU", "Global", "Unknown"), and for
    /// a name of several ("Korea").
    /// </summary>
    /// <remarks>
    /// Codes need capitals because "no", "in" and "and" are words before they are codes. "NA" is Namibia's: a reader whose
    /// source writes NA for what is missing takes it out before.
    /// </remarks>
    public static Place? Find(string? text)
    {
        ReadOnlySpan<char> name = text.AsSpan().Trim();
        if (name.Length is 2 or 3 && PlaceTable.ByCode.TryGetValue(name, out Place? place))
        {
            return place;
        }
        return PlaceNames.Find(name);
    }

    /// <summary>The place of a code.</summary>
    public static Place? Find(Iso3 code) =>
        PlaceTable.ByCode.TryGetValue(code.ToString(), out Place? place) ? place : null;

    /// <summary>The place of a country number of the Correlates of War project; null if it has none today.</summary>
    public static Place? FindCow(int number) => PlaceTable.ByCow.TryGetValue(number, out Place? place) ? place : null;
}
