using System.Collections.Frozen;

namespace Regalia.Evidence.Tables;

/// <summary>The words of coded columns and what they stand for.</summary>
internal static class Vocabulary
{
    internal static readonly FrozenDictionary<string, VerificationStatus> Status = Words<VerificationStatus>(
        ("sourced", VerificationStatus.Sourced),
        ("unverified", VerificationStatus.Unverified)
    );

    internal static readonly FrozenDictionary<string, EvidenceState> State = Words<EvidenceState>(
        ("value", EvidenceState.Value),
        ("none_found", EvidenceState.NoneFound),
        ("no", EvidenceState.No),
        ("unknown", EvidenceState.Unknown),
        ("not_applicable", EvidenceState.NotApplicable)
    );

    internal static readonly FrozenDictionary<string, IndicatorKind> Kind = Words<IndicatorKind>(
        ("measure", IndicatorKind.Measure),
        ("coded", IndicatorKind.Coded),
        ("derived", IndicatorKind.Derived),
        ("context", IndicatorKind.Context),
        ("not_measured", IndicatorKind.NotMeasured)
    );

    internal static readonly FrozenDictionary<string, Commitment> Commitment = Words<Commitment>(
        ("party", Evidence.Commitment.Party),
        ("signatory", Evidence.Commitment.Signatory),
        ("endorsed", Evidence.Commitment.Endorsed),
        ("statement", Evidence.Commitment.Statement),
        ("statement_against", Evidence.Commitment.StatementAgainst),
        ("member", Evidence.Commitment.Member),
        ("invited", Evidence.Commitment.Invited),
        ("not_signed", Evidence.Commitment.NotSigned),
        ("none", Evidence.Commitment.None),
        ("none_found", Evidence.Commitment.NoneFound),
        ("not_member", Evidence.Commitment.NotMember),
        ("not_party", Evidence.Commitment.NotParty)
    );

    internal static readonly FrozenDictionary<string, bool> YesNo = Words(("yes", true), ("no", false));

    private static FrozenDictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToFrozenDictionary(word => word.Word, word => word.Meaning, StringComparer.Ordinal);
}
