using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Regalia.Evidence.Places;

namespace Regalia.Technology.Affiliations;

/// <summary>Marks of post and net in an affiliation that belong to one country.</summary>
internal static partial class AffiliationPost
{
    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["F"] = "FR",
        ["FR"] = "FR",
        ["D"] = "DE",
        ["DE"] = "DE",
        ["CH"] = "CH",
        ["I"] = "IT",
        ["IT"] = "IT",
        ["A"] = "AT",
        ["AT"] = "AT",
        ["B"] = "BE",
        ["BE"] = "BE",
        ["NL"] = "NL",
        ["DK"] = "DK",
        ["SE"] = "SE",
        ["S"] = "SE",
        ["NO"] = "NO",
        ["N"] = "NO",
        ["FI"] = "FI",
        ["FIN"] = "FI",
        ["E"] = "ES",
        ["ES"] = "ES",
        ["P"] = "PT",
        ["PT"] = "PT",
        ["PL"] = "PL",
        ["CZ"] = "CZ",
        ["SK"] = "SK",
        ["H"] = "HU",
        ["HU"] = "HU",
        ["GR"] = "GR",
        ["L"] = "LU",
        ["RO"] = "RO",
        ["SI"] = "SI",
        ["HR"] = "HR",
        ["TR"] = "TR",
        ["LT"] = "LT",
        ["LV"] = "LV",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>By a postal code with letters of its country, or of the United Kingdom's and Canada's forms.</summary>
    internal static CountryCode Find(string raw)
    {
        if (
            PrefixedCode().Match(raw) is { Success: true } code
            && Letters.TryGetValue(code.Groups["letters"].Value, out string? country)
        )
        {
            return CountryCode.Parse(country);
        }
        return BritishCode().IsMatch(raw) ? CountryCode.Parse("GB")
            : CanadianCode().IsMatch(raw) ? CountryCode.Parse("CA")
            : CountryCode.None;
    }

    /// <summary>By the number of a research unit as France alone gives them: UMR 1234, EA 1234.</summary>
    internal static CountryCode OfUnit(string raw) =>
        FrenchUnit().IsMatch(raw) ? CountryCode.Parse("FR") : CountryCode.None;

    /// <summary>By the ending of an e-mail address.</summary>
    internal static CountryCode OfAddress(string raw)
    {
        if (Email().Match(raw) is not { Success: true } address)
        {
            return CountryCode.None;
        }
        string ending = address.Groups["ending"].Value.ToUpperInvariant();
        // Sold to anybody, whatever country they were for.
        return ending is "CO" or "IO" or "ME" or "TV" or "AI" or "CC" or "FM" or "LY" or "GG" or "TO" ? CountryCode.None
            : ending is "UK" ? CountryCode.Parse("GB")
            : Gazetteer.Find(ending) is { } place && CountryCode.TryParse(place.Iso2, out CountryCode country) ? country
            : CountryCode.None;
    }

    [GeneratedRegex(@"(?<![\p{L}\d-])(?<letters>[A-Z]{1,3})[-–‐]\d{4,5}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PrefixedCode();

    [GeneratedRegex(
        @"(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BritishCode();

    [GeneratedRegex(
        @"(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CanadianCode();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:UMR|UMR[ _-]?S|EA) ?(?:n° ?)?\d{3,4}(?!\d)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex FrenchUnit();

    /// <summary>The text without e-mail addresses and the words that announce them: a country may stand right before.</summary>
    internal static string WithoutAddresses(string raw) =>
        raw.Contains('@', StringComparison.Ordinal) ? AnnouncedEmail().Replace(raw, " , ") : raw;

    [GeneratedRegex(
        @"(?:(?:Electronic address|[Ee]-?mails?)\s*:?\s*)?\S{1,200}@\S*",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex AnnouncedEmail();

    [GeneratedRegex(@"@[\w.-]+\.(?<ending>[A-Za-z]{2})(?![\w.-]*\w)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();
}
