using Regalia.Evidence;

namespace Regalia.Presentation.Bundles;

/// <summary>The words of the release for states and statuses, so that a bundle speaks as the release does.</summary>
internal static class Words
{
    internal const string Sourced = "sourced";
    internal const string Unverified = "unverified";

    internal static string Of(VerificationStatus status) => status == VerificationStatus.Sourced ? Sourced : Unverified;

    internal static string Of(EvidenceState state) =>
        state switch
        {
            EvidenceState.Value => "value",
            EvidenceState.NoneFound => "none_found",
            EvidenceState.No => "no",
            EvidenceState.NotApplicable => "not_applicable",
            _ => "unknown",
        };
}
