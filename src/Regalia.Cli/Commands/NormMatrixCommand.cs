using System.CommandLine;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Guardrails;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia norm matrix</c>: countries x instruments.</summary>
internal static class NormMatrixCommand
{
    private static readonly PositionKind[] Kinds = Enum.GetValues<PositionKind>();

    public static Command Create(Session session)
    {
        NormOptions options = new();
        Option<string[]> countries = NormOptions.Words(
            "--country",
            "Only these (default: all that the release assesses). Others with positions may be named too: AUT, EU.",
            "ISO3"
        );
        Option<string[]> instruments = NormOptions.Words("--instrument", "Only these.", "ID");
        Option<string[]> types = NormOptions.Words("--type", "Only instruments of these types: treaty.", "TYPE");
        Option<string[]> positions = NormOptions.Words(
            "--position",
            "Only these positions, and the countries and instruments that have them: "
                + string.Join(", ", Kinds.Select(GuardrailWords.Code))
                + ".",
            "POSITION",
            [.. Kinds.Select(GuardrailWords.Code)]
        );
        Option<bool> transpose = new("--transpose") { Description = "Instruments as rows, countries as columns." };
        Option<bool> wide = new("--wide")
        {
            Description = "With --csv: one column an instrument (transposed: a country) instead of one row a cell.",
        };
        Command command = new(
            "matrix",
            "Where each country stands on each instrument: party, signatory, endorsed, member, statement for or against, invited,\n"
                + "none found, not party, not signed, not a member, none, addressed, unknown; with date, source and status.\n\n"
                + "Example: regalia norm matrix --country IDN MYS VNM --instrument G20_2015 CPTPP1878 BUDAPEST"
        )
        {
            countries,
            instruments,
            types,
            positions,
            transpose,
            wide,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(wide) && !result.GetValue<bool>("--csv"))
            {
                result.AddError("--wide is a form of CSV: add --csv.");
            }
        });
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = options.Load(session, parsed);
            GuardrailEvidence evidence = options.Evidence(loaded, parsed);
            string[] words = parsed.GetValue(positions) ?? [];
            PositionFilter filter = new(
                [.. (parsed.GetValue(countries) ?? []).Select(w => NormSearch.Holder(loaded, evidence, w).Code)],
                [.. (parsed.GetValue(instruments) ?? []).Select(w => NormSearch.Instrument(loaded, w).Id)],
                [.. (parsed.GetValue(types) ?? []).Select(w => NormSearch.Type(loaded, w))],
                [.. Kinds.Where(k => words.Contains(GuardrailWords.Code(k), StringComparer.Ordinal))]
            );
            MatrixReport report = new(loaded.Release, PositionMatrix.Of(evidence, filter), parsed.GetValue(transpose));
            options.Formats.Write(
                session,
                parsed,
                report.Write,
                parsed.GetValue(wide) ? report.WideCsv : report.Csv,
                report.Json
            );
            return ExitCodes.Done;
        });
        return command;
    }
}
