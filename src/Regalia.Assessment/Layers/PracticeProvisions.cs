using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Layers;

/// <summary>What the practices of a country, and of the groups it belongs to, give to which layer.</summary>
internal static class PracticeProvisions
{
    /// <summary>
    /// One for each practice, kind and layer. What has ended or is a draft does not count; where the release does not say
    /// how it stands it counts and is marked. A practice whose kind is not coded gives nothing: it is not known what.
    /// </summary>
    public static IEnumerable<Provision> Of(EvidenceRelease release, EvidenceSelection selection, Country country)
    {
        string own = country.Code.ToString();
        return from practice in release
                .Practices.Where(p => PracticeJurisdictions.IsOwn(release, country.Code, p.Jurisdiction))
                .Where(p => Counts(p, selection))
                .OrderBy(p => string.Equals(p.Jurisdiction, own, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(p => p.Id, StringComparer.Ordinal)
            from kind in practice.Provides
            from layer in practice.Layers
            select new Provision(
                layer,
                kind,
                practice.Name,
                practice.Id,
                practice.Stages is [var only] ? only : null,
                practice.Status,
                IsPrivate: false,
                practice,
                Value: null,
                string.Equals(practice.Jurisdiction, own, StringComparison.Ordinal)
                    ? null
                    : PracticeJurisdictions.Name(release, practice.Jurisdiction)
            );
    }

    /// <summary>Whether a practice counts as far as its standing and its evidence go.</summary>
    public static bool Counts(Practice practice, EvidenceSelection selection) =>
        practice.Standing is not ("ended" or "draft")
        && (!selection.VerifiedOnly || practice.Status == VerificationStatus.Sourced);
}
