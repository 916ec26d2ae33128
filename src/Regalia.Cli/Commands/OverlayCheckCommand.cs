using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Overlays;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay check</c>: faults and inconsistencies.</summary>
internal static class OverlayCheckCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        OverlayOptions options = new();
        ReportFormats formats = new(shared.Json);
        Option<bool> strict = new("--strict") { Description = "Exit status 4 if anything deserves a look." };
        Command command = new(
            "check",
            "Look through an overlay: faults end with exit status 4; answers that lack evidence or contradict each other or the\n"
                + "public record are listed with why and what to do, as advice. --csv and --json need --marking as high as the content.\n\n"
                + "Example: regalia overlay check overlay-VNM.yaml"
        )
        {
            options.File,
            strict,
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
            DateOnly today = DateOnly.FromDateTime(session.Time.GetUtcNow().UtcDateTime);
            OverlayFindings findings = OverlayCheck.Of(read.Overlay, loaded.Release, read.Checklist, today);
            OverlayFindingsReport report = new(read.Overlay, findings, loaded.Release);
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            if (findings.Findings.IsEmpty || !parsed.GetValue(strict))
            {
                return ExitCodes.Done;
            }

            session.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"regalia: --strict: {findings.Findings.Length} to look at in {file}"
                )
            );
            return ExitCodes.InvalidInput;
        });
        return command;
    }
}
