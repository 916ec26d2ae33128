using System.CommandLine;
using System.Text;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Layers;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia layers show</c>: one country.</summary>
internal static class LayersShowCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        OwnAnswersOptions overlays = new();
        ReportFormats formats = new(options.Json);
        Argument<string> country = new("ISO3") { Description = "The country." };
        Option<string?> svg = new("--svg") { Description = "Also write the picture to this file.", HelpName = "FILE" };
        SharedOptions.RefuseEmpty(svg);
        Command command = new(
            "show",
            "What reaches each layer of a country: laws and programmes, practices of its own and of its groups; what is left\n"
                + "out, and what is not known. With an overlay also what only the agency knows, and its crown-jewel sectors; --svg,\n"
                + "--csv and --json then need --marking as high as its content.\n\n"
                + "Example: regalia layers show VNM --svg layers-VNM.svg"
        )
        {
            country,
            svg,
        };
        overlays.AddTo(command);
        options.AddRelease(command);
        command.Add(options.VerifiedOnly);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country chosen = loaded.Country(parsed.GetValue(country)!);
            (OverlayExtract Extract, Checklist Checklist)? own = overlays.Load(
                session,
                parsed,
                loaded,
                [chosen],
                parsed.GetValue(svg) is not null || formats.IsExport(parsed)
            );
            CountryLayersReport report = CountryLayersReport.Of(
                LayerAnalysis.Of(
                    loaded.Release,
                    loaded.Framework,
                    new EvidenceSelection(parsed.GetValue(options.VerifiedOnly), OpenLicencesOnly: false),
                    chosen,
                    own?.Extract.Overlay.Sectors,
                    own is { } answers
                        ? OwnAnswer.Of(answers.Extract.Overlay, answers.Checklist, loaded.Release, loaded.Framework)
                        : null,
                    own?.Extract.Marking
                )
            );
            if (parsed.GetValue(svg) is { } file)
            {
                StoredFile.Replace(file, Encoding.UTF8.GetBytes(report.Svg()), isPrivate: own is not null);
            }
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
