using System.Collections.Frozen;

namespace Regalia.Technology.Affiliations;

/// <summary>States and provinces that stand for their country at the end of an address.</summary>
internal static class AffiliationStates
{
    private const string UnitedStates =
        "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|HI Hawaii|"
        + "ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|"
        + "MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|"
        + "NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|"
        + "RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|"
        + "WV West Virginia|WI Wisconsin|WY Wyoming|GA |DC District of Columbia";

    private const string Canada =
        "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland|NS Nova Scotia|ON Ontario|"
        + "QC Quebec|QC Québec|SK Saskatchewan|PQ ";

    private const string Australia =
        "NSW New South Wales|QLD Queensland|SA South Australia|TAS Tasmania|VIC |WA Western Australia|ACT Australian Capital Territory";

    private static readonly CountryCode Us = CountryCode.Parse("US");
    private static readonly CountryCode Ca = CountryCode.Parse("CA");
    private static readonly CountryCode Au = CountryCode.Parse("AU");

    private static readonly FrozenDictionary<string, CountryCode> Names = Make(name: true);
    private static readonly FrozenDictionary<string, CountryCode> Codes = Make(name: false);

    // Codes that are words, countries' own codes or regions elsewhere (MI and PA of Italy, DE, IN): only with a postal code.
    private static readonly FrozenSet<string> NeedPostalCode = FrozenSet.ToFrozenSet(
        [
            "DE",
            "IN",
            "ME",
            "OR",
            "LA",
            "AL",
            "ID",
            "CO",
            "PA",
            "MS",
            "MO",
            "NE",
            "SC",
            "SD",
            "SK",
            "NL",
            "ON",
            "NB",
            "SA",
            "MT",
            "AR",
            "GA",
            "CA",
            "HI",
        ],
        StringComparer.Ordinal
    );

    private static readonly string[] OfTheCountry =
    [
        "Tbilisi",
        "Batumi",
        "Kutaisi",
        "Telavi",
        "Rustavi",
        "Javakhishvili",
    ];

    private static readonly string[] OfTheState =
    [
        "Atlanta",
        "Athens",
        "Augusta",
        "Savannah",
        "Macon",
        "Tifton",
        "Statesboro",
        "Kennesaw",
        "Decatur",
        "Columbus",
        "University of Georgia",
        "Georgia Tech",
        "Georgia Inst",
        "Georgia State",
        "Georgia Southern",
        "Georgia Regents",
        "Emory",
        "GA ",
        "USA",
        "United States",
    ];

    /// <summary>The country of the state that a part names; none where it names none.</summary>
    /// <param name="words">Words of the part, without those that hold digits.</param>
    /// <param name="hasCode">Whether a postal code stands with it.</param>
    /// <param name="isAfterOthers">Whether other parts stand before: a state does not stand alone.</param>
    internal static CountryCode Find(string[] words, bool hasCode, bool isAfterOthers)
    {
        string last = words[^1];
        if (
            last.Replace(".", "", StringComparison.Ordinal) is { Length: 2 or 3 } code
            && Codes.TryGetValue(code, out CountryCode ofCode)
        )
        {
            // "V.A." may be somebody's initials.
            bool isAlone = words.Length == 1 && isAfterOthers && last.Length == code.Length;
            return hasCode || (isAlone && !NeedPostalCode.Contains(code)) ? ofCode : CountryCode.None;
        }
        for (int length = Math.Min(words.Length, 4); length > 0; length--)
        {
            if (
                Names.TryGetValue(string.Join(' ', words[^length..]), out CountryCode country)
                && (length > 1 || hasCode || (length == words.Length && isAfterOthers) || IsTownBefore(words))
            )
            {
                return country;
            }
        }
        return CountryCode.None;
    }

    /// <summary>Georgia: by its towns the country or the state; none where the text has neither.</summary>
    internal static CountryCode Georgia(string[] parts)
    {
        bool Names(string[] marks) =>
            parts.Any(part => marks.Any(mark => part.Contains(mark, StringComparison.OrdinalIgnoreCase)));
        return Names(OfTheCountry) ? CountryCode.Parse("GE")
            : Names(OfTheState) ? Us
            : CountryCode.None;
    }

    // "Stanford California": a town before, not "University of California".
    private static bool IsTownBefore(string[] words) =>
        words.Length > 1 && char.IsUpper(words[^2][0]) && words.All(word => word is not ("of" or "University" or "at"));

    private static FrozenDictionary<string, CountryCode> Make(bool name)
    {
        Dictionary<string, CountryCode> states = new(StringComparer.OrdinalIgnoreCase);
        foreach (
            (string list, CountryCode country) in (ReadOnlySpan<(string, CountryCode)>)
                [(UnitedStates, Us), (Canada, Ca), (Australia, Au)]
        )
        {
            foreach (string state in list.Split('|'))
            {
                int blank = state.IndexOf(' ', StringComparison.Ordinal);
                string word = name ? state[(blank + 1)..] : state[..blank];
                if (word.Length > 0)
                {
                    // Western Australia shares its letters with Washington; with four digits or five, who can say.
                    states.TryAdd(word, country);
                }
            }
        }
        return states.ToFrozenDictionary(name ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }
}
