using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>The plan: what each action should bring, and who does it by when.</summary>
internal static class PlanSection
{
    internal static Section Of(ReportScope scope)
    {
        PlanView view = scope.Plan;
        List<Block> blocks =
        [
            new Paragraph(
                (
                    scope.Request.Plan is null
                        ? "Suggested by the gaps: an action for each, to start from. "
                        : "The country's own plan. "
                )
                    + "It was "
                    + view.Origin
                    + "."
            ),
            new Note(
                NoteKind.Hypothetical,
                PlanWords.Hypothetical["Hypothetical: ".Length..].Capital() + " " + PlanWords.NotAspi
            ),
        ];
        if (view.Plan.IsOfOwnAnswers)
        {
            blocks.Add(
                new Note(
                    NoteKind.Private,
                    "The plan rests on answers of the country's own; the marking of this report heeds theirs."
                )
            );
        }
        if (view.IsOfOtherFiles)
        {
            blocks.Add(
                new Note(
                    NoteKind.Caution,
                    "The files of the release have changed since the plan was made: its expected rises may be outdated."
                )
            );
        }
        if (view.Rows.IsEmpty)
        {
            blocks.Add(new Note(NoteKind.Empty, "The plan has no action yet."));
        }
        else
        {
            blocks.AddRange([Worth(view), Work(scope, view)]);
            if (PlanWords.IfAllDone(view.Plan) is { } then)
            {
                blocks.Add(new Paragraph(then));
            }
            blocks.Add(new Paragraph(Prose.Quiet(PlanWords.Order + " " + PlanWords.Effort(view.Framework))));
        }
        return new Section("plan", "Plan", [.. blocks]);
    }

    private static DataTable Worth(PlanView view) =>
        new(
            "plan-worth",
            "What each action should bring",
            [
                new DataColumn("Action"),
                new DataColumn("Stage"),
                new DataColumn("Effort", IsNumber: true),
                new DataColumn("Rise of readiness: 90 % interval", IsNumber: true),
                new DataColumn("Median", IsNumber: true),
                new DataColumn("Per effort, alone", IsNumber: true),
                new DataColumn("After"),
            ],
            [.. view.Rows.Select(Worth)]
        )
        {
            IsSortable = false,
        };

    private static DataRow Worth(PlanRow row)
    {
        PlanAction action = row.Action;
        return new DataRow([
            Prose.Strong(action.Id) + " " + action.Action,
            row.Gap?.Indicator.Stage ?? ReportFigures.Unknown,
            new DataCell(Figures.Raw(action.Effort)) { Number = action.Effort },
            action.Readiness is { } rise ? PlanWords.Interval(rise) : "not scored",
            action.Readiness is { } median
                ? new DataCell(PlanWords.Points(median.Value)) { Number = median.Value }
                : "not scored",
            action.RisePerEffort is { } each
                ? new DataCell(PlanWords.PerEffort(action)) { Number = each }
                : "not scored",
            action.DependsOn.IsEmpty ? "nothing" : string.Join(", ", action.DependsOn),
        ]);
    }

    private static DataTable Work(ReportScope scope, PlanView view)
    {
        bool marked = view.Plan.Actions.Any(action => action.Marking != scope.Request.Marking);
        return new(
            "plan-work",
            "Who does it by when, and what will prove it",
            [
                new DataColumn("Action"),
                new DataColumn("Owner, due"),
                new DataColumn("Status, cost"),
                new DataColumn("Proof"),
                new DataColumn("Draws on"),
                .. marked ? [new DataColumn("Marking")] : Array.Empty<DataColumn>(),
            ],
            [
                .. view.Rows.Select(row => new DataRow([
                    Prose.Strong(row.Action.Id),
                    new DataCell(row.Action.Owner ?? "nobody yet")
                    {
                        Detail = row.Action.Due is { } due ? PlanWords.Day(due) : "no day yet",
                    },
                    new DataCell(PlanWords.Status(row.Action.Status))
                    {
                        Detail = row.Action.Cost ?? "cost not estimated",
                    },
                    new DataCell(row.Action.Proof ?? "not named")
                    {
                        Detail = row.Action.Note is { } note ? (Prose)note : null,
                    },
                    PlanWords.Trace(row.Action),
                    .. marked ? [(DataCell)row.Action.Marking.Label()] : Array.Empty<DataCell>(),
                ])),
            ]
        )
        {
            IsSortable = false,
        };
    }

    private static string Capital(this string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
