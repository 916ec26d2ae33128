using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Incidents;

namespace Regalia.Presentation.Claims;

/// <summary>A statement of the release, or a question of our own, with how it is counted.</summary>
/// <param name="Published">The claim of the release; null for a question of our own.</param>
/// <param name="Definition">How it is counted; null if that is not written.</param>
public sealed record PublishedClaim(Claim? Published, ClaimDefinition? Definition)
{
    /// <summary>Its id.</summary>
    public string Id => Published?.Id ?? Definition?.Id ?? "";

    /// <summary>All of a release, by id, then the questions of our own.</summary>
    public static ImmutableArray<PublishedClaim> All(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return
        [
            .. CheckedClaim
                .Pairs(release.Claims, ClaimBook.Bundled)
                .Select(pair => new PublishedClaim(pair.Published, pair.Definition)),
        ];
    }

    /// <summary>What the records of an open store make of it; where none is open, that this is why it cannot be checked.</summary>
    /// <param name="archive">The store; null if none is open.</param>
    /// <param name="mainOnly">Whether to count by main readings only.</param>
    public CheckedClaim Check(IncidentArchive? archive, bool mainOnly) =>
        archive is { Snapshots.IsEmpty: false }
            ? archive.Claims.Check(Published, Definition, mainOnly)
            : new CheckedClaim(
                Id,
                Published?.Statement ?? Definition?.Statement ?? "",
                Published?.Value,
                Published?.PublishedIn,
                Definition,
                Definition is null
                    ? ClaimBook.WhyNot(Published!)
                    : "No incident store is open: the records of sources are not passed on with Regalia.",
                []
            );
}
