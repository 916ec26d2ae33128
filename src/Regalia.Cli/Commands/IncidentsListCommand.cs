using System.Collections.Immutable;
using System.CommandLine;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents list</c>: what is in the store, or the records of a snapshot.</summary>
internal static class IncidentsListCommand
{
    private const int Screenful = 50;

    public static Command Create(Session session)
    {
        StoreOptions options = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string?> snapshot = new("SNAPSHOT")
        {
            Description = "List the records of this one: cfr@2023-02, or cfr for the one imported last.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> filter = FilterOption.Create();
        Option<string?> basis = FilterOption.CreateBasis();
        NarrowingOptions narrowing = new();
        Option<int?> limit = new("--limit")
        {
            Description = "At most so many records (default: 50 in a table, all in CSV and JSON).",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Command command = new(
            "list",
            "Without a snapshot: what the store holds. With one: its records, with what the rules say of each.\n\n"
                + "Example: regalia incidents list cfr --filter \"state and private and country:VNM\" --store incidents"
        )
        {
            snapshot,
            filter,
            basis,
            limit,
        };
        narrowing.AddTo(command);
        options.AddTo(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    if (parsed.GetValue(snapshot) is not { } name)
                    {
                        string? option =
                            parsed.GetValue(filter) is not null ? "--filter"
                            : parsed.GetValue(basis) is not null ? "--by-date"
                            : parsed.GetValue(limit) is not null ? "--limit"
                            : narrowing.IsGiven(parsed) ? narrowing.Names
                            : null;
                        if (option is not null)
                        {
                            throw new CommandException(
                                ExitCodes.Usage,
                                option + " takes records of one snapshot: name it, e.g. cfr@2023-02"
                            );
                        }
                        SnapshotListReport all = new(store.Snapshots);
                        formats.Write(session, parsed, all.Write, all.Csv, all.Json);
                        return ExitCodes.Done;
                    }
                    int most = parsed.GetValue(limit) ?? (formats.IsExport(parsed) ? int.MaxValue : Screenful);
                    RecordListReport report = Records(
                        store,
                        StoreOptions.Find(store, name),
                        options.Classifier(parsed),
                        parsed.GetValue(filter),
                        parsed.GetValue(basis),
                        marks => narrowing.Read(parsed, marks),
                        most
                    );
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    private static RecordListReport Records(
        IncidentStore store,
        Snapshot snapshot,
        Classifier classifier,
        string? filter,
        string? basis,
        Func<Func<RecordMarks>, RecordNarrowing> narrowing,
        int most
    )
    {
        RecordFilter chosen = FilterOption.Parse(filter, classifier);
        RecordFacts facts = store.Facts(snapshot, classifier);
        YearBasis year = FilterOption.Basis(basis, facts);
        Judgement[] judged = chosen.Judge(facts, year);
        Lazy<RecordMarks> marks = new(() => RecordMarks.Of(store.Records(snapshot)));
        RecordNarrowing narrow = narrowing(() => marks.Value);
        if (!narrow.IsNothing)
        {
            narrow.Narrow(marks.Value, judged, year);
        }
        ImmutableArray<RecordRow>.Builder rows = ImmutableArray.CreateBuilder<RecordRow>();
        int number = 0;
        foreach (IncidentRecord record in store.Records(snapshot))
        {
            if (rows.Count == most)
            {
                break;
            }
            if (judged[number] == Judgement.Yes)
            {
                rows.Add(new RecordRow(record, facts.JudgementsOf(number)));
            }
            number++;
        }
        return new RecordListReport(
            snapshot,
            chosen.Canonical,
            classifier.Criteria,
            rows.ToImmutable(),
            judged.Count(j => j == Judgement.Yes),
            judged.Count(j => j == Judgement.Unknown)
        )
        {
            Narrowing = narrow,
        };
    }
}
