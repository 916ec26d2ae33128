using System.CommandLine;
using System.Globalization;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Linking;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents link</c>: which records of all sources tell of one event.</summary>
internal static class IncidentsLinkCommand
{
    private const int Screenful = 20;

    public static Command Create(Session session)
    {
        StoreOptions options = new();
        LinkingOptions linking = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Option<string?> output = new("--out")
        {
            Description = "Also list all links in this file, as CSV; under part_of the first is the part.",
            HelpName = "FILE",
        };
        SharedOptions.RefuseEmpty(output);
        Option<bool> candidates = new("--candidates")
        {
            Description =
                "List pairs that are likely and are not linked by themselves, with reasons and how to decide them.",
            Arity = ArgumentArity.Zero,
        };
        Option<int?> top = new("--top")
        {
            Description = "With --candidates: at most so many (default: 20 on the screen, all in CSV and JSON).",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Command command = new(
            "link",
            "Find the records of all sources that tell of one event, of a part of it, or of events that belong together. What people\n"
                + "decided always wins. What was found is kept in the store, so that the next time takes a moment.\n\n"
                + "Example: regalia incidents link --store incidents --out links.csv\n"
                + "         regalia incidents link --candidates --csv --store incidents > candidates.csv"
        )
        {
            output,
            candidates,
            top,
        };
        command.Validators.Add(result =>
        {
            bool isList = result.GetValue(candidates);
            if (isList && result.GetValue(output) is not null)
            {
                result.AddError("--out: lists links; of --candidates keep --csv or --json.");
            }
            if (!isList && result.GetResult(top) is not null)
            {
                result.AddError("--top: goes with --candidates.");
            }
        });
        linking.AddTo(command);
        options.AddTo(command, withRules: false);
        options.KeepOut(command, output);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    LinkedRecords linked = LinkingOptions.Link(
                        session,
                        store,
                        linking.Snapshots(parsed, store),
                        linking.Decisions(parsed, options.Folder(parsed))
                    );
                    if (parsed.GetValue(candidates))
                    {
                        int most = parsed.GetValue(top) ?? (formats.IsExport(parsed) ? int.MaxValue : Screenful);
                        CandidateReport list = new(
                            CandidateList.Read(
                                store,
                                CaseRepository.Build(store, linked, Classifier.Bundled),
                                most,
                                session.Cancellation
                            ),
                            options.Folder(parsed)
                        );
                        formats.Write(session, parsed, list.Write, list.Csv, list.Json);
                        return ExitCodes.Done;
                    }
                    LinkReport report = new(linked, CaseRepository.Group(linked));
                    // First, so that a file that cannot be written is refused before anything is said.
                    if (parsed.GetValue(output) is { } path)
                    {
                        StoredFile.Replace(path, stream => LinkList.Write(stream, linked));
                    }
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    if (parsed.GetValue(output) is { } written && !formats.IsExport(parsed))
                    {
                        session.Out.WriteLine(
                            string.Create(CultureInfo.InvariantCulture, $"{written}: {linked.Links.Length:#,##0} links")
                        );
                    }
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
