using System.CommandLine;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Comparisons;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia compare</c>: which of some countries scores higher, and whether that can be told at all.</summary>
internal static class CompareCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var formats = new ReportFormats(options.Json);
        var countries = new Argument<string[]>("ISO3")
        {
            Description = "Two or more countries.",
            Arity = new ArgumentArity(2, 300),
        };
        var command = new Command(
            "compare",
            "Compare countries pair by pair: the probability that one scores above the other.\n\n"
                + "Example: regalia compare IDN MYS VNM"
        )
        {
            countries,
        };
        options.AddAssessment(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country[] chosen = [.. parsed.GetValue(countries)!.Select(loaded.Country).Distinct()];
            if (chosen.Length < 2)
            {
                throw new CommandException(ExitCodes.Usage, "compare needs two different countries");
            }
            AssessmentResult result = loaded.Assess(session, options, parsed, compare: true);
            formats.Write(
                session,
                parsed,
                console => ComparisonTables.Write(console, result, chosen),
                () => ComparisonCsv.Of(result, chosen.Select(c => c.Code)),
                () => ComparisonJson.Write(result, chosen)
            );
            return ExitCodes.Done;
        });
        return command;
    }
}
