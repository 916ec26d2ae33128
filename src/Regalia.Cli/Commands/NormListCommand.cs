using System.CommandLine;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Guardrails;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia norm list</c>: norms, instruments and statements.</summary>
internal static class NormListCommand
{
    public static Command Create(Session session)
    {
        NormOptions options = new();
        Option<string?> country = new("--country")
        {
            Description = "Show where this country stands on each.",
            HelpName = "ISO3",
        };
        Option<string[]> kinds = NormOptions.Words(
            "--kind",
            "Only these kinds.",
            "norm|instrument|statement",
            "norm",
            "instrument",
            "statement"
        );
        Option<string[]> stages = NormOptions.Words(
            "--stage",
            "Only what serves one of these stages.",
            "prevent|deter|detect|recover",
            [.. CoverageStages.All]
        );
        Command command = new(
            "list",
            "Norms, instruments and statements of the release; with --country its position on each.\n\n"
                + "Example: regalia norm list --country IND --kind statement"
        )
        {
            country,
            kinds,
            stages,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = options.Load(session, parsed);
            GuardrailEvidence evidence = options.Evidence(loaded, parsed);
            PositionHolder? holder = parsed.GetValue(country) is { } word
                ? NormSearch.Holder(loaded, evidence, word)
                : null;
            var catalogue = GuardrailCatalogue.Of(loaded.Release);
            string[] chosenKinds = parsed.GetValue(kinds) ?? [];
            string[] chosenStages = parsed.GetValue(stages) ?? [];
            Guardrail[] fitting =
            [
                .. catalogue.Entries.Where(e =>
                    (
                        chosenKinds.Length == 0
                        || chosenKinds.Contains(GuardrailWords.Code(e.Kind), StringComparer.Ordinal)
                    )
                    && (chosenStages.Length == 0 || chosenStages.Any(s => e.Stages.Contains(s, StringComparer.Ordinal)))
                ),
            ];
            Guardrail[] shown =
            [
                .. fitting.Where(e => !evidence.VerifiedOnly || e.Status == VerificationStatus.Sourced),
            ];
            Dictionary<string, PositionCell> cells = holder is null
                ? []
                : PositionMatrix
                    .Of(evidence, PositionFilter.All with { Codes = [holder.Code] })
                    .Cells.ToDictionary(c => c.Instrument.Id, StringComparer.Ordinal);
            GuardrailListReport report = new(
                loaded.Release,
                shown,
                holder,
                e => catalogue.InstrumentOf(e) is { } on ? cells.GetValueOrDefault(on.Id) : null,
                evidence.VerifiedOnly,
                fitting.Length - shown.Length
            );
            options.Formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }
}
