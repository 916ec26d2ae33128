using System.CommandLine;
using System.Text;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Construction;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index compare</c>: the same tables under several specifications.</summary>
internal static class IndexCompareCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        Option<string?> output = new("--out")
        {
            Description = "Also write the comparison to this file (CSV).",
            HelpName = "FILE",
        };
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "compare",
            "Build an index by two specifications or more, side by side: scores, ranks, and how far each unit moves. Name\n"
                + "--spec once for each; the others are held against the first.\n\n"
                + "Example: regalia index compare --data data.csv --meta meta.csv --spec a.yaml --spec b.yaml"
        );
        options.AddInput(command, several: true);
        command.Add(output);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(options.Specification) is not { Length: > 1 })
            {
                throw new CommandException(
                    ExitCodes.Usage,
                    "compare needs two specifications or more: name --spec twice"
                );
            }

            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            RefuseOther(parsed.GetValue(output));
            ComparisonReport report = LoadedIndex.Try(() => ComparisonReport.Of(loaded.Input, loaded.Specifications));
            session.Cancellation.ThrowIfCancellationRequested();
            if (parsed.GetValue(output) is string path)
            {
                StoredFile.Replace(path, Encoding.UTF8.GetBytes(report.Csv()));
                session.Error.WriteLine("regalia: wrote " + path);
            }

            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(report.Json());
            }
            else
            {
                report.Write(session.Screen());
            }

            return ExitCodes.Done;
        });
        return command;
    }

    // Only a comparison may be replaced, above all not one of the tables it is made from.
    private static void RefuseOther(string? path)
    {
        if (path is null || !File.Exists(path))
        {
            return;
        }

        string header = File.ReadLines(path).FirstOrDefault("");
        if (
            !header.StartsWith("uCode,", StringComparison.Ordinal)
            || !header.Contains(ComparisonReport.FirstScore, StringComparison.Ordinal)
        )
        {
            throw new CommandException(
                ExitCodes.CannotWrite,
                path + ": it is there already and is no comparison; name another file"
            );
        }
    }
}
