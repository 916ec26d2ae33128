using System.CommandLine;
using System.Globalization;
using Regalia.Construction;
using Regalia.Evidence.Faults;
using Regalia.Indices;
using Regalia.Presentation.Construction;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index what-if</c>: the index with other values or weights.</summary>
internal static class IndexWhatIfCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        ReportFormats formats = new(options.Json);
        Option<string[]> values = Several(
            IndexChanges.ValuesName,
            "Another value, NA for missing; in a panel UNIT:TIME:CODE=VALUE. May be named several times.",
            "UNIT:CODE=VALUE"
        );
        Option<string[]> weights = Several(
            IndexChanges.WeightsName,
            "Another weight of an indicator or aggregate. May be named several times.",
            "CODE=WEIGHT"
        );
        Option<string?> output = new("--output")
        {
            Description = "Indicator or aggregate to look at (default: the index).",
            HelpName = "CODE",
        };
        Command command = new(
            "what-if",
            "Build an index with and without other values or weights: scores, ranks, and who moves. All is built anew, so\n"
                + "that a value also moves what rests on all units. Without --spec: min-max and arithmetic means.\n\n"
                + "Example: regalia index what-if --data data.csv --meta meta.csv --spec index.yaml --set IRD:Patents=900"
        );
        options.AddInput(command, specificationNeeded: false);
        command.Add(values);
        command.Add(weights);
        command.Add(output);
        formats.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(values) is null && result.GetResult(weights) is null)
            {
                result.AddError("what-if needs a change: --set UNIT:CODE=VALUE or --weight CODE=WEIGHT.");
            }
        });
        command.SetAction(parsed =>
        {
            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            string? looked = parsed.GetValue(output) is string word
                ? IndexSearch.Code(
                    "--output",
                    word,
                    loaded.Input.Definition.Structure.Codes,
                    "the code of an indicator or aggregate"
                )
                : null;
            IndexChanges read = IndexChanges.Read(
                loaded.Input,
                parsed.GetValue(values) ?? [],
                parsed.GetValue(weights) ?? []
            );
            WhatIf changes = read.WhatIf ?? throw Refused(read.Faults);
            WhatIfReport report = LoadedIndex.Try(() =>
                WhatIfReport.Of(loaded.Input, loaded.SpecificationIfNamed, changes, looked)
            );
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }

    private static CommandException Refused(IReadOnlyList<Fault> faults) =>
        new(
            faults.All(fault => fault.Kind == FaultKind.Missing) ? ExitCodes.NotFound : ExitCodes.Usage,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{faults.Count} fault{(faults.Count == 1 ? "" : "s")} in the changes\n  "
            ) + string.Join("\n  ", faults)
        );

    private static Option<string[]> Several(string name, string description, string form) =>
        new(name)
        {
            Description = description,
            HelpName = form,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
}
