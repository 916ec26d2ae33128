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
    private const string Names = "csv, json, parquet, stix, misp, veris or template";

    private static readonly Dictionary<string, ExportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["csv"] = ExportFormat.Csv,
        ["json"] = ExportFormat.Json,
        ["parquet"] = ExportFormat.Parquet,
        ["stix"] = ExportFormat.Stix,
        ["misp"] = ExportFormat.Misp,
        ["veris"] = ExportFormat.Veris,
        ["template"] = ExportFormat.Template,
    };

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
            Description =
                "csv, json or parquet; stix (a bundle of STIX 2.1), misp (events), veris (VERIS 1.4); template, the table of one's own (default: csv).",
            HelpName = "FORM",
            DefaultValueFactory = _ => "csv",
        };
        Option<string?> output = new("--out")
        {
            Description = "The file to write; its licences are written beside it.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string?> tlp = new("--tlp")
        {
            Description =
                "How far the file may be passed on, for stix, misp and veris: clear, green, amber, amber+strict or red (default: clear, or red with a source that may not be passed on).",
            HelpName = "MARKING",
        };
        Option<bool> restricted = new("--include-restricted")
        {
            Description = "Also write sources that may not be passed on: for your own use.",
        };
        Option<bool> linked = new("--linked")
        {
            Description =
                "Also write, for stix, misp and veris, which records tell of one event or of a part of it, as `incidents link` finds and people decided.",
        };
        LinkingOptions linking = new();
        format.CompletionSources.Add([.. Formats.Keys]);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Formats.ContainsKey(word))
            {
                result.AddError($"--format \"{word}\": expected {Names}.");
            }
        });
        tlp.CompletionSources.Add([.. TlpWords.All]);
        tlp.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && TlpWords.Find(word) is null)
            {
                result.AddError($"--tlp \"{word}\": expected {string.Join(", ", TlpWords.All)}.");
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
            tlp,
            linked,
            restricted,
        };
        linking.AddTo(command, withSources: false);
        command.Validators.Add(result =>
        {
            if (linking.Named(result) is { } decisions && !result.GetValue(linked))
            {
                result.AddError($"--decisions {decisions}: goes with --linked, for decisions are on links.");
            }
            string? standard =
                result.GetValue(tlp) is string word ? "--tlp " + word
                : result.GetValue(linked) ? "--linked"
                : null;
            if (
                standard is not null
                && Formats.GetValueOrDefault(result.GetValue(format) ?? "")
                    is not (ExportFormat.Stix or ExportFormat.Misp or ExportFormat.Veris)
            )
            {
                result.AddError(
                    $"{standard}: goes with --format stix, misp or veris; other forms have no place for it."
                );
            }
        });
        options.AddTo(command);
        options.KeepOut(command, output);
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
                            Formats[parsed.GetValue(format)!],
                            parsed.GetValue(output)!,
                            parsed.GetValue(restricted),
                            TlpWords.Find(parsed.GetValue(tlp)),
                            parsed.GetValue(linked)
                                ? LinkingOptions.Link(
                                    session,
                                    store,
                                    LinkingOptions.Latest(store, chosen),
                                    linking.Decisions(parsed, options.Folder(parsed))
                                )
                                : null
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
