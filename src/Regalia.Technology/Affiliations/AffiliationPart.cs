using Regalia.Evidence.Places;

namespace Regalia.Technology.Affiliations;

/// <summary>Reads one part of an affiliation, between commas or brackets.</summary>
internal static class AffiliationPart
{
    private const int MostWords = 6;

    // Places whose names are also those of towns, saints, people and states elsewhere: only a part of its own names them.
    private static readonly HashSet<string> NeedOwnPart = new(
        [
            "Jordan",
            "Chad",
            "Jersey",
            "Saint Martin",
            "Saint Barthélemy",
            "Réunion",
            "Guinea",
            "Lebanon",
            "Cuba",
            "Niger",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether a part can name a place: it has a word, and is no address of the net.</summary>
    internal static bool IsWords(string part) =>
        part.AsSpan().ContainsAnyExceptInRange('\0', '@')
        && part.AsSpan().IndexOfAnyInRange('A', 'Z') is var capital
        && (
            capital >= 0
            || part.AsSpan().ContainsAnyExceptInRange('\0', '\x7f')
            || part.AsSpan().ContainsAnyInRange('a', 'z')
        )
        && !part.Contains('@', StringComparison.Ordinal)
        && part is not "TAB" and not "tab";

    /// <summary>The country that a part names.</summary>
    /// <param name="parts">All parts.</param>
    /// <param name="index">Which.</param>
    internal static AffiliationFinding Read(string[] parts, int index)
    {
        string[] words = Words(parts[index], out bool hasCode);
        if (words.Length == 0)
        {
            return default;
        }
        CountryCode state = AffiliationStates.Find(words, hasCode || IsCode(parts, index + 1), index > 0);
        if (!state.IsNone)
        {
            return new AffiliationFinding(state, AffiliationRule.State);
        }
        for (int length = Math.Min(words.Length, MostWords); length > 0; length--)
        {
            string name = string.Join(' ', words[^length..]);
            if (Country(name, isWhole: length == words.Length) is { } place)
            {
                return new AffiliationFinding(Of(place, parts, index), AffiliationRule.Country);
            }
        }
        return default;
    }

    private static Place? Country(string name, bool isWhole)
    {
        string letters = name.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length < 4 && letters is not ("USA" or "UK" or "UAE" or "PRC" or "US" or "ROK" or "KSA"))
        {
            return null;
        }
        Place? place =
            letters is "KSA" ? Gazetteer.Find("SA")
            : KnownNames.Countries.TryGetValue(PlaceNames.Normalise(name), out string? code) ? Gazetteer.Find(code)
            : Gazetteer.Find(name);
        return place is null || isWhole || !NeedOwnPart.Contains(place.Name) ? place : null;
    }

    // Georgia is a country and a state; Hong Kong, Macao and Taiwan have codes of their own where a text adds China.
    private static CountryCode Of(Place place, string[] parts, int index)
    {
        switch (place.Iso2)
        {
            case "GE":
                return AffiliationStates.Georgia(parts);
            case "CN" when index > 0:
                foreach (string part in parts)
                {
                    if (Gazetteer.Find(part) is { Iso2: "HK" or "MO" or "TW" } own)
                    {
                        return CountryCode.Parse(own.Iso2);
                    }
                }
                break;
            default:
                break;
        }
        return CountryCode.TryParse(place.Iso2, out CountryCode country) ? country : CountryCode.None;
    }

    private static bool IsCode(string[] parts, int index) =>
        index < parts.Length
        && parts[index].Length >= 5
        && char.IsAsciiDigit(parts[index][0])
        && !IsWords(parts[index]);

    // Words without those that hold a digit ("75005 Paris", "France 35576") and without signs around them.
    private static string[] Words(string part, out bool hasCode)
    {
        List<string> words = [];
        hasCode = false;
        foreach (string word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.AsSpan().ContainsAnyInRange('0', '9'))
            {
                hasCode |= words.Count > 0;
                continue;
            }
            string plain = word.Trim('.', ':', '"', '*', '-', '–', '\'', '’', '”', '“');
            if (plain.Length > 0)
            {
                words.Add(plain);
            }
        }
        return [.. words];
    }
}
