namespace Regalia.Technology.Works;

/// <summary>One author of a work with where he or she works, as far as the record says.</summary>
/// <param name="Institutions">Institutions with a readable id, each once, in the order of the record.</param>
/// <param name="Countries">Two-letter codes, each once, in the order of the record.</param>
/// <param name="AffiliationTexts">The affiliations as printed on the work; empty unless asked for.</param>
internal sealed record Authorship(
    List<Results.InstitutionName> Institutions,
    List<CountryCode> Countries,
    List<string> AffiliationTexts
)
{
    /// <summary>Country of an institution: its own, else that of the authorship if it has exactly one.</summary>
    internal CountryCode CountryOf(Results.InstitutionName institution) =>
        institution.Country.IsNone && Countries.Count == 1 ? Countries[0] : institution.Country;

    /// <summary>Whether any of its credit goes to a country.</summary>
    internal bool IsLocated =>
        Institutions.Count == 0 ? Countries.Count > 0 : Institutions.Exists(i => !CountryOf(i).IsNone);
}
