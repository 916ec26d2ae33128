using System.CommandLine;
using Regalia.Evidence;
using Regalia.Presentation.Layers;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia layers list</c>: all countries.</summary>
internal static class LayersListCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Command command = new(
            "list",
            "All countries by layer: whether a duty, a service or a right reaches it, and which layer is left out most.\n\n"
                + "Example: regalia layers list --verified-only"
        );
        options.AddRelease(command);
        command.Add(options.VerifiedOnly);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            LayersListReport report = LayersListReport.Of(
                loaded.Release,
                loaded.Framework,
                new EvidenceSelection(parsed.GetValue(options.VerifiedOnly), OpenLicencesOnly: false)
            );
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
