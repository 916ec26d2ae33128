using System.CommandLine;
using System.Globalization;
using System.Text;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Scenarios;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia whatif</c>: a country under assumed values and weights, and which single measures move it most.</summary>
internal static class WhatIfCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var formats = new ReportFormats(options.Json);
        var country = new Argument<string>("ISO3") { Description = "The country." };
        Option<string[]> values = Several(
            ScenarioReader.ValuesName,
            "A value in place of the evidence, in the unit of the indicator; NA leaves it out. May be named several times.",
            "INDICATOR=VALUE"
        );
        Option<string[]> weights = Several(
            ScenarioReader.WeightsName,
            "Another weight of a composite or indicator, relative to its siblings. May be named several times.",
            "CODE=WEIGHT"
        );
        var tornado = new Option<bool>("--tornado")
        {
            Description =
                "Every indicator of preparedness and guardrails in turn, in full and not at all, from the evidence as it is.",
        };
        var exposure = new Option<bool>("--exposure")
        {
            Description = "With --tornado: the indicators of exposure too.",
        };
        var chart = new Option<string?>("--svg")
        {
            Description = "With --tornado: also write it as a chart to this file.",
            HelpName = "FILE",
        };
        var command = new Command(
            "whatif",
            "What would change if: scores, intervals and label of one country with other values or weights beside the country\n"
                + "as it is, under the same draws. Whatever it writes says that it is hypothetical. With --tornado a weight\n"
                + "holds on both sides of every bar, and values that are set do not enter it.\n\n"
                + "Example: regalia whatif VNM --set PRE_LAW_TRADESECRET=1 --set L2=0.5\n"
                + "         regalia whatif VNM --weight guardrails=0.3\n"
                + "         regalia whatif VNM --tornado --svg tornado.svg"
        )
        {
            country,
            values,
            weights,
            tornado,
            exposure,
            chart,
        };
        SharedOptions.RefuseEmpty(chart);
        options.AddAssessment(command);
        formats.AddTo(command);
        command.Validators.Add(result =>
        {
            bool changed = result.GetResult(values) is not null || result.GetResult(weights) is not null;
            if (!changed && !result.GetValue(tornado))
            {
                result.AddError(
                    "whatif needs a change: --set INDICATOR=VALUE, --weight CODE=WEIGHT, or --tornado to try every measure."
                );
            }
            foreach (Option only in (Option[])[exposure, chart])
            {
                if (result.GetResult(only) is { Implicit: false } && !result.GetValue(tornado))
                {
                    result.AddError(only.Name + " belongs to --tornado: add it, or leave " + only.Name + " out.");
                }
            }
            if (result.GetResult(values) is not null && result.GetValue(tornado) && result.GetValue<bool>("--csv"))
            {
                result.AddError(
                    "--csv writes one table, and --set and --tornado make two: run them one by one, or choose --json."
                );
            }
        });
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country chosen = loaded.Country(parsed.GetValue(country)!);
            ScenarioReading read = ScenarioReader.Read(
                loaded.Release,
                loaded.Framework,
                "assumed",
                parsed.GetValue(values) ?? [],
                parsed.GetValue(weights) ?? []
            );
            Scenario scenario = read.Scenario ?? throw Refused(read.Faults);
            bool changed = scenario.Values.Length + scenario.Weights.Length > 0;
            ScenarioComparison? comparison = changed
                ? Compare(session, options, parsed, loaded, chosen, read, scenario)
                : null;
            Tornado? bars = parsed.GetValue(tornado)
                ? Try(session, options, parsed, loaded, chosen, scenario, parsed.GetValue(exposure))
                : null;
            var report = new HypotheticalReport(comparison, bars);
            if (parsed.GetValue(chart) is string path)
            {
                StoredFile.Replace(path, Encoding.UTF8.GetBytes(report.Svg()));
                session.Error.WriteLine("regalia: wrote " + path);
            }
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ScenarioComparison Compare(
        Session session,
        SharedOptions options,
        ParseResult parsed,
        LoadedRelease loaded,
        Country country,
        ScenarioReading read,
        Scenario scenario
    )
    {
        using ProgressLine progress = session.Progress(parsed.GetValue(options.Draws) ?? loaded.Framework.Draws.Count);
        ScenarioResult result = ScenarioAssessor.Assess(
            loaded.Release,
            loaded.Framework,
            country,
            [scenario],
            options.Assessment(parsed, progress),
            session.Cancellation
        );
        return new ScenarioComparison(result, result.Outcomes[0], read.Cautions);
    }

    private static Tornado Try(
        Session session,
        SharedOptions options,
        ParseResult parsed,
        LoadedRelease loaded,
        Country country,
        Scenario scenario,
        bool exposure
    )
    {
        using ProgressLine progress = session.Progress(parsed.GetValue(options.Draws) ?? loaded.Framework.Draws.Count);
        return Tornado.Of(
            loaded.Release,
            loaded.Framework,
            country,
            exposure,
            scenario.Weights,
            options.Assessment(parsed, progress),
            session.Cancellation
        );
    }

    private static CommandException Refused(IReadOnlyList<Fault> faults) =>
        new(
            faults.All(fault => fault.Kind == FaultKind.Missing) ? ExitCodes.NotFound : ExitCodes.Usage,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{faults.Count} fault{(faults.Count == 1 ? "" : "s")} in what is assumed\n  "
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
