using System.Collections.Immutable;
using System.CommandLine;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Cases;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents case show</c>: everything about one case.</summary>
internal static class IncidentsCaseShowCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        LinkingOptions linking = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string> record = new("ID")
        {
            Description = "Id of the case, or of any record in it: cfr:450, or cfr@2023-02:450.",
        };
        Command command = new(
            "show",
            "One case: what each source says, victims by economy, attributions with who states them, where the sources contradict one\n"
                + "another, and why the records are one case.\n\n"
                + "Example: regalia incidents case show cfr:450 --store incidents"
        )
        {
            record,
        };
        linking.AddTo(command);
        options.AddTo(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    (ImmutableArray<Snapshot> snapshots, ImmutableArray<RecordReference> found) = linking.Records(
                        parsed,
                        store,
                        parsed.GetValue(record)!
                    );
                    DecisionFile decisions = linking.Decisions(parsed, options.Folder(parsed));
                    CaseRepository repository = CaseRepository.Build(
                        store,
                        LinkingOptions.Link(session, store, snapshots, decisions),
                        options.Classifier(parsed)
                    );
                    CaseReport report = new(
                        CaseDetail.Read(
                            store,
                            repository,
                            decisions,
                            repository.Find(found[0])!.Value,
                            session.Cancellation
                        )
                    );
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
