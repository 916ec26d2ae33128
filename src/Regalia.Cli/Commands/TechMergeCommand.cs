using System.CommandLine;
using Regalia.Presentation.Technology;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech merge</c>: the results of all shards as one.</summary>
internal static class TechMergeCommand
{
    public static Command Create(Session session)
    {
        Argument<string[]> shards = new("SHARD")
        {
            Description = "Folders that `regalia tech scan --shard` wrote: all of one scan, in any order.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> output = TechScanCommand.Folder("--out", "Folder for the results; must be empty.");
        SharedOptions.RefuseEmpty(shards);
        Command command = new(
            "merge",
            "Put the results of shards together. Their number and order change nothing.\n\n"
                + "Example: regalia tech merge shard-1 shard-2 --out facts"
        )
        {
            shards,
            output,
        };
        command.SetAction(parsed =>
        {
            string[] folders = parsed.GetValue(shards)!;
            if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    missing + (File.Exists(missing) ? ": is a file; name its folder" : ": there is no such folder")
                );
            }
            string to = parsed.GetValue(output)!;
            return ScanErrors.Told(
                () =>
                {
                    ResultsManifest manifest = ResultsMerge.Merge(folders, to, session.Cancellation);
                    ScanReport.Write(session.Screen(), manifest, withCounts: true);
                    TechScanCommand.Warn(session, ScanReport.TypesWithoutRecords(manifest.Counts, isShard: false));
                    return manifest.Incomplete.IsEmpty
                        ? ExitCodes.Done
                        : throw new CommandException(ExitCodes.InvalidInput, ScanReport.Failure(manifest.Incomplete));
                },
                scan: () => null
            );
        });
        return command;
    }
}
