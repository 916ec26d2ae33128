using System.CommandLine;
using Regalia.Presentation.Practices;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia practice list</c>: the practices that somebody looks for.</summary>
internal static class PracticeListCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        PracticeFilters filters = new(options);
        ReportFormats formats = new(options.Json);
        Command command = new(
            "list",
            "The practices of the release, or those that fit every condition.\n\n"
                + "Example: regalia practice list --gap PRE_IP_OUTREACH --since 2020"
        );
        filters.AddTo(command);
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            PracticeListReport report = PracticeListReport.Of(loaded.Release, filters.Read(loaded, parsed));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
