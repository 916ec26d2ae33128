using System.Collections.Frozen;

namespace Regalia.Evidence.Places;

/// <summary>Words that look like a country's name and are none, or not always.</summary>
internal static class OtherMeanings
{
    /// <summary>
    /// Words that hold a country's name and mean no country, or several. "Korean" is not among them only because no table has it
    /// alone.
    /// </summary>
    public static readonly string[] Phrases =
    [
        // Parts of the world.
        "Latin America",
        "Latin American",
        "South America",
        "South American",
        "North America",
        "North American",
        "Central America",
        "Central American",
        "Inter-American",
        "Pan-American",
        "Americas",
        "Organization of American States",
        "Organisation of American States",
        "West Indian",
        "New Guinea",
        // Seas.
        "Indian Ocean",
        "South China Sea",
        "East China Sea",
        "Sea of Japan",
        "Gulf of Mexico",
        "Gulf of Oman",
        "Gulf of Guinea",
        "Gulf of Thailand",
        "Irish Sea",
        "Norwegian Sea",
        // Places elsewhere.
        "New Mexico",
        "New England",
        "New Britain",
        "New Jersey",
        "New Holland",
        "New Ireland",
        "Jersey City",
        "Atlanta, Georgia",
        "Augusta, Georgia",
        "Savannah, Georgia",
        "state of Georgia",
        "University of Georgia",
        "Georgia Tech",
        "Georgia Power",
        "Georgia State",
        "Georgia, U.S.",
        "Georgia, US",
        "Georgia, USA",
        // Of two countries; which, the words do not say.
        "Congo",
        "Congolese",
        "Dominican",
        "Dominicans",
        // Things.
        "guinea pig",
        "guinea pigs",
        "French fries",
        "Swiss army knife",
        "Panama Papers",
        "Panama hat",
    ];

    /// <summary>
    /// Names of places.csv that are left out of prose: companies and units of measure (RSA, GB), news agencies (Saba), saints
    /// of hospitals and schools, and "reunion", which only an accent tells from the island. In prose "Taiwan, China" is the middle of a list more often than one name.
    /// </summary>
    public static readonly FrozenSet<string> NotInProse = FrozenSet.ToFrozenSet(
        [
            "RSA",
            "GB",
            "FRG",
            "Saba",
            "Réunion",
            "Saint Martin",
            "Saint Vincent",
            "Lao",
            "Hong Kong, China",
            "Taiwan, China",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words that are something else without a capital.</summary>
    public static readonly FrozenSet<string> NeedCapital = FrozenSet.ToFrozenSet(
        [
            "afghan",
            "afghans",
            "bermuda",
            "brit",
            "brits",
            "chad",
            "chile",
            "china",
            "dane",
            "danes",
            "danish",
            "finn",
            "finns",
            "georgia",
            "guernsey",
            "guinea",
            "holland",
            "indian",
            "japan",
            "jersey",
            "jordan",
            "malta",
            "mali",
            "manx",
            "morocco",
            "niger",
            "oman",
            "panama",
            "pole",
            "poles",
            "polish",
            "scot",
            "scots",
            "swede",
            "swedes",
            "swiss",
            "thai",
            "togo",
            "trinidad",
            "turk",
            "turkey",
            "turks",
            "wales",
            "welsh",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Countries whose names people bear too.</summary>
    public static readonly FrozenSet<string> Personal = FrozenSet.ToFrozenSet(
        ["chad", "georgia", "holland", "jordan"],
        StringComparer.Ordinal
    );
}
