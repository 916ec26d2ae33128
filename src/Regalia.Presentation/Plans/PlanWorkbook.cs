using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Json;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Plans;

/// <summary>A plan as a workbook: the actions to sort and filter, and a sheet that says what they rest on.</summary>
public static class PlanWorkbook
{
    private static readonly ImmutableArray<(SheetColumn Column, Func<PlanView, PlanRow, SheetCell> Cell)> Actions =
    [
        (new("Id", 6), (_, row) => SheetCell.Text(row.Action.Id)),
        (new("Action", 44), (_, row) => SheetCell.Text(row.Action.Action)),
        (new("Stage", 10), (_, row) => SheetCell.Text(row.Gap?.Indicator.Stage)),
        (new("Status", 11), (_, row) => SheetCell.Text(PlanWords.Status(row.Action.Status))),
        (new("Owner", 20), (_, row) => SheetCell.Text(row.Action.Owner)),
        (new("Due", 12), (_, row) => SheetCell.Day(row.Action.Due)),
        (new("After", 10), (_, row) => SheetCell.Text(string.Join(", ", row.Action.DependsOn))),
        (new("Effort (assumption)", 12), (_, row) => SheetCell.Number(row.Action.Effort)),
        (new("Expected rise of readiness", 12), (_, row) => SheetCell.Points(row.Action.Readiness?.Value)),
        (new("5 % less than", 9), (_, row) => SheetCell.Points(row.Action.Readiness?.Low)),
        (new("5 % more than", 9), (_, row) => SheetCell.Points(row.Action.Readiness?.High)),
        (new("Expected rise of preparedness", 14), (_, row) => SheetCell.Points(row.Action.Preparedness?.Value)),
        (new("5 % less than", 9), (_, row) => SheetCell.Points(row.Action.Preparedness?.Low)),
        (new("5 % more than", 9), (_, row) => SheetCell.Points(row.Action.Preparedness?.High)),
        (new("Readiness per effort, alone", 11), (_, row) => SheetCell.Points(row.Action.RisePerEffort)),
        (new("Together", 10), (_, row) => SheetCell.Points(Math.Round(row.Together, 2))),
        (new("Cost", 14), (_, row) => SheetCell.Text(row.Action.Cost)),
        (new("Proof", 44), (_, row) => SheetCell.Text(row.Action.Proof)),
        (new("Gap", 30), (_, row) => SheetCell.Text(row.Gap?.Indicator.Name)),
        (new("Indicator", 22), (_, row) => SheetCell.Text(row.Action.Gap)),
        (new("Now", 9), (_, row) => SheetCell.Number(row.NowForOthers)),
        (new("Checked", 11), (_, row) => SheetCell.Text(Checked(row))),
        (new("Target", 9), (_, row) => SheetCell.Number(row.TargetForOthers)),
        (new("Unit", 30), (_, row) => SheetCell.Text(row.Gap?.Indicator.Unit)),
        (new("Practices", 40), (view, row) => SheetCell.Text(Practices(view, row))),
        (new("Note", 30), (_, row) => SheetCell.Text(row.Action.Note)),
        (new("Marking", 18), (_, row) => SheetCell.Text(row.Action.Marking.Label())),
    ];

    /// <summary>Writes the workbook. The same plan gives the same bytes.</summary>
    public static byte[] Write(PlanView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        Sheet actions = new(
            "Actions",
            [.. Actions.Select(column => column.Column)],
            [.. view.Rows.Select(row => Actions.Select(column => column.Cell(view, row)).ToImmutableArray())],
            Filter: true
        );
        return new Workbook(
            "Plan of " + view.Country.Name,
            view.Plan.Created,
            view.Marking.Label(),
            "Regalia, plan of " + view.Country.Code + ", evidence release " + view.Plan.Release,
            [actions, About(view)]
        ).ToBytes();
    }

    private static Sheet About(PlanView view)
    {
        List<ImmutableArray<SheetCell>> rows = [];
        Plan plan = view.Plan;
        Add("Marking", view.Marking.Label());
        Add("Country", view.Country.Name + " (" + view.Country.Code + ")");
        Add("Expected rises", PlanWords.Hypothetical + " " + PlanWords.NotAspi);
        Add("Effort", PlanWords.Effort(view.Framework));
        Add("Order", PlanWords.Order);
        Add("Together", PlanWords.TogetherMeans);
        if (PlanWords.IfAllDone(plan) is { } then)
        {
            Add("If all were done", then);
        }
        Add("Basis", PlanWords.Basis(plan));
        Add("Evidence release", plan.Release + (view.Release.IsModified ? " (MODIFIED RELEASE)" : ""));
        Add("Digest", plan.Digest ?? "not stated");
        if (view.IsOfOtherFiles)
        {
            Add("Changed since", PlanWords.OtherFiles);
        }
        Add(
            "Evidence used",
            (plan.Selection.VerifiedOnly ? "verified values only" : "all values")
                + (plan.Selection.OpenLicencesOnly ? ", open licences only" : "")
        );
        Add("Seed", plan.Seed.ToString(CultureInfo.InvariantCulture));
        rows.Add([SheetCell.Text("Draws"), SheetCell.Number(plan.Draws), default, default]);
        rows.Add([SheetCell.Text("Made"), SheetCell.Day(plan.Created), default, default]);
        foreach (MatchedPractice match in view.Practices)
        {
            Add(
                "Practice " + match.Practice.Id,
                match.Practice.Name + " (" + view.Whose(match.Practice) + "): " + match.Practice.Description,
                match.Practice.Address ?? "no address",
                StatusWords.Of(match.Practice.Status)
            );
        }
        return new Sheet(
            "About",
            [new("What", 20), new("Says", 90), new("Source", 50), new("Checked", 12)],
            [.. rows],
            Filter: false
        );

        void Add(string what, string says, string? source = null, string? status = null) =>
            rows.Add([SheetCell.Text(what), SheetCell.Text(says), SheetCell.Text(source), SheetCell.Text(status)]);
    }

    private static string? Checked(PlanRow row) =>
        row.Gap is not { } gap ? null
        : gap.Value is null ? StatusWords.Of(gap.State)
        : gap.IsVerified ? "sourced"
        : "unverified";

    private static string Practices(PlanView view, PlanRow row) =>
        row.Practices.IsEmpty
            ? "own idea"
            : string.Join(
                "\n",
                row.Practices.Select(m => m.Practice.Id + " " + m.Practice.Name + " (" + view.Whose(m.Practice) + ")")
            );
}
