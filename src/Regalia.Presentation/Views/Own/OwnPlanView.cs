using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views.Own;

/// <summary>A plan that somebody has made their own, as read from a file on this machine.</summary>
public static class OwnPlanView
{
    /// <summary>Makes the view; its marking is the highest of the plan and its actions.</summary>
    /// <param name="source">The release that the plan was read against.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="NullReferenceException">The plan was not read against this release.</exception>
    public static View Of(ViewSource source, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(plan);
        var view = PlanView.Of(plan, source.Release, source.Framework);
        string name = view.Country.Name;
        return new View(
            "own-plan-" + view.Country.Code.ToString(),
            new Publication(
                "Plan of " + name,
                Standfirst(view),
                [
                    new Note(
                        NoteKind.Private,
                        view.Marking.Label() + ". Read from a file on this machine; it is shown here and goes nowhere."
                    ),
                    .. view.IsOfOtherFiles ? new[] { new Note(NoteKind.Caution, PlanWords.OtherFiles) } : [],
                    new Note(
                        NoteKind.Hypothetical,
                        MeasureWords.Capital(PlanWords.Expectation) + " " + PlanWords.NotAspi
                    ),
                    .. view.Rows.IsEmpty ? Empty() : Filled(source, view),
                    new Paragraph(Prose.Quiet("Plan " + view.Origin + ".")),
                ]
            )
            {
                Kicker = view.Marking.Label(),
                Marking = view.Marking,
            },
            () => PlanCsv.Write(view),
            () => PlanJson.Write(view, source.ShowsRestricted),
            PlanColumns.All
        )
        {
            Command = "regalia plan show FILE --csv --marking " + view.Marking.Word(),
        };
    }

    private static Prose Standfirst(PlanView view)
    {
        int open = view.Plan.Actions.Count(a => ActionStatus.IsOpen(a.Status));
        int next = view.Plan.NextSteps.Count();
        return MeasureWords.Count(view.Rows.Length, "action", "actions")
            + ", "
            + open.ToString(CultureInfo.InvariantCulture)
            + " open; "
            + MeasureWords.Count(next, "waits for nothing", "wait for nothing")
            + "."
            + (PlanWords.IfAllDone(view.Plan) is { } then ? " " + then : "");
    }

    private static IEnumerable<Block> Empty() =>
        [new Note(NoteKind.Empty, "No actions yet. " + Prose.Code("regalia plan add FILE") + " puts one in.")];

    private static IEnumerable<Block> Filled(ViewSource source, PlanView view)
    {
        yield return new Section("worth", "What it should bring", [PlanActions.Table(view, isOwn: true), Totals(view)]);
        yield return new Section("days", "By due day", [Days(view)]);
        if (!view.Findings.IsEmpty)
        {
            yield return new Section("findings", "To look at", [Findings(view)]);
        }
        yield return new Section(
            "actions",
            "Each action with its gap and its practices",
            [PlanActions.Cards(source, view, isOwn: true)]
        );
    }

    private static DataTable Totals(PlanView view) =>
        new(
            "totals",
            "Totals by status",
            [
                new("Status"),
                new("Actions", IsNumber: true),
                new("Effort", IsNumber: true),
                new("Expected rise of readiness, sum of medians", IsNumber: true),
            ],
            [
                .. PlanTotal
                    .Of(view.Plan)
                    .Select(total => new DataRow([
                        MeasureWords.Capital(PlanWords.Status(total.Status)),
                        new DataCell(total.Actions.ToString(CultureInfo.InvariantCulture)) { Number = total.Actions },
                        new DataCell(Figures.Raw(total.Effort)) { Number = total.Effort },
                        new DataCell(PlanWords.Points(total.Readiness)) { Number = total.Readiness },
                    ])),
            ]
        )
        {
            IsSortable = false,
            Note = "A sum of medians is a rough guide; intervals cannot be added.",
        };

    // What has no day comes last: it is not the most urgent, and not forgotten.
    private static DataTable Days(PlanView view) =>
        new(
            "day-table",
            "Actions in the order of their due days",
            [new("Due"), new("Action"), new("Owner"), new("After"), new("Status"), new("Marking")],
            [
                .. view
                    .Plan.Actions.OrderBy(a => a.Due is null)
                    .ThenBy(a => a.Due)
                    .ThenBy(a => a.Id, StringComparer.Ordinal)
                    .Select(action => new DataRow([
                        action.Due is { } due ? PlanWords.Day(due) : "no day named",
                        new DataCell(action.Action) { Detail = action.Id },
                        action.Owner ?? "nobody named",
                        action.DependsOn.IsEmpty ? "nothing" : string.Join(", ", action.DependsOn),
                        PlanWords.Status(action.Status),
                        action.Marking.Label(),
                    ])),
            ]
        );

    private static BulletList Findings(PlanView view) =>
        new([
            .. view
                .Findings.GroupBy(f => (f.Says, f.Mend))
                .Select(same =>
                    Prose.Strong(
                        same.Count() > 1 && same.Count() == view.Rows.Length
                            ? "All actions"
                            : string.Join(", ", same.Select(f => f.Action))
                    )
                    + ": "
                    + same.Key.Says
                    + "; "
                    + same.Key.Mend
                ),
        ]);
}
