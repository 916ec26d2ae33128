using Regalia.Evidence.Places;

namespace Regalia.Technology.Affiliations;

/// <summary>Country of an affiliation as printed on a work, for authors whose record names none.</summary>
/// <remarks>
/// A reading of text by rules, not a fact of the record: docs/affiliations.md says how often it is right. What is not clear is left
/// out: a text that names towns of two countries has none.
/// </remarks>
public static class AffiliationCountry
{
    private static readonly char[] Separators =
    [
        ',',
        ';',
        '|',
        '(',
        ')',
        '[',
        ']',
        '{',
        '}',
        '\n',
        '\t',
        '#',
        '·',
        '•',
    ];

    /// <summary>The country of an affiliation; none where the text does not tell.</summary>
    /// <param name="raw">The affiliation as printed.</param>
    public static CountryCode Find(string raw) => Read(raw).Country;

    /// <summary>The country of an affiliation and what told it.</summary>
    internal static AffiliationFinding Read(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        string[] parts = AffiliationPost
            .WithoutAddresses(raw)
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isLast = true;
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            // What is only digits, signs or an address is no part of a place.
            if (!AffiliationPart.IsWords(parts[i]))
            {
                continue;
            }
            AffiliationFinding finding = AffiliationPart.Read(parts, i);
            if (!finding.Country.IsNone)
            {
                return finding.Rule == AffiliationRule.Country && !isLast
                    ? finding with
                    {
                        Rule = AffiliationRule.EarlierPart,
                    }
                    : finding;
            }
            isLast = false;
        }
        return InRunningText(raw);
    }

    private static AffiliationFinding InRunningText(string raw)
    {
        string plain = PlaceNames.Normalise(raw.Replace('/', ' '));
        return First(AffiliationPost.Find(raw), AffiliationRule.PostalCode)
            ?? First(KnownNames.Institutions.Find(plain), AffiliationRule.Institution)
            ?? First(KnownNames.Towns.Find(plain), AffiliationRule.Town)
            ?? First(AffiliationPost.OfUnit(raw), AffiliationRule.Unit)
            ?? First(Mentioned(raw), AffiliationRule.Mention)
            ?? First(AffiliationPost.OfAddress(raw), AffiliationRule.Address)
            ?? default;
    }

    private static AffiliationFinding? First(CountryCode country, AffiliationRule rule) =>
        country.IsNone ? null : new AffiliationFinding(country, rule);

    private static CountryCode Mentioned(string raw)
    {
        CountryCode found = CountryCode.None;
        foreach (CountryMention mention in CountryMentions.Find(raw))
        {
            if (!CountryCode.TryParse(mention.Place.Iso2, out CountryCode country))
            {
                continue;
            }
            if (mention.Place.Iso2 is "GE")
            {
                country = AffiliationStates.Georgia([raw]);
            }
            if (!found.IsNone && found != country)
            {
                return CountryCode.None;
            }
            found = country;
        }
        return found;
    }
}
