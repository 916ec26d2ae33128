using System.Collections.Immutable;
using System.CommandLine;
using Regalia.Presentation.Folders;
using Regalia.Presentation.Technology;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech rank</c>: who leads in every technology.</summary>
internal static class TechRankCommand
{
    private const int InstitutionsInFiles = 100;

    public static Command Create(Session session)
    {
        ResultsOptions options = new();
        ReportFormats formats = new(options.Json);
        Option<string[]> technologies = new("--technology")
        {
            Description = "Only this technology; may be repeated.",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = false,
        };
        Option<string> by = new("--by")
        {
            Description = "What is ranked (default: country).",
            HelpName = "country|institution|group",
            DefaultValueFactory = _ => "country",
        };
        by.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && By(word) is null)
            {
                result.AddError($"--by \"{word}\": expected country, institution or group.");
            }
        });
        Option<string[]> groups = new("--group")
        {
            Description = "A group of your own beside the known ones: PAIR=AUS,KOR; may be repeated.",
            HelpName = "NAME=CODES",
            AllowMultipleArgumentsPerToken = false,
        };
        Option<int?> limit = new("--limit")
        {
            Description = "At most so many rows of each ranking.",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Option<bool> allWindows = new("--all-windows")
        {
            Description =
                "Every window of five years, from the first of the results to the last; without intervals unless --replicates asks.",
        };
        Option<string?> output = new("--out")
        {
            Description = "Write all tables into this folder instead.",
            HelpName = "DIR",
        };
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "rank",
            "Who leads in each technology: shares of the most cited works, lead ratio, monopoly risk, with intervals and what the\n"
                + "figures rest on.\n\n"
                + "Example: regalia tech rank --facts results --window 2019..2023"
        )
        {
            technologies,
            by,
            groups,
            limit,
            allWindows,
            output,
        };
        options.AddTo(command);
        formats.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(allWindows) && result.GetResult("--window") is not null)
            {
                result.AddError("--all-windows and --window: choose one.");
            }
            if (
                result.GetValue(output) is not null
                && (result.GetResult("--csv") ?? result.GetResult("--json")) is not null
            )
            {
                result.AddError("--out writes files: leave out --csv and --json.");
            }
        });
        command.SetAction(parsed =>
            options.Run(
                parsed,
                results =>
                {
                    using OutFolder? folder = parsed.GetValue(output) is { } path ? OutFolder.Prepare(path) : null;
                    RankedBy ranks = By(parsed.GetValue(by)!)!.Value;
                    bool isFile = folder is not null || formats.IsExport(parsed);
                    YearWindow last = options.Window(parsed, results);
                    bool isAll = parsed.GetValue(allWindows);
                    ImmutableArray<TechnologyLeadership> ranked = LeadershipRanking.Rank(
                        results,
                        Positions(results, parsed.GetValue(technologies) ?? []),
                        isAll ? [.. YearWindow.All(results.Years[0], results.Years[^1])] : [last],
                        options.Leadership(parsed, isAll ? 0 : LeadershipOptions.DefaultReplicates) with
                        {
                            Institutions =
                                ranks == RankedBy.Institution || folder is not null
                                    ? parsed.GetValue(limit)
                                        ?? (isFile ? InstitutionsInFiles : MonopolyRisk.Institutions)
                                    : MonopolyRisk.Institutions,
                            HasInstitutionIntervals = ranks == RankedBy.Institution,
                            Groups = Groups(ranks == RankedBy.Group, parsed.GetValue(groups) ?? []),
                        },
                        session.Cancellation
                    );
                    LeadershipReport report = new(results, ranked, ranks, parsed.GetValue(limit));
                    if (folder is not null)
                    {
                        string[] written = folder.Write(report.Bundle().Files(), session.Cancellation);
                        session.Error.WriteLine(
                            "regalia: wrote " + string.Join(", ", written) + " into " + folder.Path
                        );
                        return ExitCodes.Done;
                    }
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    private static RankedBy? By(string word) =>
        word switch
        {
            "country" => RankedBy.Country,
            "institution" => RankedBy.Institution,
            "group" => RankedBy.Group,
            _ => null,
        };

    private static int[] Positions(TechnologyResults results, string[] ids) =>
        ids.Length == 0
            ? [.. Enumerable.Range(0, results.Technologies.Length)]
            : [.. ids.Select(id => ResultsOptions.Technology(results, id)).Distinct()];

    private static ImmutableArray<CountryGroup> Groups(bool areRanked, string[] own)
    {
        ImmutableArray<CountryGroup> named = [.. own.Select(ResultsOptions.Group)];
        foreach (CountryGroup group in named)
        {
            // Also where the known ones are not ranked: a table is read by who did not see how it was made.
            if (CountryGroups.Find(group.Id) is { } taken)
            {
                throw new CommandException(
                    ExitCodes.Usage,
                    $"--group {group.Id}: is taken by {taken.Id}, a group that is known already; choose another name, such as MY-{taken.Id}"
                );
            }
        }
        string? twice = named
            .GroupBy(g => g.Id, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1)
            ?.Key;
        ImmutableArray<CountryGroup> groups = [.. areRanked ? CountryGroups.Bundled : [], .. named];
        return twice is not null
                ? throw new CommandException(
                    ExitCodes.Usage,
                    $"--group {twice}: there are two of that name; choose another for one"
                )
            : groups.Length > LeadershipOptions.MaxGroups
                ? throw new CommandException(ExitCodes.Usage, "--group: at most 64 groups at once")
            : groups;
    }
}
