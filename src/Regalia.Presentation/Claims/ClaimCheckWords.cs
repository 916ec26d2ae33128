using System.Globalization;
using Regalia.Incidents.Claims;

namespace Regalia.Presentation.Claims;

/// <summary>The words for claims that were checked, the same on the screen and in every file.</summary>
internal static class ClaimCheckWords
{
    internal const string Whose =
        "A statement is its author's, in our words; repeating one is no agreement, and an attribution in a source is its author's. "
        + "A verdict is on what a source records, not on what happened.";

    internal const string Rule =
        "Reproduces: the claimed numbers lie in their 95 % intervals, and the interval of the change excludes no change in the claimed direction. "
        + "Direction only: the change goes the claimed way, but one of the two does not hold. Does not: it does not go that way. "
        + "Cannot be checked: years not covered, nothing counted, too few to tell the claimed change from its opposite, or last years too incomplete. "
        + "A share has its Wilson interval, the difference of two Newcombe's, a ratio of two rates the exact conditional binomial one.";

    internal static string Verdict(ClaimVerdict verdict) =>
        verdict switch
        {
            ClaimVerdict.Reproduces => "reproduces",
            ClaimVerdict.DirectionOnly => "direction only",
            ClaimVerdict.DoesNotReproduce => "does not",
            _ => "cannot be checked",
        };

    internal static string Where(ClaimFinding finding) =>
        finding.Scope switch
        {
            ClaimScope.AsRecorded => string.Join(", ", finding.Snapshots),
            ClaimScope.EachCaseOnce => string.Join(", ", finding.Snapshots) + ", each case once",
            _ => finding.Snapshots.IsEmpty
                ? "all sources, each case once"
                : "all that cover both ends, each case once: " + string.Join(", ", finding.Snapshots),
        };

    /// <summary>The same in few words.</summary>
    internal static string ShortWhere(ClaimFinding finding) =>
        finding.Scope switch
        {
            ClaimScope.AsRecorded => string.Join(", ", finding.Snapshots),
            ClaimScope.EachCaseOnce => string.Join(", ", finding.Snapshots) + ", cases",
            _ => finding.Snapshots.Length < 2
                ? "all sources, cases"
                // Latest vintages only: the names say which, and a finding that rests on five sources must say on which five.
                : string.Join(" + ", finding.Snapshots.Select(name => name.Split('@')[0])) + ", cases",
        };

    internal static string Share(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    internal static string Claimed(ClaimDefinition definition) =>
        definition switch
        {
            { ClaimedBefore: { } from, Claimed: { } to } => $"{Share(from)} and {Share(to)}",
            { Claimed: { } ratio } => "x" + ratio.ToString("0.##", CultureInfo.InvariantCulture),
            _ => "no number; fewer",
        };

    internal static string Change(ClaimFinding finding) =>
        finding is not { Value: { } value, Lower: { } lower, Upper: { } upper } ? ""
        : finding.Claim.Kind == ClaimKind.Share
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{value * 100:+0;−0;0} points [{lower * 100:+0;−0;0}, {upper * 100:+0;−0;0}]"
            )
        : double.IsPositiveInfinity(value) ? $"from none, at least x{ClaimTerms.Times(lower)}"
        : $"x{ClaimTerms.Times(value)} [{ClaimTerms.Times(lower)}, {ClaimTerms.Times(upper)}]";

    internal static string Count(ClaimCount? count) =>
        count switch
        {
            null => "",
            { Share: { } share } => string.Create(CultureInfo.InvariantCulture, $"{share.Count} of {share.Of}")
                + (
                    share.Share is { } part
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $" = {part * 100:0} % [{share.Lower * 100:0}, {share.Upper * 100:0}]"
                        )
                        : ""
                ),
            { Count: var least, Most: var most } when most > least => string.Create(
                CultureInfo.InvariantCulture,
                $"{least} to {most}"
            ),
            _ => count.Count.ToString(CultureInfo.InvariantCulture),
        };
}
