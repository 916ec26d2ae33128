using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Guardrails;

/// <summary>What the analysis of commitments rests on: rows of a release, or rows made by hand.</summary>
/// <param name="Countries">Countries that are assessed.</param>
/// <param name="Jurisdictions">Countries and groups that only positions refer to.</param>
/// <param name="Instruments">Instruments.</param>
/// <param name="Positions">Positions: at most one for a jurisdiction and instrument.</param>
/// <param name="VerifiedOnly">Whether rows that nobody has checked count as unknown.</param>
public sealed record GuardrailEvidence(
    ImmutableArray<Country> Countries,
    ImmutableArray<Jurisdiction> Jurisdictions,
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<Position> Positions,
    bool VerifiedOnly
)
{
    /// <summary>The rows of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="verifiedOnly">Whether rows that nobody has checked count as unknown.</param>
    public static GuardrailEvidence Of(EvidenceRelease release, bool verifiedOnly = false)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new(release.Countries, release.Jurisdictions, release.Instruments, release.Positions, verifiedOnly);
    }

    /// <summary>Countries and groups in the order of their codes, assessed ones and others together.</summary>
    public ImmutableArray<PositionHolder> Holders { get; } =
    [
        .. Countries
            .Select(c => new PositionHolder(c.Code.ToString(), c.Name, IsAssessed: true, IsGroup: false))
            .Concat(
                Jurisdictions.Select(j => new PositionHolder(j.Code, j.Name, IsAssessed: false, IsGroup: IsGroup(j)))
            )
            .OrderBy(h => h.Code, StringComparer.Ordinal),
    ];

    internal bool Admits(VerificationStatus status) => !VerifiedOnly || status == VerificationStatus.Sourced;

    internal static bool IsGroup(Jurisdiction jurisdiction) =>
        string.Equals(jurisdiction.Kind, "group", StringComparison.Ordinal);
}
