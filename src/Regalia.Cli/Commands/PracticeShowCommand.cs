using System.CommandLine;
using Regalia.Evidence;
using Regalia.Presentation.Practices;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia practice show</c>: everything about one practice.</summary>
internal static class PracticeShowCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> id = new("ID") { Description = "Id of the practice: P001." };
        Command command = new(
            "show",
            "Everything the release says of a practice, the gaps it addresses, and which countries have them.\n\n"
                + "Example: regalia practice show P001"
        )
        {
            id,
        };
        options.AddRelease(command);
        command.Add(options.VerifiedOnly);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            PracticeReport report = PracticeReport.Of(
                loaded.Release,
                new EvidenceSelection(parsed.GetValue(options.VerifiedOnly), OpenLicencesOnly: false),
                PracticeFilters.Practice(loaded, parsed.GetValue(id)!)
            );
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
