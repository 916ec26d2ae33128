using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Plans;

/// <summary>A plan on the screen: what it should bring, who does it when, what comes next, what is missing.</summary>
public static class PlanTable
{
    /// <summary>Narrower than this the columns would break inside words.</summary>
    private const int NarrowBelow = 110;

    /// <summary>Writes the plan, its marking on the first and last line.</summary>
    public static void Write(IAnsiConsole console, PlanView view)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(view);
        bool narrow = console.Profile.Width < NarrowBelow;
        console.Line(view.Marking.Label());
        console.Heading("Plan of " + view.Country.Name + " (" + view.Country.Code + ")");
        if (view.Rows.IsEmpty)
        {
            console.Line("No actions yet: `regalia plan add` puts one in.");
        }
        else
        {
            WriteWorth(console, view, narrow);
            if (PlanWords.IfAllDone(view.Plan) is { } then)
            {
                console.Line(then);
            }
            WriteWork(console, view, narrow);
            WriteTotals(console, view);
        }
        WriteNextSteps(console, view);
        WriteFindings(console, view);
        console.Line();
        console.Line(PlanWords.Hypothetical + " " + PlanWords.NotAspi);
        console.Line(PlanWords.Order);
        console.Line(PlanWords.TogetherMeans);
        console.Line(PlanWords.Effort(view.Framework));
        console.Line("Plan " + view.Origin);
        if (view.IsOfOtherFiles)
        {
            console.Line(PlanWords.OtherFiles);
        }
        console.Line(view.Marking.Label());
    }

    private static void WriteWorth(IAnsiConsole console, PlanView view, bool narrow)
    {
        string[] headings =
        [
            "Id",
            "Action",
            .. narrow ? Array.Empty<string>() : ["Stage", "Effort"],
            "Readiness",
            "Preparedness",
            narrow ? "Per\neffort,\nalone" : "Per effort,\nalone",
            "Together",
        ];
        Table table = Screen.Table(headings);
        foreach (TableColumn column in table.Columns.Where((_, number) => number != 1))
        {
            column.NoWrap();
        }
        foreach (PlanRow row in view.Rows)
        {
            PlanAction action = row.Action;
            string[] cells =
            [
                action.Id,
                action.Action,
                .. narrow ? Array.Empty<string>() : [Stage(row), Figures.Raw(action.Effort)],
                Rise(action.Readiness, narrow),
                Rise(action.Preparedness, narrow),
                PlanWords.PerEffort(action),
                PlanWords.Points(row.Together),
            ];
            table.AddRow(cells.Select(Screen.Plain));
        }
        console.Write(table);
    }

    private static void WriteWork(IAnsiConsole console, PlanView view, bool narrow)
    {
        bool marked = view.Plan.Actions.Any(action => action.Marking != view.Plan.Marking);
        console.Heading(narrow ? "Who and when" : "Who, when, from where");
        string[] headings =
        [
            "Id",
            .. narrow ? ["Stage", "Effort"] : Array.Empty<string>(),
            "After",
            "Owner",
            "Due",
            "Status",
            .. narrow ? Array.Empty<string>() : ["Gap", "Practices"],
            .. marked ? ["TLP"] : Array.Empty<string>(),
        ];
        Table table = Screen.Table(headings);
        foreach (TableColumn column in table.Columns.Where((_, number) => headings[number] is "Id" or "Due" or "Gap"))
        {
            column.NoWrap();
        }
        foreach (PlanRow row in view.Rows)
        {
            PlanAction action = row.Action;
            string[] cells =
            [
                action.Id,
                .. narrow ? [Stage(row), Figures.Raw(action.Effort)] : Array.Empty<string>(),
                action.DependsOn.IsEmpty ? Figures.Missing : string.Join(", ", action.DependsOn),
                PlanWords.OrMissing(action.Owner),
                PlanWords.Day(action.Due),
                PlanWords.Status(action.Status),
                .. narrow ? Array.Empty<string>() : [PlanWords.OrMissing(action.Gap), PlanWords.Trace(action)],
                .. marked ? [action.Marking.Word()] : Array.Empty<string>(),
            ];
            table.AddRow(cells.Select(Screen.Plain));
        }
        console.Write(table);
        if (narrow)
        {
            WriteTrace(console, view);
        }
    }

    private static void WriteTrace(IAnsiConsole console, PlanView view)
    {
        console.Heading("From where");
        Table table = Screen.Table("Id", "Gap", "Practices");
        foreach (PlanRow row in view.Rows)
        {
            table.AddRow(
                Screen.Plain(row.Action.Id),
                Screen.Plain(PlanWords.OrMissing(row.Action.Gap)),
                Screen.Plain(PlanWords.Trace(row.Action))
            );
        }
        console.Write(table);
    }

    private static void WriteTotals(IAnsiConsole console, PlanView view)
    {
        console.Heading("Totals");
        Table table = Screen.Table("Status", "Actions", "Effort", "Expected rise of readiness, sum of medians");
        foreach (PlanTotal total in PlanTotal.Of(view.Plan))
        {
            table.AddRow(
                Screen.Plain(PlanWords.Status(total.Status)),
                Screen.Plain(total.Actions.ToString(CultureInfo.InvariantCulture)),
                Screen.Plain(Figures.Raw(total.Effort)),
                Screen.Plain(PlanWords.Points(total.Readiness))
            );
        }
        console.Write(table);
    }

    private static void WriteNextSteps(IAnsiConsole console, PlanView view)
    {
        PlanAction[] next = [.. view.Plan.NextSteps];
        console.Heading("Next steps: open, and waiting for nothing");
        foreach (PlanAction action in next)
        {
            console.Line("  " + action.Id + " " + action.Action + " (" + PlanWords.Status(action.Status) + ")");
        }
        if (next.Length == 0)
        {
            console.Line("  none");
        }
    }

    // One sentence for all actions of which it holds: a new plan has no owners at all.
    private static void WriteFindings(IAnsiConsole console, PlanView view)
    {
        if (view.Findings.IsEmpty)
        {
            return;
        }
        console.Heading("To look at");
        foreach (var same in view.Findings.GroupBy(finding => (finding.Says, finding.Mend)))
        {
            PlanFinding[] found = [.. same];
            string whom =
                found.Length > 1 && found.Length == view.Rows.Length
                    ? "all actions"
                    : string.Join(", ", found.Select(finding => finding.Action));
            console.Line("  " + whom + ": " + same.Key.Says + "; " + same.Key.Mend);
        }
    }

    private static string Stage(PlanRow row) => row.Gap?.Indicator.Stage ?? Figures.Missing;

    private static string Rise(ExpectedRise? rise, bool narrow) =>
        rise is null ? "not scored"
        : narrow ? PlanWords.Rise(rise) + "\n" + PlanWords.Interval(rise)
        : PlanWords.RiseWithInterval(rise);
}
