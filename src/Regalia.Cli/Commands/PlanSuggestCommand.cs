using System.CommandLine;
using Regalia.Evidence;
using Regalia.Presentation.Plans;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan suggest</c>: the plan that a country's gaps suggest, without writing a file.</summary>
internal static class PlanSuggestCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> country = new("ISO3") { Description = "The country." };
        Command command = new(
            "suggest",
            "The plan that a country's gaps suggest, in its order, as the dashboard shows it; no file is written. It bears the day\n"
                + "of the release. `regalia plan new` makes it your own, with owners and due days.\n\n"
                + "Example: regalia plan suggest VNM --csv"
        )
        {
            country,
        };
        options.AddAssessment(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country chosen = loaded.Country(parsed.GetValue(country)!);
            PlanView view = PlanView.Of(
                SuggestedPlan
                    .Of(
                        loaded.Assess(session, options, parsed),
                        chosen,
                        LoadedChecklist.Load(loaded, path: null).Checklist,
                        parsed.GetValue(options.Threads),
                        session.Cancellation
                    )
                    .Plan,
                loaded.Release,
                loaded.Framework
            );
            formats.Write(
                session,
                parsed,
                screen => PlanTable.Write(screen, view),
                () => PlanCsv.Write(view),
                () => PlanJson.Write(view)
            );
            return ExitCodes.Done;
        });
        return command;
    }
}
