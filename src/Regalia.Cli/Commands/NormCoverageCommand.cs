using System.CommandLine;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Guardrails;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia norm coverage</c>: what the instruments that hold for a country cover, and what they do not.</summary>
internal static class NormCoverageCommand
{
    public static Command Create(Session session)
    {
        NormOptions options = new();
        Argument<string[]> countries = new("ISO3")
        {
            Description = "Countries (default: all). One alone is shown with every instrument.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command command = new(
            "coverage",
            "What the instruments in force for a country cover of state-sponsored theft of know-how at each stage, and what they do\n"
                + "not; first the finding over all countries. Computed from the data.\n\nExample: regalia norm coverage VNM"
        )
        {
            countries,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = options.Load(session, parsed);
            GuardrailEvidence evidence = options.Evidence(loaded, parsed);
            string[] codes =
            [
                .. parsed.GetValue(countries)!.Select(w => NormSearch.Assessed(loaded, evidence, w).Code),
            ];
            CoverageReport report = new(loaded.Release, CoverageAnalysis.Of(evidence), codes);
            options.Formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
