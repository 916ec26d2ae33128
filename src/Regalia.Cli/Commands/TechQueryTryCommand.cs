using System.CommandLine;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Trials;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech query try</c>: the works of a sample that a query finds.</summary>
internal static class TechQueryTryCommand
{
    private const int TopUnlessSaid = 10;

    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        ReportFormats formats = new(shared.Json);
        Argument<string> definition = new("FILE|ID") { Description = "A definition by file or id." };
        Option<string[]> works = new("--works")
        {
            Description =
                "Works as JSON lines, plain or gzip, or as Parquet: files, or a folder (default: 2,000 made-up works, the same every time).",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int?> top = new("--top")
        {
            Description = "Most works shown, the first of the sample (default: 10).",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 0),
        };
        Option<bool> not = new("--not")
        {
            Description = "Also show works that match only when one part of an AND is left out.",
        };
        Command command = new(
            "try",
            "Try a query on a sample of works: those that match with the words that made them match, and their share. No filter\n"
                + "is applied to the sample; the scan of a snapshot has filters. Without --works the works are made up, which shows\n"
                + "what a query catches, not how well it finds real works.\n\n"
                + "Example: regalia tech query try quantum-computing --works works.jsonl.gz"
        )
        {
            definition,
            works,
            top,
            not,
        };
        SharedOptions.RefuseEmpty(definition);
        shared.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            string word = parsed.GetValue(definition)!;
            if (Directory.Exists(word))
            {
                throw new CommandException(ExitCodes.Usage, word + ": is a folder; name one definition");
            }

            TechnologyCatalogue catalogue = LoadedDefinitions.Read(session, shared, parsed, word);
            if (catalogue.Entries is not [var entry])
            {
                throw new CommandException(
                    ExitCodes.InvalidInput,
                    FaultList.Describe(
                        word,
                        catalogue.Faults,
                        " in this definition",
                        "regalia tech query check " + word
                    )
                );
            }

            QueryTrialReport report = new(entry.Definition, Try(entry, parsed));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;

        QueryTrial Try(CatalogueEntry entry, ParseResult parsed)
        {
            try
            {
                WorkSample sample = parsed.GetValue(works) is { Length: > 0 } paths
                    ? WorkSample.Of(paths)
                    : WorkSample.MadeUp(
                        entry.Query,
                        LoadedDefinitions.Read(session, shared, parsed, word: null).Entries.Select(e => e.Query)
                    );
                using ProgressLine progress = session.Progress(sample.Total, sample.Unit);
                return QueryTrial.Of(
                    entry.Query,
                    sample,
                    parsed.GetValue(top) ?? TopUnlessSaid,
                    parsed.GetValue(not),
                    () => progress.Report(sample.Done),
                    session.Cancellation
                );
            }
            catch (FileNotFoundException e)
            {
                throw new CommandException(ExitCodes.NotFound, e.Message);
            }
            catch (InvalidDataException e)
            {
                throw new CommandException(ExitCodes.InvalidInput, e.Message);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandException(ExitCodes.NotFound, "--works: cannot be read: " + e.Message);
            }
        }
    }
}
