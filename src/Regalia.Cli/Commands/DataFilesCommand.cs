using System.CommandLine;
using Regalia.Presentation.Releases;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data files</c>: the files of a release.</summary>
internal static class DataFilesCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Command command = new(
            "files",
            "The files of a release with rows, sizes and digests.\n\nExample: regalia data files --csv"
        );
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            ReleaseFilesReport report = new(LoadedRelease.Load(session, options, parsed).Release);
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
