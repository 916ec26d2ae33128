using System.CommandLine;
using Regalia.Presentation.Technology;
using Regalia.Technology;
using Regalia.Technology.Cooperation;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech cooperate</c>: two countries side by side.</summary>
internal static class TechCooperateCommand
{
    public static Command Create(Session session)
    {
        ResultsOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> first = new("FIRST") { Description = "Country: code or name." };
        Argument<string> second = new("SECOND") { Description = "Another country." };
        Command command = new(
            "cooperate",
            "Two countries side by side in every technology, by life-cycle stage: shares, ranks, works of both and how they are cited,\n"
                + "and how far the two complement each other.\n\n"
                + "Example: regalia tech cooperate AUS KOR --facts results"
        )
        {
            first,
            second,
        };
        options.AddTo(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                results =>
                {
                    CountryCode one = ResultsOptions.Country(parsed.GetValue(first)!);
                    CountryCode other = ResultsOptions.Country(parsed.GetValue(second)!);
                    if (one == other)
                    {
                        throw new CommandException(ExitCodes.Usage, "two countries are needed, and these are one");
                    }
                    CooperationReport report = new(
                        results,
                        CountryCooperation.Of(
                            results,
                            [.. Enumerable.Range(0, results.Technologies.Length)],
                            options.Window(parsed, results),
                            one,
                            other,
                            options.Leadership(parsed, replicates: 0),
                            session.Cancellation
                        )
                    );
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
