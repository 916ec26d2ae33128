using System.CommandLine;
using Regalia.Presentation.Technology;
using Regalia.Technology.Affiliations;
using Regalia.Technology.Merging;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech scan</c>: search a snapshot once for all technologies.</summary>
internal static class TechScanCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        ScanFilterOptions filters = new();
        Option<string> snapshot = Folder(
            "--snapshot",
            "Folder of the snapshot: as published, or any folder of part files."
        );
        Option<string> output = Folder(
            "--out",
            "Folder for the results; must be empty, or hold this scan with --resume."
        );
        Option<string?> technologies = new("--technologies")
        {
            Description =
                "Folder or file of definitions of your own, or an id of the release (default: all of the release).",
            HelpName = "DIR|FILE|ID",
        };
        Option<ShardNumber?> shard = new("--shard")
        {
            Description = "Read only this shard of the part files; `regalia tech merge` puts all together.",
            HelpName = "1/8",
        };
        Option<bool> resume = new("--resume") { Description = "Go on with a scan that was ended." };
        SharedOptions.RefuseEmpty(technologies);
        shard.CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (ShardNumber.TryParse(word, out ShardNumber number))
            {
                return number;
            }
            result.AddError($"--shard \"{word}\": expected which of how many, e.g. 1/8 to 8/8.");
            return null;
        };
        Command command = new(
            "scan",
            "Search a snapshot of bibliographic records for every technology, in one pass. A scan that is ended goes on with\n"
                + "--resume and gives the same digits.\n\n"
                + "Example: regalia tech scan --snapshot openalex --out facts"
        )
        {
            snapshot,
            technologies,
            output,
            shard,
            resume,
            shared.Threads,
        };
        filters.AddTo(command);
        shared.AddRelease(command);
        command.SetAction(parsed =>
        {
            string from = parsed.GetValue(snapshot)!;
            if (!Directory.Exists(from))
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    from + (File.Exists(from) ? ": is a file; name its folder" : ": there is no such folder")
                );
            }
            ScanOptions options = filters.Read(parsed);
            LoadedTechnologies loaded = LoadedTechnologies.Load(session, shared, parsed, technologies);
            string to = parsed.GetValue(output)!;
            ShardNumber number = parsed.GetValue(shard) ?? ShardNumber.Whole;
            ShardScan? running = null;
            return ScanErrors.Told(
                () =>
                {
                    SnapshotFolder folder = SnapshotFolder.Open(from);
                    Warn(session, [.. folder.Warnings, .. ScanReport.UnknownTypes(options.Types)]);
                    ShardOutcome outcome = Scan(folder, loaded, options, number, to);
                    return outcome.Failed.IsEmpty
                        ? ExitCodes.Done
                        : throw new CommandException(ExitCodes.InvalidInput, ScanReport.Failure(outcome.Failed));
                },
                scan: () => running
            );

            void Tell(ShardOutcome outcome, ShardNumber number, string to)
            {
                ScanReport.Write(session.Screen(), outcome);
                Warn(session, ScanReport.TypesWithoutRecords(outcome.Counts, isShard: number.Count > 1));
                if (
                    outcome.Counts.Records > 0
                    && outcome.Counts.Skipped[(int)SkipReason.Malformed] == outcome.Counts.Records
                )
                {
                    Warn(session, ["not one record is as expected; works are expected, one JSON object a line"]);
                }
                if (number.Count == 1)
                {
                    ScanReport.Write(
                        session.Screen(),
                        ResultsMerge.MergeWithin(to, session.Cancellation),
                        withCounts: false
                    );
                }
            }

            ShardOutcome Scan(
                SnapshotFolder folder,
                LoadedTechnologies loaded,
                ScanOptions options,
                ShardNumber number,
                string to
            )
            {
                PartScanner scanner = new(loaded.Queries, options, AffiliationCountry.Find);
                using ScanProgress progress = new(session.Error, session.ErrorIsTerminal, session.Time);
                ScanFingerprint fingerprint = ScanFingerprint.Of(folder, loaded.Technologies, options);
                running = new ShardScan(folder, fingerprint, number, to)
                {
                    Resume = parsed.GetValue(resume),
                    Threads = parsed.GetValue(shared.Threads) ?? Environment.ProcessorCount,
                    Begun = progress.Begin,
                    Progress = progress.Done,
                    Ended = outcome =>
                    {
                        progress.Dispose();
                        Tell(outcome, number, to);
                    },
                };
                return running.Run(
                    (part, cancellation) =>
                    {
                        using FileStream file = new(part.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 17);
                        return scanner.Scan(
                            file,
                            part.Name,
                            bytes => progress.Read(part, bytes),
                            cancellation: cancellation
                        );
                    },
                    session.Cancellation
                );
            }
        });
        return command;
    }

    internal static void Warn(Session session, IEnumerable<string> warnings)
    {
        foreach (string warning in warnings)
        {
            session.Error.WriteLine("regalia: " + warning);
        }
    }

    internal static Option<string> Folder(string name, string description)
    {
        Option<string> folder = new(name)
        {
            Description = description,
            HelpName = "DIR",
            Required = true,
        };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{name} \"\": expected a path.");
            }
        });
        return folder;
    }
}
