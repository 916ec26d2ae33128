using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;

namespace Regalia.Assessment.Overlays;

/// <summary>Holds an answer against what is publicly known.</summary>
internal static class PublicRules
{
    // Published figures are rounded; an answer copied from one is not another figure.
    private const double Rounding = 1e-9;

    public static OverlayFinding? Check(
        OverlayAnswer answer,
        ChecklistItem? item,
        ImmutableDictionary<string, PublicAnswer> known
    )
    {
        if (
            item is null
            || ValueOf(answer, item) is not { } own
            || known[item.Id] is not { State: EvidenceState.Value or EvidenceState.No, Value: { } value } open
        )
        {
            return null;
        }

        string said = answer.Answer ?? answer.Number!.Value.ToString("0.######", CultureInfo.InvariantCulture);
        if (Math.Abs(own - value) <= Rounding)
        {
            return new OverlayFinding(
                "same-as-public",
                answer.Question,
                answer.Line,
                "the public value says the same: " + open.Words,
                "there is nothing private in it",
                open.Status == VerificationStatus.Sourced
                    ? "leave it blank, unless the evidence is new"
                    : "the public value is unverified: send its source in, see docs/contributing-evidence.md"
            );
        }

        return own < value
            ? new OverlayFinding(
                "below-public",
                answer.Question,
                answer.Line,
                "the public value says "
                    + open.Words
                    + (open.Status == VerificationStatus.Sourced ? "" : " (unverified)")
                    + ", you say "
                    + said,
                "one of the two is wrong, and the public one is read by others",
                "if you are right, have the public record corrected, see docs/contributing-evidence.md"
            )
            : null;
    }

    /// <summary>An answer in the unit of the indicator; null for unknown and not applicable.</summary>
    private static double? ValueOf(OverlayAnswer answer, ChecklistItem item) =>
        answer.Number ?? (answer.Answer is { } word && item.Answers.TryGetValue(word, out double value) ? value : null);
}
