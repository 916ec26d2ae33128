using System.CommandLine;
using Regalia.Construction;
using Regalia.Presentation.Construction;
using Regalia.Presentation.Folders;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index build</c>: every stage, ranks, weights and uncertainty as files.</summary>
internal static class IndexBuildCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        Option<string?> output = new("--out")
        {
            Description = "Folder for the tables; made if it is not there, replaced whole if an earlier run wrote it.",
            HelpName = "DIR",
            Required = true,
        };
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "build",
            "Build an index from a table of units, a table of variables and a specification: a numbered table for every step,\n"
                + "ranks, weights, statistics and, where asked for, uncertainty and sensitivity.\n\n"
                + "Example: regalia index build --data data.csv --meta meta.csv --spec index.yaml --out result"
        );
        options.AddInput(command, specificationNeeded: false);
        command.Add(output);
        command.Add(options.Replicates);
        command.Add(options.Seed);
        command.Add(options.Threads);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            string directory = parsed.GetValue(output)!;
            if (DiagnosisBundle.IsDiagnosis(directory))
            {
                throw new CommandException(
                    ExitCodes.CannotWrite,
                    directory + ": it holds a diagnosis, which would be lost; name another folder"
                );
            }

            using OutFolder folder = OutFolder.Prepare(directory);
            session.Cancellation.ThrowIfCancellationRequested();
            ConstructedIndex index = Construct(session, options, parsed, loaded);
            string[] written = folder.Write(ConstructionBundle.Files(index), session.Cancellation);
            foreach (string warning in index.Warnings)
            {
                session.Error.WriteLine("regalia: " + warning);
            }

            session.Error.WriteLine("regalia: wrote " + directory);
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(ConstructionJson.Write(index));
            }
            else
            {
                ConstructionTable.Write(session.Screen(), index);
                session.Out.WriteLine("Written: " + string.Join(", ", written));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static ConstructedIndex Construct(
        Session session,
        IndexOptions options,
        ParseResult parsed,
        LoadedIndex loaded
    )
    {
        using ProgressLine progress = session.Progress(loaded.Specification.Runs);
        return LoadedIndex.Try(() =>
            ConstructedIndex.Run(
                loaded.Input,
                loaded.Specification,
                options.Run(parsed, progress),
                session.Cancellation
            )
        );
    }
}
