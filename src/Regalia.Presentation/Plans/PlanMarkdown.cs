using System.Globalization;
using System.Text;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Plans;

/// <summary>A plan as Markdown: a table, then each action with what it comes from.</summary>
public static class PlanMarkdown
{
    /// <summary>Writes the document; its marking stands on the first and the last line.</summary>
    public static string Write(PlanView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        StringBuilder text = new();
        text.Append(view.Marking.Label()).Append("\n\n");
        text.Append("# Plan of ")
            .Append(Markdown.Text(view.Country.Name))
            .Append(" (")
            .Append(view.Country.Code)
            .Append(")\n\n");
        text.Append("Plan ").Append(Markdown.Text(view.Origin)).Append(".\n\n");
        if (view.IsOfOtherFiles)
        {
            text.Append("**").Append(Markdown.Text(PlanWords.OtherFiles)).Append("**\n\n");
        }
        text.Append('*').Append(PlanWords.Hypothetical).Append(' ').Append(PlanWords.NotAspi).Append("*\n\n");
        WriteTable(text, view);
        if (PlanWords.IfAllDone(view.Plan) is { } then)
        {
            text.Append('*').Append(Markdown.Text(then)).Append("*\n\n");
        }
        text.Append(PlanWords.Order).Append(' ').Append(PlanWords.TogetherMeans).Append(' ');
        text.Append(PlanWords.Effort(view.Framework)).Append("\n\n");
        foreach (PlanRow row in view.Rows)
        {
            WriteAction(text, view, row);
        }
        return text.Append(view.Marking.Label()).Append('\n').ToString();
    }

    private static void WriteTable(StringBuilder text, PlanView view)
    {
        text.Append(
            "| | Action | Stage | Effort | Expected rise of readiness | of preparedness | Per effort, alone | Together | After | Owner | Due | Status | TLP |\n"
        );
        text.Append("|---|---|---|--:|---|---|--:|--:|---|---|---|---|---|\n");
        foreach (PlanRow row in view.Rows)
        {
            PlanAction action = row.Action;
            string[] cells =
            [
                action.Id,
                action.Action,
                row.Gap?.Indicator.Stage ?? Figures.Missing,
                Figures.Raw(action.Effort),
                PlanWords.RiseWithInterval(action.Readiness),
                PlanWords.RiseWithInterval(action.Preparedness),
                PlanWords.PerEffort(action),
                PlanWords.Points(row.Together),
                action.DependsOn.IsEmpty ? Figures.Missing : string.Join(", ", action.DependsOn),
                PlanWords.OrMissing(action.Owner),
                PlanWords.Day(action.Due),
                PlanWords.Status(action.Status),
                action.Marking.Word(),
            ];
            text.Append("| ").AppendJoin(" | ", cells.Select(Markdown.Cell)).Append(" |\n");
        }
        text.Append('\n');
    }

    private static void WriteAction(StringBuilder text, PlanView view, PlanRow row)
    {
        PlanAction action = row.Action;
        text.Append("## ").Append(action.Id).Append(". ").Append(Markdown.Text(action.Action)).Append("\n\n");
        Point(text, "Marking", action.Marking.Label());
        Point(text, "Owner", PlanWords.OrMissing(action.Owner));
        Point(text, "Due", PlanWords.Day(action.Due));
        Point(text, "Status", PlanWords.Status(action.Status));
        Point(text, "Cost", PlanWords.OrMissing(action.Cost));
        Point(text, "Proof", PlanWords.OrMissing(action.Proof));
        if (action.Note is { } note)
        {
            Point(text, "Note", note);
        }
        WriteGap(text, row);
        foreach (MatchedPractice match in row.Practices)
        {
            Practice practice = match.Practice;
            string since = practice.Since is { } year ? ", since " + year.ToString(CultureInfo.InvariantCulture) : "";
            text.Append("- Practice ")
                .Append(practice.Id)
                .Append(", ")
                .Append(Markdown.Text(view.Whose(practice)))
                .Append(": ");
            text.Append(Markdown.Link(practice.Name, practice.Address)).Append(Markdown.Text(since));
            text.Append(practice.Status == VerificationStatus.Sourced ? "" : " (**unverified**)").Append(". ");
            text.Append(Markdown.Text(practice.Description.TrimEnd('.'))).Append(". *Likeness: ");
            text.Append(Markdown.Text(match.Similarity.Reason)).Append(".*\n");
        }
        if (row.Practices.IsEmpty)
        {
            text.Append("- Own idea: it rests on no practice of the release.\n");
        }
        text.Append('\n');
    }

    private static void WriteGap(StringBuilder text, PlanRow row)
    {
        if (row.Gap is not { } gap)
        {
            text.Append("- Gap: none named.\n");
            return;
        }
        text.Append("- Gap: ")
            .Append(Markdown.Text(gap.Indicator.Name))
            .Append(" (")
            .Append(gap.Indicator.Id)
            .Append("): now ");
        if (row.IsWithheld)
        {
            // The shortfall would give the figure away.
            text.Append("withheld, and so is the target: the licence of its publisher keeps it out of files.\n");
            return;
        }
        text.Append(Markdown.Text(PlanWords.Standing(gap))).Append(", target ").Append(Figures.Raw(row.Action.Target));
        text.Append(
            row.Weight is { } weight && gap.Score is { } score
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"; shortfall {(100 - score) / 100:F2}, weight in readiness {weight:F3}, {(100 - score) * weight:F1} points at most.\n"
                )
                : "; not scored in this release.\n"
        );
    }

    // A line break of a note would end the list.
    private static void Point(StringBuilder text, string name, string value) =>
        text.Append("- ").Append(name).Append(": ").Append(Markdown.Text(value.ReplaceLineEndings(" "))).Append('\n');
}
