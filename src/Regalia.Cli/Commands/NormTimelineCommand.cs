using System.CommandLine;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Guardrails;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia norm timeline</c>: instruments and positions by date.</summary>
internal static class NormTimelineCommand
{
    public static Command Create(Session session)
    {
        NormOptions options = new();
        Argument<string?> country = new("ISO3")
        {
            Description = "A country or group (default: all).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command command = new(
            "timeline",
            "Instruments and positions in the order of their dates, as exact as these are known; what has none comes last.\n\n"
                + "Example: regalia norm timeline MEX"
        )
        {
            country,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = options.Load(session, parsed);
            GuardrailEvidence evidence = options.Evidence(loaded, parsed);
            PositionHolder? holder = parsed.GetValue(country) is { } word
                ? NormSearch.Holder(loaded, evidence, word)
                : null;
            TimelineReport report = new(loaded.Release, PositionTimeline.Of(evidence, holder), evidence.VerifiedOnly);
            options.Formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
