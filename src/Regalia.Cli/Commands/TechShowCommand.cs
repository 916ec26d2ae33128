using System.CommandLine;
using System.Text;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Technology;
using Regalia.Technology.Leadership;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech show</c>: one technology.</summary>
internal static class TechShowCommand
{
    public static Command Create(Session session)
    {
        ResultsOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> technology = new("ID") { Description = "Technology, e.g. quantum-computing." };
        Option<string?> svg = new("--svg") { Description = "Also draw the trend into this file.", HelpName = "FILE" };
        SharedOptions.RefuseEmpty(svg);
        Command command = new(
            "show",
            "One technology: who leads, how that came, leading institutions, monopoly risk with its thresholds, whether another way of\n"
                + "counting says otherwise, and what the figures rest on.\n\n"
                + "Example: regalia tech show quantum-computing --facts results"
        )
        {
            technology,
            svg,
        };
        options.AddTo(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                results =>
                {
                    int position = ResultsOptions.Technology(results, parsed.GetValue(technology)!);
                    TechnologyReport report = new(
                        results,
                        LeadershipRanking.Rank(
                            results,
                            [position],
                            [.. options.Window(parsed, results).Since(results.Years[0])],
                            options.Leadership(parsed) with
                            {
                                HasInstitutionIntervals = true,
                            },
                            session.Cancellation
                        )
                    );
                    // First, so that a file that cannot be written is refused before anything is said.
                    if (parsed.GetValue(svg) is { } file)
                    {
                        string drawing =
                            report.Svg()
                            ?? throw new CommandException(
                                ExitCodes.NotFound,
                                "--svg: there is nothing to draw: no credit of the top is located"
                            );
                        StoredFile.Replace(file, Encoding.UTF8.GetBytes(drawing));
                    }
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
