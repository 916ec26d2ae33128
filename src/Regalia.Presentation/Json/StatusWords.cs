using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Presentation.Json;

/// <summary>The words for what is known: they are part of the interface and never translated.</summary>
public static class StatusWords
{
    /// <summary>sourced, unverified or missing.</summary>
    public static string Of(IndicatorScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return !score.IsPresent ? "missing"
            : score.IsVerified ? "sourced"
            : "unverified";
    }

    /// <summary>sourced or unverified.</summary>
    public static string Of(VerificationStatus status) =>
        status == VerificationStatus.Sourced ? "sourced" : "unverified";

    /// <summary>value, none found, no, unknown or not applicable: for people; files have the words of the release.</summary>
    public static string Of(EvidenceState state) =>
        state switch
        {
            EvidenceState.Value => "value",
            EvidenceState.NoneFound => "none found",
            EvidenceState.No => "no",
            EvidenceState.NotApplicable => "not applicable",
            _ => "unknown",
        };
}
