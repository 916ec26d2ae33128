using Regalia.Evidence.Releases;

namespace Regalia.Evidence;

/// <summary>Which evidence counts. What is left out is treated as missing, never as zero.</summary>
/// <param name="VerifiedOnly">Leave out what nobody has checked at its source.</param>
/// <param name="OpenLicencesOnly">Leave out values whose publisher restricts their use.</param>
public sealed record EvidenceSelection(bool VerifiedOnly, bool OpenLicencesOnly)
{
    /// <summary>Nothing is left out: the default.</summary>
    public static EvidenceSelection None { get; } = new(VerifiedOnly: false, OpenLicencesOnly: false);

    public bool Admits(EvidenceRelease release, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return Admits(observation.Status) && AdmitsLicenceOf(release, observation.Source);
    }

    /// <summary>Positions are our own coding of public texts, so the licence never stands in the way.</summary>
    public bool Admits(Position position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return Admits(position.Status);
    }

    /// <summary>
    /// Counts are tabulated by us from the records, so they count as sourced; the licence is the source's.
    /// </summary>
    public bool Admits(EvidenceRelease release, IncidentCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return AdmitsLicenceOf(release, count.Source);
    }

    private bool Admits(VerificationStatus status) => !VerifiedOnly || status == VerificationStatus.Sourced;

    private bool AdmitsLicenceOf(EvidenceRelease release, string source)
    {
        ArgumentNullException.ThrowIfNull(release);
        return !OpenLicencesOnly || release.LicenceOf(source).Open;
    }
}
