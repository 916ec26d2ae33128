using System.CommandLine;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents show</c>: everything about one record.</summary>
internal static class IncidentsShowCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string> record = IncidentsRecordArgument.Create();
        Command command = new(
            "show",
            "One record: dates, victims, attributions with who makes them, classification, and every field of its source.\n\n"
                + "Example: regalia incidents show cfr@2023-02:12 --store incidents"
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
                    RecordReport report = new(snapshot, found, options.Classifier(parsed).Explain(found));
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
