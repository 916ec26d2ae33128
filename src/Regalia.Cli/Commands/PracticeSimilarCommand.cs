using System.CommandLine;
using Regalia.Evidence;
using Regalia.Presentation.Practices;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia practice similar</c>: what countries like one country do.</summary>
internal static class PracticeSimilarCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        PracticeFilters filters = new(options);
        ReportFormats formats = new(options.Json);
        Option<string> to = new("--to")
        {
            Description = "The country that looks for practices.",
            HelpName = "ISO3",
            Required = true,
        };
        Option<int> most = new("--most")
        {
            Description = "Practices to show (0: all).",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
            CustomParser = result => SharedOptions.WholeNumber(result, least: 0) ?? 0,
        };
        Command command = new(
            "similar",
            "Practices of others in the order of how alike the countries are, with the reason.\n\n"
                + "Example: regalia practice similar --to VNM --gap PRE_IP_OUTREACH"
        )
        {
            to,
            most,
        };
        filters.AddTo(command);
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country country = loaded.Country(parsed.GetValue(to)!);
            SimilarPracticesReport report = SimilarPracticesReport.Of(
                loaded.Release,
                loaded.Framework,
                country,
                filters.Read(loaded, parsed),
                parsed.GetValue(most)
            );
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
