using System.CommandLine;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents explain</c>: why a record is classified as it is.</summary>
internal static class IncidentsExplainCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string> record = IncidentsRecordArgument.Create();
        Command command = new(
            "explain",
            "How a record is classified: for each criterion yes, no or unknown, the rule that decided, and the words it found.\n\n"
                + "Example: regalia incidents explain cfr@2023-02:12 --store incidents"
        )
        {
            record,
        };
        options.AddTo(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    (Snapshot snapshot, IncidentRecord found) = StoreOptions.FindRecord(
                        store,
                        parsed.GetValue(record)!
                    );
                    Classifier classifier = options.Classifier(parsed);
                    FindingReport report = new(snapshot, found, classifier.Explain(found), classifier.RulesDigest);
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
