using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Storage;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents export</c>: records for other programs.</summary>
internal static class IncidentsExportCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        Argument<string[]> snapshots = new("SNAPSHOT")
        {
            Description =
                "cfr@2023-02, or cfr for the one imported last; several may stand in one file, each row names its own.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> filter = FilterOption.Create();
        Option<string> format = new("--format")
        {
            Description = "csv, json or parquet (default: csv).",
            HelpName = "FORM",
            DefaultValueFactory = _ => "csv",
        };
        Option<string?> output = new("--out")
        {
            Description = "The file to write; its licences are written beside it.",
            HelpName = "FILE",
            Required = true,
        };
        Option<bool> restricted = new("--include-restricted")
        {
            Description = "Also write sources that may not be passed on: for your own use.",
        };
        format.CompletionSources.Add("csv", "json", "parquet");
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("csv" or "json" or "parquet") and var word }])
            {
                result.AddError($"--format \"{word}\": expected csv, json or parquet.");
            }
        });
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "export",
            "Write records with their judgements to a file, and their licences beside it. Sources that may not be passed on are\n"
                + "refused unless asked for.\n\n"
                + "Example: regalia incidents export vcdb --format parquet --out vcdb.parquet --store incidents"
        )
        {
            snapshots,
            filter,
            format,
            output,
            restricted,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    ImmutableArray<Snapshot> chosen =
                    [
                        .. parsed.GetValue(snapshots)!.Select(name => StoreOptions.Find(store, name)).Distinct(),
                    ];
                    Classifier classifier = options.Classifier(parsed);
                    try
                    {
                        ExportOutcome outcome = IncidentExport.Write(
                            store,
                            chosen,
                            classifier,
                            FilterOption.Parse(parsed.GetValue(filter), classifier),
                            parsed.GetValue(format) switch
                            {
                                "json" => ExportFormat.Json,
                                "parquet" => ExportFormat.Parquet,
                                _ => ExportFormat.Csv,
                            },
                            parsed.GetValue(output)!,
                            parsed.GetValue(restricted)
                        );
                        session.Out.WriteLine(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{outcome.Path}: {outcome.Records:#,##0} records; {outcome.NotePath}: their licences"
                            )
                        );
                        return ExitCodes.Done;
                    }
                    catch (RestrictedSourceException e)
                    {
                        throw new CommandException(ExitCodes.Refused, e.Message + " (--include-restricted)");
                    }
                }
            )
        );
        return command;
    }
}
