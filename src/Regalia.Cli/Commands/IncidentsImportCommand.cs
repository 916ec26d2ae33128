using System.CommandLine;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents import</c>: files of one source, as one vintage.</summary>
internal static class IncidentsImportCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string[]> files = new("FILE")
        {
            Description = "Files of one vintage, as they were published (zip and xlsx too).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        string[] names = [.. IncidentSources.All.Select(s => s.Name)];
        Option<string> source = new("--source")
        {
            Description = "Where the files come from.",
            HelpName = string.Join('|', names),
            Required = true,
        };
        Option<string?> vintage = new("--vintage")
        {
            Description = "What this state of the source is called, e.g. 2023-02 (default: the day of the import).",
            HelpName = "NAME",
        };
        Option<bool> template = new("--template")
        {
            Description = "With --source csv: print the template of a table of your own, and import nothing.",
        };
        source.CompletionSources.Add(names);
        source.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !names.Contains(word, StringComparer.Ordinal))
            {
                string? near = Spelling.Nearest(word, names);
                result.AddError(
                    $"--source \"{word}\": expected one of {string.Join(", ", names)}"
                        + (near is null ? "." : $"; did you mean {near}?")
                );
            }
        });
        SharedOptions.RefuseEmpty(files);
        SharedOptions.RefuseEmpty(vintage);
        Command command = new(
            "import",
            "Read the files of one source into the store as a snapshot that never changes, and say what changed since the\n"
                + "vintage before. What cannot be read is listed with its reason. The same files again change nothing.\n\n"
                + "Example: regalia incidents import --source cfr cfr_2023-02.csv --vintage 2023-02 --store incidents"
        )
        {
            files,
            source,
            vintage,
            template,
        };
        options.AddTo(command, withRules: false, isNeeded: false);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            IncidentSource chosen = IncidentSources.Find(parsed.GetValue(source)!)!;
            if (parsed.GetValue(template))
            {
                if (!string.Equals(chosen.Name, "csv", StringComparison.Ordinal))
                {
                    throw new CommandException(ExitCodes.Usage, "--template belongs to --source csv");
                }
                session.Out.Write(IncidentSources.CsvTemplate);
                return ExitCodes.Done;
            }
            string[] paths = parsed.GetValue(files) ?? [];
            if (paths.Length == 0)
            {
                throw new CommandException(ExitCodes.Usage, "no file: name the files to import");
            }
            if (paths.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    missing + (Directory.Exists(missing) ? ": is a folder; name its files" : ": there is no such file")
                );
            }
            return WithoutTrace(
                options.Folder(parsed),
                () => options.Run(parsed, create: true, store => Import(store))
            );

            int Import(IncidentStore store)
            {
                string name =
                    parsed.GetValue(vintage)
                    ?? session.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                ImportReport report = new(
                    store.Import(
                        chosen,
                        name,
                        [.. paths.Select(p => new SourceFile(p))],
                        session.Time,
                        session.Cancellation
                    ),
                    parsed.GetValue(vintage)
                );
                formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                return ExitCodes.Done;
            }
        });
        return command;
    }

    private static bool IsOfEmptyStore(string file) =>
        Path.GetFileName(file) is "catalogue.sqlite" or "catalogue.sqlite-journal" or "import.lock";

    // A store that was begun for an import that then failed is taken away again.
    private static int WithoutTrace(string folder, Func<int> import)
    {
        bool isFirst = !Path.Exists(folder);
        try
        {
            return import();
        }
        catch when (isFirst)
        {
            try
            {
                if (Directory.GetFiles(folder, "*", SearchOption.AllDirectories).All(IsOfEmptyStore))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // An empty store does no harm; why the import failed is what has to be said.
            }
            throw;
        }
    }
}
