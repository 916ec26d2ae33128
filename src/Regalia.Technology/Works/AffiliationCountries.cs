namespace Regalia.Technology.Works;

/// <summary>Countries from the text of affiliations, for authors whose record names neither institution nor country.</summary>
internal static class AffiliationCountries
{
    /// <summary>Enters the countries found, each once, in the order of the texts.</summary>
    internal static void Add(List<Authorship> authorships, Func<string, CountryCode> countryOf)
    {
        foreach (Authorship authorship in authorships)
        {
            if (authorship.Institutions.Count == 0 && authorship.Countries.Count == 0)
            {
                authorship.Countries.AddRange(
                    authorship.AffiliationTexts.Select(countryOf).Where(c => !c.IsNone).Distinct()
                );
            }
        }
    }
}
