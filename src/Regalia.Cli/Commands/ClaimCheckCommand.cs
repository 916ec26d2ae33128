using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Claims;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia claim check</c>: published claims counted again in the records of a store.</summary>
internal static class ClaimCheckCommand
{
    private static readonly string[] s_readings = ["main", "all"];

    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        StoreOptions options = new();
        ReportFormats formats = new(shared.Json);
        Argument<string?> id = new("ID")
        {
            Description = "Id of a claim: tripled-since-2015; none for all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> readings = new("--readings")
        {
            Description = "Count by the main readings only, or by all (default: main).",
            HelpName = string.Join('|', s_readings),
            DefaultValueFactory = _ => s_readings[0],
        };
        readings.AcceptOnlyFromAmong(s_readings);
        Option<bool> unlinked = new("--before-linking")
        {
            Description = "Count records of each source as they are, and no cases: quicker.",
        };
        Option<string?> markdown = new("--markdown")
        {
            Description = "Also write a report into this file, with a picture for each claim beside it.",
            HelpName = "FILE",
        };
        SharedOptions.RefuseEmpty(markdown);
        Command command = new(
            "check",
            "Count published claims again: for each claim, each source and vintage of a store and each reasonable reading, what was\n"
                + "counted, with 95 % intervals, a verdict and why; before and after linking.\n\n"
                + "Example: regalia claim check tripled-since-2015 --readings all --markdown claims.md --store incidents"
        )
        {
            id,
            readings,
            unlinked,
            markdown,
        };
        LinkingOptions linking = new();
        linking.AddTo(command, withSources: false);
        options.AddTo(command, isNeeded: false);
        options.KeepOut(command, markdown);
        command.Validators.Add(result =>
        {
            if (result.GetValue(unlinked) && linking.Named(result) is { } named)
            {
                result.AddError(
                    $"--decisions {named}: decides on links, and --before-linking counts without them; leave out one."
                );
            }
        });
        shared.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, shared, parsed);
            var chosen = Chosen(loaded, parsed.GetValue(id));
            if (!options.IsGiven(parsed))
            {
                throw new CommandException(
                    ExitCodes.Usage,
                    "no store: claims are counted in incident records; `regalia incidents import --source cfr FILE --vintage 2023-02 --store DIR` makes one of a file that you have, then name it with --store DIR"
                );
            }
            return options.Run(
                parsed,
                create: false,
                store =>
                {
                    if (store.Snapshots.IsEmpty)
                    {
                        throw new CommandException(
                            ExitCodes.NotFound,
                            "the store is empty; `regalia incidents import` puts a source into it"
                        );
                    }
                    Classifier classifier = options.Classifier(parsed);
                    LinkedRecords? linked = parsed.GetValue(unlinked)
                        ? null
                        : ClaimArchive.Link(store, linking.Decisions(parsed, options.Folder(parsed)));
                    ClaimCheck check = new(store, classifier, linked);
                    bool mainOnly = string.Equals(parsed.GetValue(readings), s_readings[0], StringComparison.Ordinal);
                    ClaimCheckReport report = new(
                        loaded.Release,
                        [.. chosen.Select(c => CheckedClaim.Of(c.Published, c.Definition, check, mainOnly))],
                        classifier.RulesDigest
                    );
                    // First, so that a file that cannot be written is refused before anything is said.
                    if (parsed.GetValue(markdown) is { } file)
                    {
                        WriteMarkdown(report, file);
                    }
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            );
        });
        return command;
    }

    private static ImmutableArray<(Claim? Published, ClaimDefinition? Definition)> Chosen(
        LoadedRelease loaded,
        string? id
    )
    {
        ImmutableArray<(Claim? Published, ClaimDefinition? Definition)> all =
        [
            .. CheckedClaim.Pairs(loaded.Release.Claims, ClaimBook.Bundled),
        ];
        if (id is null)
        {
            return all;
        }
        string[] ids = [.. all.Select(c => c.Published?.Id ?? c.Definition!.Id)];
        int place = Array.FindIndex(ids, i => string.Equals(i, id, StringComparison.OrdinalIgnoreCase));
        return place >= 0
            ? [all[place]]
            : throw new CommandException(
                ExitCodes.NotFound,
                $"\"{id}\": there is no such claim"
                    + (Spelling.Nearest(id, ids) is { } near ? $"; did you mean {near}? " : ". ")
                    + "There are "
                    + string.Join(", ", ids)
                    + "."
            );
    }

    private static void WriteMarkdown(ClaimCheckReport report, string file)
    {
        foreach (CheckedClaim claim in report.Claims)
        {
            if (ClaimCheckReport.Svg(claim) is { } svg)
            {
                StoredFile.Replace(
                    Path.Combine(Path.GetDirectoryName(file) ?? "", Picture(file, claim)),
                    Encoding.UTF8.GetBytes(svg)
                );
            }
        }
        // Last, so that a report never names pictures that are not there.
        StoredFile.Replace(file, Encoding.UTF8.GetBytes(report.Markdown(claim => Picture(file, claim))));
    }

    private static string Picture(string file, CheckedClaim claim) =>
        Path.GetFileNameWithoutExtension(file) + "-" + claim.Id + ".svg";
}
