using System.CommandLine;
using Regalia.Presentation.Overlays;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay show</c>: own and public answers.</summary>
internal static class OverlayShowCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        OverlayOptions options = new();
        ReportFormats formats = new(shared.Json);
        Option<bool> all = new("--all") { Description = "List questions without an answer, too." };
        Command command = new(
            "show",
            "The answers of an overlay with the public ones beside them, and its crown-jewel sectors. The marking stands in the\n"
                + "first and the last line. --csv and --json are for others: they need --marking as high as the content.\n\n"
                + "Example: regalia overlay show overlay-VNM.yaml\n"
                + "         regalia overlay show overlay-VNM.yaml --csv --marking AMBER"
        )
        {
            options.File,
            all,
            options.PassphraseFile,
            options.Marking,
        };
        shared.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, shared, parsed);
            string file = parsed.GetValue(options.File)!;
            LoadedOverlay read = LoadedOverlay.Load(session, file, parsed.GetValue(options.PassphraseFile), loaded);
            options.RefuseAbove(parsed, formats, file, read.Overlay.HighestMarking);
            OverlayAnswersReport report = new(read.Overlay, loaded.Release, read.Checklist, parsed.GetValue(all));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
