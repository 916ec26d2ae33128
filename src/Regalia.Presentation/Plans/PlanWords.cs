using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Plans;

/// <summary>The words of plans, the same on the screen and in every file.</summary>
internal static class PlanWords
{
    internal const string Hypothetical = "Hypothetical: " + Expectation;

    /// <summary>What an expected rise is, for places that are marked as hypothetical already.</summary>
    internal const string Expectation =
        "points by which a score should rise if the action alone reached its target; median of the draws and 90 % interval. "
        + "Not a forecast.";

    internal const string NotAspi = "Not an assessment by ASPI.";

    internal const string Order =
        "Order: most expected rise of readiness for the effort first, where an action counts together with what it waits for, "
        + "and actions that wait for the same thing share its effort. \"Per effort, alone\" leaves that out: the order need "
        + "not follow it.";

    internal const string TogetherMeans =
        "Together: sum of the medians down to the row, dropped actions left out. The sum of rises is a rough guide; intervals "
        + "cannot be added.";

    /// <summary>What the plan rests on.</summary>
    internal static string Basis(Plan plan) =>
        plan.IsOfOwnAnswers ? "own answers and public evidence" : "public evidence";

    /// <summary>Readiness and labels if the plan were done, in one sentence; null where the file does not say.</summary>
    internal static string? IfAllDone(Plan plan) =>
        plan.AllDone is not { } then
            ? null
            : "If all actions of the plan as made reached their targets (hypothetical): readiness "
                + Figures.Score(then.Readiness)
                + " ("
                + Figures.Interval(then.Low, then.High)
                + "); "
                + (then.Labels.IsEmpty ? "too little evidence for a label." : Labels(then) + ".");

    /// <summary>The probability of each label: "Guarded 3 %, Alert 60 %".</summary>
    internal static string Labels(AllDone then) =>
        string.Join(", ", then.Labels.Select(label => label.Label + " " + Figures.Percent(label.Probability)));

    internal const string OtherFiles =
        "The files of the release have changed since the plan was made: its expected rises may be outdated. "
        + "`regalia plan new` makes it anew.";

    /// <summary>What effort means here.</summary>
    internal static string Effort(AssessmentFramework framework) =>
        "Effort: relative units, an assumption ("
        + string.Join(", ", framework.Plan.Efforts.Select(e => e.Name + " " + Figures.Raw(e.Effort)))
        + "); put your own estimate in its place.";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly? day) => day is { } known ? Day(known) : Figures.Missing;

    /// <summary>A rise with its sign, to one decimal: "+2.1".</summary>
    internal static string Rise(ExpectedRise? rise) => rise is null ? Figures.Missing : Figures.Change(rise.Value);

    /// <summary>Its 90 % interval: "1.0 to 3.2"; minus signs stand apart from it.</summary>
    internal static string Interval(ExpectedRise? rise) =>
        rise is null ? "" : Points(rise.Low) + " to " + Points(rise.High);

    internal static string RiseWithInterval(ExpectedRise? rise) =>
        rise is null ? "not scored" : Rise(rise) + " (" + Interval(rise) + ")";

    internal static string PerEffort(PlanAction action) =>
        action.RisePerEffort is { } rise ? rise.ToString("F2", CultureInfo.InvariantCulture) : Figures.Missing;

    internal static string Points(double points)
    {
        string digits = Math.Abs(points).ToString("F1", CultureInfo.InvariantCulture);
        return points < 0 && digits.AsSpan().IndexOfAnyExcept("0.") >= 0 ? "−" + digits : digits;
    }

    internal static string Status(string status) => status.Replace('_', ' ');

    internal static string OrMissing(string? text) => text ?? Figures.Missing;

    /// <summary>Ids of the practices, or that there are none.</summary>
    internal static string Trace(PlanAction action) =>
        action.Practices.IsEmpty ? "own idea" : string.Join(", ", action.Practices);

    /// <summary>Where the country stands: "0.5 of 1 (0 none, 0.5 partial, 1 full), unverified".</summary>
    internal static string Standing(IndicatorStanding gap) =>
        (
            gap.Value is { } value
                ? Figures.Raw(value.Value)
                    + (gap.State is EvidenceState.NoneFound ? " (none found)" : "")
                    + (gap.IsVerified ? ", sourced" : ", unverified")
                : Json.StatusWords.Of(gap.State)
        );
}
