using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Plans;

/// <summary>A plan as CSV: one row an action, each with its marking.</summary>
public static class PlanCsv
{
    /// <summary>Writes the table, or the row of one action.</summary>
    public static string Write(PlanView view, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        CsvText csv = new(PlanColumns.All);
        foreach (
            PlanRow row in view.Rows.Where(row =>
                id is null || string.Equals(row.Action.Id, id, StringComparison.Ordinal)
            )
        )
        {
            PlanAction action = row.Action;
            csv.Text(action.Marking.Label())
                .Text(action.Id)
                .Text(action.Action)
                .Text(action.Gap)
                .Text(row.Gap?.Indicator.Name)
                .Text(row.Gap?.Indicator.Stage)
                .Number(row.NowForOthers)
                .Text(row.Gap is { } gap ? Status(gap) : null)
                .Number(row.TargetForOthers)
                .Text(row.Gap?.Indicator.Unit)
                .Number(action.Effort);
            Rise(csv, action.Readiness);
            Rise(csv, action.Preparedness);
            csv.Number(action.RisePerEffort is { } rise ? Math.Round(rise, 4) : null)
                .Number(Math.Round(row.Together, 2))
                .YesNo(yes: true)
                .List(action.DependsOn)
                .Text(action.Owner)
                .Text(action.Due is { } due ? PlanWords.Day(due) : null)
                .Text(action.Cost)
                .Text(action.Status)
                .List(action.Practices)
                .YesNo(action.OwnIdea)
                .Text(action.Proof)
                .Text(action.Note)
                .Text(view.Plan.Country.ToString())
                .Text(view.Plan.Release)
                .Text(view.Plan.IsOfOwnAnswers ? "own_answers" : "public_evidence")
                .Number(view.Plan.AllDone?.Readiness)
                .Number(view.Plan.AllDone?.Low)
                .Number(view.Plan.AllDone?.High)
                .List(view.Plan.AllDone is { } then ? then.Labels.Select(Share) : [])
                .EndRow();
        }
        return csv.ToString();
    }

    private static string Share(LabelProbability label) =>
        FormattableString.Invariant($"{label.Label}={label.Probability}");

    private static string Status(Assessment.Practices.IndicatorStanding gap) =>
        gap.Value is null ? Words.Of(gap.State)
        : gap.IsVerified ? Words.Sourced
        : Words.Unverified;

    private static void Rise(CsvText csv, ExpectedRise? rise) =>
        csv.Number(rise?.Value).Number(rise?.Low).Number(rise?.High);
}
