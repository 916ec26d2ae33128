using System.CommandLine;
using Regalia.Presentation.Indicators;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia indicator list</c>: every indicator.</summary>
internal static class IndicatorListCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Command command = new(
            "list",
            "Every indicator: where it belongs, what it weighs, and for how many countries it is known and checked.\n\n"
                + "Example: regalia indicator list --csv"
        );
        options.AddAssessment(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            IndicatorListReport report = IndicatorListReport.Of(loaded.Assess(session, options, parsed));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
