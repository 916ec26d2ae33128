using Regalia.Assessment.Gaps;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Json;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>The actions of a plan as parts of a page, each traced to its gap and its practices.</summary>
internal static class PlanActions
{
    /// <summary>In place of a figure that a licence keeps out of what is passed on.</summary>
    internal const string Withheld = "withheld (licence)";

    /// <summary>The actions in their order with what they should bring.</summary>
    internal static DataTable Table(PlanView view, bool isOwn = false) =>
        new(
            "action-table",
            "Actions in their order",
            [
                new("Action"),
                new("Stage"),
                new("Effort", IsNumber: true) { Description = "Relative units, an assumption." },
                new("Expected rise of readiness", IsNumber: true),
                new("Per effort, alone", IsNumber: true),
                new("Together", IsNumber: true) { Description = "Sum of the medians down to the row." },
                new("After"),
            ],
            [
                .. view.Rows.Select(row => new DataRow([
                    new DataCell(Action(view, row.Action, isOwn, row.Action.Action)) { Detail = row.Action.Id },
                    row.Gap?.Indicator.Stage ?? "none",
                    new DataCell(Figures.Raw(row.Action.Effort)) { Number = row.Action.Effort },
                    new DataCell(Rise(row.Action.Readiness)) { Number = row.Action.Readiness?.Value },
                    new DataCell(row.Action.RisePerEffort is null ? "not scored" : PlanWords.PerEffort(row.Action))
                    {
                        Number = row.Action.RisePerEffort,
                    },
                    new DataCell(PlanWords.Points(row.Together)) { Number = row.Together },
                    row.Action.DependsOn.IsEmpty ? "nothing" : string.Join(", ", row.Action.DependsOn),
                ])),
            ]
        )
        {
            Note = PlanWords.Order + " " + PlanWords.TogetherMeans + " " + PlanWords.Effort(view.Framework),
        };

    /// <summary>A card for each action.</summary>
    internal static CardList Cards(ViewSource source, PlanView view, bool isOwn = false) =>
        new([
            .. view.Rows.Select(row => new Card(
                MeasureWords.Anchor(row.Action.Id),
                row.Action.Action,
                [new Facts([.. Facts(source, view, row, isOwn)])]
            )
            {
                Kicker = row.Action.Id + (row.Gap?.Indicator.Stage is { } stage ? " · " + stage : ""),
            }),
        ]);

    /// <summary>The interval first: "between +0.4 and +2.1, median +1.2".</summary>
    internal static string Rise(ExpectedRise? rise) =>
        rise is null
            ? "not scored"
            : "between "
                + Figures.Change(rise.Low)
                + " and "
                + Figures.Change(rise.High)
                + ", median "
                + Figures.Change(rise.Value);

    private static string Points(ExpectedRise? rise) => rise is null ? Rise(rise) : Rise(rise) + " points";

    private static IEnumerable<Fact> Facts(ViewSource source, PlanView view, PlanRow row, bool isOwn)
    {
        PlanAction action = row.Action;
        yield return new("Closes the gap", Gap(source, view, row));
        yield return new("Expected rise of readiness", Points(action.Readiness));
        yield return new("Expected rise of preparedness", Points(action.Preparedness));
        yield return new("Effort", Figures.Raw(action.Effort) + " (relative units, an assumption)");
        if (!action.DependsOn.IsEmpty)
        {
            yield return new(
                "After",
                Prose.Join(
                    ", ",
                    action.DependsOn.Select(id =>
                        view.Plan.Find(id) is { } first
                            ? Action(view, first, isOwn, first.Id + " " + first.Action)
                            : (Prose)id
                    )
                )
            );
        }
        yield return new("Proof", action.Proof ?? "not given");
        if (isOwn)
        {
            yield return new("Owner", action.Owner ?? "nobody named");
            yield return new("Due", action.Due is { } due ? PlanWords.Day(due) : "no day named");
            yield return new("Cost", action.Cost ?? "not given");
        }
        yield return new("Status", PlanWords.Status(action.Status));
        if (action.Note is { } note)
        {
            yield return new("Note", note.ReplaceLineEndings(" "));
        }
        if (view.Marking > TlpMarking.Clear)
        {
            yield return new("Marking", action.Marking.Label());
        }
        yield return new(
            "Practices it draws on",
            row.Practices.IsEmpty
                ? "none: an own idea"
                : Prose.Join("; ", row.Practices.Select(match => Practice(view, match)))
        );
    }

    private static Prose Practice(PlanView view, MatchedPractice match) =>
        MeasureWords.Practice(match.Practice)
        + " ("
        + view.Whose(match.Practice)
        + ", "
        + MeasureWords.Status(match.Practice.Status)
        + "; likeness "
        + Figures.Percent(match.Similarity.Score)
        + ": "
        + match.Similarity.Reason
        + ")";

    private static Prose Gap(ViewSource source, PlanView view, PlanRow row)
    {
        if (row.Gap is not { } gap)
        {
            return "none named: an own idea";
        }
        Prose name = Prose.To(gap.Indicator.Name, PageAddress.Evidence(view.Country.Code, gap.Indicator.Id));
        return row.IsWithheld && !source.ShowsRestricted
            ? name + ": now and target " + Withheld
            : name
                + ": now "
                + (
                    gap.Value is { } value
                        ? Figures.Raw(value.Value)
                            + ReportFigures.Zero(gap.State)
                            + ", "
                            + MeasureWords.Status(value.Status)
                        : (Prose)StatusWords.Of(gap.State)
                )
                + ", target "
                + Figures.Raw(row.Action.Target)
                + (gap.Indicator.Unit is { } unit ? " (" + unit + ")" : "");
    }

    // The page of an own file has no address that others could follow, so its actions lead nowhere.
    private static Prose Action(PlanView view, PlanAction action, bool isOwn, string words) =>
        isOwn ? words : Prose.To(words, PageAddress.Plan(view.Country.Code).At(MeasureWords.Anchor(action.Id)));
}
