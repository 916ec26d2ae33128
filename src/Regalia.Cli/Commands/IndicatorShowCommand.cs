using System.CommandLine;
using Regalia.Evidence;
using Regalia.Presentation.Indicators;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia indicator show</c>: one indicator in every country.</summary>
internal static class IndicatorShowCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> indicator = new("indicator") { Description = "Id or short code: PRE_NCSI, L1." };
        Command command = new(
            "show",
            "An indicator in every country: definition, goalposts and weight with their reasons, value with year and source, score\n"
                + "with its interval.\n\n"
                + "Example: regalia indicator show PRE_NCSI"
        )
        {
            indicator,
        };
        options.AddAssessment(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Indicator chosen = loaded.Indicator(parsed.GetValue(indicator)!);
            // One's own screen is use, not passing on: as `assess --json` and `evidence show` do.
            IndicatorReport report = IndicatorReport.Of(
                loaded.Assess(session, options, parsed),
                chosen,
                includeRestricted: true
            );
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
