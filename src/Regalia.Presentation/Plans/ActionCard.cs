using System.Globalization;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Plans;

/// <summary>One action of a plan with its gap and its practices in full.</summary>
public static class ActionCard
{
    /// <summary>Writes the action, its marking on the first and last line.</summary>
    /// <exception cref="ArgumentException">The plan has no such action.</exception>
    public static void Write(IAnsiConsole console, PlanView view, string id)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(view);
        PlanRow row =
            view.Rows.FirstOrDefault(r => string.Equals(r.Action.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(id + ": the plan has no such action", nameof(id));
        PlanAction action = row.Action;
        console.Line(action.Marking.Label());
        console.Heading(action.Id + " · " + action.Action);
        Field(console, "Status", PlanWords.Status(action.Status));
        Field(console, "Owner", PlanWords.OrMissing(action.Owner));
        Field(console, "Due", PlanWords.Day(action.Due));
        Field(console, "Cost", PlanWords.OrMissing(action.Cost));
        Field(console, "Effort", Figures.Raw(action.Effort) + " (relative units, an assumption)");
        Field(console, "Readiness", PlanWords.RiseWithInterval(action.Readiness));
        Field(console, "Preparedness", PlanWords.RiseWithInterval(action.Preparedness));
        Field(console, "After", After(view, action));
        Field(console, "Proof", PlanWords.OrMissing(action.Proof));
        if (action.Note is { } note)
        {
            Field(console, "Note", note);
        }
        WriteGap(console, row);
        WritePractices(console, view, row);
        foreach (
            PlanFinding finding in view.Findings.Where(f =>
                string.Equals(f.Action, action.Id, StringComparison.Ordinal)
            )
        )
        {
            console.Line("To look at: " + finding.Says + "; " + finding.Mend);
        }
        console.Line();
        console.Line(PlanWords.Hypothetical + " " + PlanWords.NotAspi);
        console.Line("Plan " + view.Origin);
        console.Line(action.Marking.Label());
    }

    private static void WriteGap(IAnsiConsole console, PlanRow row)
    {
        console.Heading("Gap");
        if (row.Gap is not { } gap)
        {
            console.Line("  none named: an own idea");
            return;
        }
        Indicator indicator = gap.Indicator;
        console.Line(
            "  " + indicator.Name + " (" + indicator.Id + (indicator.Stage is null ? ")" : "), " + indicator.Stage)
        );
        console.Line("  " + indicator.Question);
        console.Line(
            "  now "
                + PlanWords.Standing(gap)
                + " · target "
                + Figures.Raw(row.Action.Target)
                + " · unit: "
                + (indicator.Unit ?? "none")
        );
        console.Line(
            row.Weight is { } weight && gap.Score is { } score
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"  shortfall {(100 - score) / 100:F2} x weight in readiness {weight:F3} = {(100 - score) * weight:F1} points at most"
                )
                : "  not scored in this release: nobody can say yet how many points it is worth"
        );
    }

    private static void WritePractices(IAnsiConsole console, PlanView view, PlanRow row)
    {
        console.Heading("Practices it draws on");
        foreach (MatchedPractice match in row.Practices)
        {
            Practice practice = match.Practice;
            string since = practice.Since is { } year ? ", since " + year.ToString(CultureInfo.InvariantCulture) : "";
            console.Line("  " + practice.Id + " " + practice.Name + " (" + view.Whose(practice) + since + ")");
            console.Line("    " + practice.Description);
            console.Line(
                "    asks: " + (practice.Asks ?? "unknown") + " · to carry it over: " + (practice.Transfer ?? "unknown")
            );
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    likeness {match.Similarity.Score:F2}: {match.Similarity.Reason}"
                )
            );
            console.Line("    " + StatusWords.Of(practice.Status) + " · " + (practice.Address ?? "no address"));
        }
        if (row.Practices.IsEmpty)
        {
            console.Line("  none: an own idea");
        }
    }

    private static string After(PlanView view, PlanAction action) =>
        action.DependsOn.IsEmpty
            ? "nothing"
            : string.Join(
                ", ",
                action.DependsOn.Select(id => id + " (" + PlanWords.Status(view.Plan.Find(id)!.Status) + ")")
            );

    private static void Field(IAnsiConsole console, string name, string text) =>
        console.Line((name + ":").PadRight(14) + text);
}
