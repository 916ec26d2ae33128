using System.CommandLine;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Guardrails;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia norm show</c>: one norm, instrument or statement.</summary>
internal static class NormShowCommand
{
    public static Command Create(Session session)
    {
        NormOptions options = new();
        Argument<string> id = new("ID") { Description = "Id of a norm or instrument: 13c, G20_2015." };
        Command command = new(
            "show",
            "A norm in our own words and what it has to do with theft of know-how; of an instrument or statement what it covers and\n"
                + "leaves out, and who has signed, with date, source and status.\n\nExample: regalia norm show G20_2015"
        )
        {
            id,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = options.Load(session, parsed);
            Guardrail entry = NormSearch.Guardrail(loaded, parsed.GetValue(id)!);
            if (entry.Norm is { } norm)
            {
                NormCard card = new(loaded.Release, norm, GuardrailCatalogue.Of(loaded.Release).InstrumentOf(entry));
                options.Formats.Write(session, parsed, card.Write, card.Csv, card.Json);
            }
            else
            {
                GuardrailEvidence evidence = options.Evidence(loaded, parsed);
                var matrix = PositionMatrix.Of(
                    evidence,
                    PositionFilter.All with
                    {
                        Codes = [.. evidence.Holders.Select(h => h.Code)],
                        Instruments = [entry.Id],
                    }
                );
                InstrumentCard card = new(loaded.Release, entry.Instrument!, [.. matrix.Cells], evidence.VerifiedOnly);
                options.Formats.Write(session, parsed, card.Write, card.Csv, card.Json);
            }
            return ExitCodes.Done;
        });
        return command;
    }
}
