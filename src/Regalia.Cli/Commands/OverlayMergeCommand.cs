using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Overlays;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay merge</c>: several files become one; conflicts are shown, never settled.</summary>
internal static class OverlayMergeCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        OverlayOptions options = new();
        ReportFormats formats = new(shared.Json);
        Argument<string[]> files = new("FILE")
        {
            Description = "Overlays, or parts of one, encrypted or not.",
            Arity = new ArgumentArity(2, 1000),
        };
        SharedOptions.RefuseEmpty(files);
        Option<string?> output = OverlayOptions.Out("File to write.", "FILE", required: true);
        Command command = new(
            "merge",
            "Put the parts of an overlay together, or the answers of several people. What is blank in one file is taken from\n"
                + "another; two different texts are a conflict: all are listed, exit status 4, and nothing is written. No text gets a\n"
                + "lower marking than it had. --csv and --json need --marking as high as the content.\n\n"
                + "Example: regalia overlay merge part-one.yaml part-two.yaml --out overlay-VNM.yaml"
        )
        {
            files,
            output,
            options.Force,
            options.PassphraseFile,
            options.Marking,
        };
        shared.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, shared, parsed);
            string path = parsed.GetValue(output)!;
            UserFile.RefuseTaken(path, parsed.GetValue(options.Force));
            LoadedOverlay[] read =
            [
                .. parsed
                    .GetValue(files)!
                    .Select(f => LoadedOverlay.Load(session, f, parsed.GetValue(options.PassphraseFile), loaded)),
            ];
            TlpMarking marking = read.Max(r => r.Overlay.HighestMarking);
            LoadedOverlay highest = read.First(r => r.Overlay.HighestMarking == marking);
            options.RefuseAbove(parsed, formats, highest.File.Path, marking);
            OverlayMerging merging = OverlayMerge.Of([.. read.Select(r => r.Overlay.Document)]);
            if (merging.Document is not { } merged)
            {
                OverlayMergeReport report = new(merging.Conflicts, marking.Label());
                formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                session.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"regalia: {merging.Conflicts.Length} conflict{(merging.Conflicts.Length == 1 ? "" : "s")}; nothing was written"
                    )
                );
                return ExitCodes.InvalidInput;
            }

            // One encrypted file among them, and the whole is as secret as it.
            OverlayFile like = Array.Find(read, r => r.File.IsEncrypted)?.File ?? read[0].File;
            LoadedOverlay.Parse(like with { Path = path }, merged.Text, loaded, read[0].Checklist);
            OverlayFile.Write(path, like.Encode(merged.Text));
            foreach (string note in merging.Notes)
            {
                session.Error.WriteLine("regalia: " + note);
            }

            if (!merging.Missing.IsEmpty)
            {
                session.Error.WriteLine(
                    "regalia: still a part: the files lack "
                        + string.Join(" and ", merging.Missing)
                        + "; merge the other parts into it"
                );
            }

            if (parsed.GetValue(shared.Json))
            {
                session.Out.WriteLine(new OverlayMergeReport([], marking.Label()).Json());
            }
            else
            {
                session.Out.WriteLine("Written: " + path);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
