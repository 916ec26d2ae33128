using System.Globalization;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>What two counts make of a claim.</summary>
/// <remarks>
/// <para>Reproduces: the claimed numbers lie in their 95 % intervals, and the interval of the change (difference of shares, ratio of
/// counts) excludes no change, in the claimed direction. Direction only: the change goes the claimed way, but one of the two does not
/// hold. Does not: it does not go that way.</para>
/// <para>Cannot be checked: nothing was counted; or the interval of the change holds the claimed one and its opposite as well, so that
/// the records cannot tell one from the other; or records of the last years are still coming in, and what is missing could alone
/// have turned the verdict. Of a claim that names no number, only the direction is judged; fewer than six records
/// could exclude nothing, however they fell.</para>
/// </remarks>
internal static class ClaimJudging
{
    // 2 * 0.5^5 is more than 0.05, 2 * 0.5^6 is less.
    private const int LeastRecords = 6;

    /// <summary>Judges.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="first">The first window.</param>
    /// <param name="second">The second window.</param>
    /// <param name="isIncomplete">Whether records of the second window are still coming in.</param>
    public static ClaimJudgement Judge(ClaimDefinition claim, ClaimCount first, ClaimCount second, bool isIncomplete) =>
        claim.Kind switch
        {
            ClaimKind.Share => Share(claim, first, second, isIncomplete),
            ClaimKind.Ratio => Ratio(claim.Claimed!.Value, first, second, isIncomplete),
            _ => Rate(first, second, isIncomplete),
        };

    private static ClaimJudgement Share(ClaimDefinition claim, ClaimCount first, ClaimCount second, bool isIncomplete)
    {
        (ShareInterval before, ShareInterval after) = (first.Share!.Value, second.Share!.Value);
        var change = ShareDifference.Of(before, after);
        if (change.Difference is not double difference)
        {
            return ClaimJudgement.Nothing(
                Said(
                    $"{before.Of} records in {first.Window}, {after.Of} in {second.Window}: there is no share of nothing"
                )
            );
        }
        (double from, double to) = (claim.ClaimedBefore!.Value, claim.Claimed!.Value);
        double claimed = to - from;
        string said = Said(
            $"{before.Count} of {before.Of} in {first.Window}, {after.Count} of {after.Of} in {second.Window}: {difference * 100:+0;-0;0} points [{change.Lower * 100:+0;-0;0}, {change.Upper * 100:+0;-0;0}]"
        );
        bool tooFew = change.Lower <= -claimed && change.Upper >= claimed;
        bool shown = change.Lower > 0;
        bool near = Holds(before.Lower, from, before.Upper) && Holds(after.Lower, to, after.Upper);
        (ClaimVerdict verdict, string why) =
            tooFew ? (ClaimVerdict.CannotBeChecked, "too few records to tell a rise of that size from a fall")
            : shown && near
                ? (ClaimVerdict.Reproduces, "a rise is shown, and both claimed shares lie in their intervals")
            : shown ? (ClaimVerdict.DirectionOnly, "a rise is shown, but a claimed share lies outside of its interval")
            : difference > 0
                ? (
                    ClaimVerdict.DirectionOnly,
                    "it points to a rise, but no change is not excluded"
                        + (near ? "; both claimed shares lie in their intervals" : "")
                )
            : isIncomplete
                ? (ClaimVerdict.CannotBeChecked, "no rise yet, but records of the last years are still coming in")
            : (ClaimVerdict.DoesNotReproduce, "it does not rise");
        return new(verdict, difference, change.Lower, change.Upper, said + "; " + why + More(isIncomplete, verdict));
    }

    private static ClaimJudgement Ratio(double claimed, ClaimCount first, ClaimCount second, bool isIncomplete)
    {
        var change = RateRatio.Of(first.Count, first.Window.Months, second.Count, second.Window.Months);
        string counts = Said($"{first.Count} in {first.Window}, {second.Count} in {second.Window}");
        if (change.Ratio is not double ratio)
        {
            return ClaimJudgement.Nothing(counts + ": nothing was counted");
        }
        string said = counts + ": " + Times(ratio, change.Lower, change.Upper);
        bool tooFew = change.Lower <= 1 / claimed && change.Upper >= claimed;
        bool shown = change.Lower > 1;
        bool near = Holds(change.Lower, claimed, change.Upper);
        (ClaimVerdict verdict, string why) =
            tooFew ? (ClaimVerdict.CannotBeChecked, "too few records to tell a rise of that size from a fall")
            : shown && near
                ? (
                    ClaimVerdict.Reproduces,
                    Said($"a rise is shown, and the claimed {claimed:0.##} lies in the interval")
                )
            : shown
                ? (
                    ClaimVerdict.DirectionOnly,
                    Said(
                        $"a rise is shown, by {(claimed < change.Lower ? "more" : "less")} than the claimed {claimed:0.##}"
                    )
                )
            : ratio > 1
                ? (
                    ClaimVerdict.DirectionOnly,
                    "it points to a rise, but no change is not excluded"
                        + (near ? Said($"; the claimed {claimed:0.##} lies in the interval") : "")
                )
            : isIncomplete
                ? (ClaimVerdict.CannotBeChecked, "no rise yet, but records of the last years are still coming in")
            : (ClaimVerdict.DoesNotReproduce, "it does not rise");
        return new(verdict, ratio, change.Lower, change.Upper, said + "; " + why + More(isIncomplete, verdict));
    }

    // Dates of which only the year is known may fall into a window or not: the interval holds for every way in which they may.
    private static ClaimJudgement Rate(ClaimCount first, ClaimCount second, bool isIncomplete)
    {
        (double before, double after) = (first.Window.Months, second.Window.Months);
        double lower = RateRatio.Of(first.Most, before, second.Count, after).Lower;
        double upper = RateRatio.Of(first.Count, before, second.Most, after).Upper;
        double? ratio = RateRatio.Of(first.Count, before, second.Count, after).Ratio;
        string counts = Said($"{Range(first)} in {first.Window}, {Range(second)} in {second.Window}");
        if (first.Most + second.Most < LeastRecords)
        {
            return ClaimJudgement.Nothing(
                counts + ": fewer than six records could not exclude that nothing changed, however they fell"
            );
        }
        if (ratio is not double change)
        {
            return ClaimJudgement.Nothing(counts + ": none lies in a window for certain");
        }
        string said = counts + ": " + Times(change, lower, upper);
        (ClaimVerdict verdict, string why) =
            change < 1 && isIncomplete
                ? (ClaimVerdict.CannotBeChecked, "fewer, but records of the last years are still coming in")
            : upper < 1 ? (ClaimVerdict.Reproduces, "a fall is shown")
            : change < 1 ? (ClaimVerdict.DirectionOnly, "it points to a fall, but no change is not excluded")
            : lower > 1 ? (ClaimVerdict.DoesNotReproduce, "not fewer: a rise is shown")
            : (ClaimVerdict.DoesNotReproduce, "not fewer; neither a fall nor a rise is shown");
        return new(verdict, change, lower, upper, said + "; " + why);
    }

    // Where it cannot be checked, the reason says it all.
    private static string More(bool isIncomplete, ClaimVerdict verdict) =>
        isIncomplete && verdict != ClaimVerdict.CannotBeChecked ? "; more may still come in" : "";

    private static bool Holds(double lower, double value, double upper) => lower <= value && value <= upper;

    private static string Range(ClaimCount count) =>
        count.Most == count.Count ? Said($"{count.Count}") : Said($"{count.Count} to {count.Most}");

    private static string Times(double ratio, double lower, double upper) =>
        double.IsPositiveInfinity(ratio)
            ? Said($"from none, at least x{ClaimTerms.Times(lower)}")
            : Said($"x{ClaimTerms.Times(ratio)} [{ClaimTerms.Times(lower)}, {ClaimTerms.Times(upper)}]");

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
