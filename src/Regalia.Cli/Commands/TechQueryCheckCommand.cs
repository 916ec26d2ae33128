using System.CommandLine;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech query check</c>: what is wrong or odd about definitions.</summary>
internal static class TechQueryCheckCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        ReportFormats formats = new(shared.Json);
        Argument<string?> definition = new("FILE|ID|DIR")
        {
            Description = "A definition by file or id, or a folder of them (default: the release's).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> explain = new("--explain")
        {
            Description = "Say each query in plain words (one that is named is always explained).",
        };
        Command command = new(
            "check",
            "Read definitions of technologies: faults with line and column, parts of a query that can never match or change\n"
                + "nothing, anchor works it must find and near misses it must not. Exit status 4 if a definition has a fault, or a\n"
                + "finished one fails on a known work.\n\n"
                + "Example: regalia tech query check --explain"
        )
        {
            definition,
            explain,
        };
        SharedOptions.RefuseEmpty(definition);
        shared.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            string? word = parsed.GetValue(definition);
            TechnologyCatalogue catalogue = LoadedDefinitions.Read(session, shared, parsed, word);
            bool isOne = word is not null && !Directory.Exists(word);
            QueryCheckReport report = new(catalogue, explains: isOne || parsed.GetValue(explain));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return report.IsSound ? ExitCodes.Done : ExitCodes.InvalidInput;
        });
        return command;
    }
}
