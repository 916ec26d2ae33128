using System.Collections.Immutable;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Practices;

/// <summary>What others do, the most similar country first.</summary>
/// <param name="release">The release with the practices.</param>
/// <param name="similarities">How alike its countries are.</param>
public sealed class SimilarPractices(EvidenceRelease release, CountrySimilarities similarities)
{
    /// <summary>
    /// The practices selected that are neither the country's own nor those of a group it belongs to: by similarity, the
    /// highest first; of equal ones sourced before unverified, then by id.
    /// </summary>
    /// <exception cref="ArgumentException">The release does not assess the country.</exception>
    public ImmutableArray<MatchedPractice> To(Country country, PracticeSelection selection)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(selection);
        return
        [
            .. OfOthers(country, selection, admitted: true)
                .Select(p => new MatchedPractice(p, similarities.Between(country.Code, p.Jurisdiction)))
                .OrderByDescending(m => m.Similarity.Score)
                .ThenByDescending(m => m.Practice.Status)
                .ThenBy(m => m.Practice.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Number of practices of others that may fit, but the release does not say.</summary>
    public int Undecided(Country country, PracticeSelection selection)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(selection);
        return OfOthers(country, selection, admitted: null).Count();
    }

    private IEnumerable<Practice> OfOthers(Country country, PracticeSelection selection, bool? admitted) =>
        release.Practices.Where(p =>
            selection.Admits(p) == admitted && !PracticeJurisdictions.IsOwn(release, country.Code, p.Jurisdiction)
        );
}
