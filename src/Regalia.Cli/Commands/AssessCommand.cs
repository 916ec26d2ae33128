using System.CommandLine;
using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Differences;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Folders;
using Regalia.Presentation.Json;
using Regalia.Presentation.Overlays;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia assess</c>: the main job.</summary>
internal static class AssessCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var overlays = new OwnAnswersOptions();
        var formats = new ReportFormats(options.Json);
        var countries = new Argument<string[]>("ISO3")
        {
            Description = "Countries to show (default: all). All are always assessed together.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description = "Also write a brief per country and a data bundle to this folder.",
            HelpName = "DIR",
        };
        var restricted = new Option<bool>("--include-restricted")
        {
            Description =
                "With --out: also write values whose publisher restricts passing them on; they are withheld otherwise.",
        };
        var command = new Command(
            "assess",
            "Assess the countries of a release: label with probability, scores with intervals, gaps. With an overlay also\n"
                + "the country as its agency knows it, beside public evidence; nothing of it leaves this machine, and --out and --json\n"
                + "need --marking as high as its content.\n\n"
                + "Example: regalia assess BRA VNM --out out\n"
                + "         regalia assess --overlay overlay-VNM.yaml --out out --marking AMBER"
        )
        {
            countries,
            output,
            restricted,
        };
        SharedOptions.RefuseEmpty(output);
        overlays.AddTo(command);
        options.AddAssessment(command);
        formats.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult("--overlay") is not null && result.GetValue<bool>("--csv"))
            {
                result.AddError(
                    "--csv: one row a country has no place for own answers; use --json, or --out for overlay.csv."
                );
            }
        });
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country[] chosen = [.. parsed.GetValue(countries)!.Select(loaded.Country).Distinct()];
            string? directory = parsed.GetValue(output);
            (OverlayExtract Extract, Checklist Checklist)? asked = overlays.Load(
                session,
                parsed,
                loaded,
                chosen,
                directory is not null || formats.IsExport(parsed)
            );
            chosen = asked is { } of ? [loaded.Release.Country(of.Extract.Overlay.Country)!] : chosen;
            using OutFolder? folder = directory is null
                ? null
                : OutFolder.Prepare(directory, isPrivate: asked is not null);
            AssessmentResult result = loaded.Assess(session, options, parsed);
            CountryAssessment[] shown =
            [
                .. result.Countries.Where(c => chosen.Length == 0 || chosen.Contains(c.Country)),
            ];
            // Before anything is written, so that an interruption finds the old folder whole.
            AssessmentDifference? effect = Effect(session, options, parsed, loaded, result);
            OverlayAssessment? own = asked is { } answers
                ? OwnAnswersOptions.Assess(session, options, parsed, loaded, answers)
                : null;
            if (folder is not null)
            {
                IReadOnlyList<Iso3> codes = [.. shown.Select(c => c.Country.Code)];
                folder.Write(
                    AssessmentBundle.Files(result, codes, parsed.GetValue(restricted), own: own),
                    session.Cancellation
                );
                session.Error.WriteLine("regalia: wrote " + directory);
            }
            void WritePublic(IAnsiConsole console)
            {
                AssessmentTable.Write(console, result, shown);
                if (effect is not null)
                {
                    DifferenceTable.WriteEffect(console, effect, shown, result);
                }
            }
            formats.Write(
                session,
                parsed,
                screen =>
                {
                    if (own is null)
                    {
                        WritePublic(screen);
                    }
                    else
                    {
                        OverlayScreen.Write(screen, own, WritePublic);
                    }
                },
                () => AssessmentCsv.Write(result, shown),
                () => AssessmentJson.Write(result, shown, effect, own)
            );
            return ExitCodes.Done;
        });
        return command;
    }

    // What leaving evidence out changes is only seen beside the assessment of all evidence.
    private static AssessmentDifference? Effect(
        Session session,
        SharedOptions options,
        ParseResult parsed,
        LoadedRelease loaded,
        AssessmentResult result
    )
    {
        if (result.Selection == EvidenceSelection.None)
        {
            return null;
        }
        AssessmentOptions all = options.Assessment(parsed) with { Selection = EvidenceSelection.None };
        return AssessmentDifference.Compare(
            Assessor.Assess(loaded.Release, loaded.Framework, all, session.Cancellation),
            result
        );
    }
}
