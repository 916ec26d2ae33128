using System.CommandLine;
using Regalia.Construction;
using Regalia.Presentation.Construction;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index trends</c>: how the units of a panel move.</summary>
internal static class IndexTrendsCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        ReportFormats formats = new(options.Json);
        Option<string[]> codes = new("--codes")
        {
            Description = "Codes to look at, unit by unit (default: all, in a line each).",
            HelpName = "CODE…",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        Command command = new(
            "trends",
            "Show how the units of a panel move over its times: compound growth, and the slope of a line through all values.\n"
                + "Of the data as given; with --spec of the scores.\n\n"
                + "Example: regalia index trends --data panel.csv --meta meta.csv --codes GDP"
        );
        options.AddInput(command, specificationNeeded: false);
        command.Add(codes);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            IndexSpecification? specification = loaded.SpecificationIfNamed;
            if (!loaded.Input.Data.Indicators.IsPanel)
            {
                throw new CommandException(
                    ExitCodes.InvalidInput,
                    $"{loaded.Input.DataFile.Name}: expected several times, found one; a panel has a column Time, and a row for each unit at each time"
                );
            }

            string[] chosen = [.. parsed.GetValue(codes) ?? []];
            foreach (string word in chosen)
            {
                Require(loaded.Input, specification, word);
            }

            TrendsReport report = LoadedIndex.Try(() => TrendsReport.Of(loaded.Input, specification, chosen));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Require(IndexInput input, IndexSpecification? specification, string word)
    {
        if (specification is not null)
        {
            IndexSearch.Code(
                "--codes",
                word,
                input.Definition.Structure.Codes,
                "the code of an indicator or aggregate"
            );
        }
        else if (input.Definition.Aggregates.Any(a => string.Equals(a.Code, word, StringComparison.Ordinal)))
        {
            throw new CommandException(
                ExitCodes.Usage,
                $"--codes \"{word}\": an aggregate has values only once it is built; name --spec"
            );
        }
        else
        {
            IndexSearch.Code("--codes", word, input.Data.Indicators.Codes, "the code of an indicator");
        }
    }
}
