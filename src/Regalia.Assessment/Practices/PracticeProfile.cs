using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Practices;

/// <summary>All that the release says of a practice.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="JurisdictionName">Name of the country or group whose it is.</param>
/// <param name="Members">Members of the group that the release knows; empty for a country.</param>
/// <param name="Addresses">The gaps it closes, in the order of its row; our own coding, may be empty.</param>
/// <param name="Cautions">What the release warns of.</param>
public sealed record PracticeProfile(
    Practice Practice,
    string JurisdictionName,
    ImmutableArray<string> Members,
    ImmutableArray<AddressedGap> Addresses,
    ImmutableArray<Caution> Cautions
)
{
    /// <summary>Looks up everything about one practice.</summary>
    /// <param name="release">The release.</param>
    /// <param name="selection">Which values of countries count; those left out are unknown.</param>
    /// <param name="practice">A practice of the release.</param>
    public static PracticeProfile Of(EvidenceRelease release, EvidenceSelection selection, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(practice);
        Country[] others =
        [
            .. release
                .Countries.Where(c => !PracticeJurisdictions.IsOwn(release, c.Code, practice.Jurisdiction))
                .OrderBy(c => c.Code),
        ];
        return new PracticeProfile(
            practice,
            PracticeJurisdictions.Name(release, practice.Jurisdiction),
            PracticeJurisdictions.Members(release, practice.Jurisdiction),
            [
                .. practice
                    .Addresses.Select(release.Indicator)
                    .OfType<Indicator>()
                    .Select(indicator => new AddressedGap(
                        indicator,
                        [.. others.Select(c => IndicatorStanding.Of(release, selection, c, indicator))]
                    )),
            ],
            [
                .. release.Cautions.Where(c =>
                    string.Equals(c.Table, "practices", StringComparison.Ordinal)
                    && string.Equals(c.Key, practice.Id, StringComparison.Ordinal)
                ),
            ]
        );
    }
}
