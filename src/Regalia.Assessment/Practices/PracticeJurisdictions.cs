using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Practices;

/// <summary>Whose a practice is: a country's own, a group's that the country belongs to, or another's.</summary>
public static class PracticeJurisdictions
{
    /// <summary>Name of a country or group; the code itself where the release does not know it.</summary>
    public static string Name(EvidenceRelease release, string code)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(code);
        return (Iso3.TryParse(code, out Iso3 iso) ? release.Country(iso)?.Name : null)
            ?? Find(release, code)?.Name
            ?? code;
    }

    /// <summary>Codes of the members of a group that the release knows; empty for a country.</summary>
    public static ImmutableArray<string> Members(EvidenceRelease release, string code)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Find(release, code)?.Members ?? [];
    }

    /// <summary>The groups that a country belongs to, in the order of their codes.</summary>
    public static ImmutableArray<Jurisdiction> GroupsOf(EvidenceRelease release, Iso3 country)
    {
        ArgumentNullException.ThrowIfNull(release);
        string code = country.ToString();
        return
        [
            .. release
                .Jurisdictions.Where(j => j.Members.Contains(code, StringComparer.Ordinal))
                .OrderBy(j => j.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a jurisdiction is the country itself or a group that it belongs to.</summary>
    public static bool IsOwn(EvidenceRelease release, Iso3 country, string jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(release);
        string code = country.ToString();
        return string.Equals(code, jurisdiction, StringComparison.Ordinal)
            || Members(release, jurisdiction).Contains(code, StringComparer.Ordinal);
    }

    private static Jurisdiction? Find(EvidenceRelease release, string code) =>
        release.Jurisdictions.FirstOrDefault(j => string.Equals(j.Code, code, StringComparison.Ordinal));
}
