using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Indices;
using Regalia.Presentation.Construction;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index unit</c>: how one unit stands on everything.</summary>
internal static class IndexUnitCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> code = new("CODE") { Description = "The unit: its uCode, or its name." };
        code.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("CODE \"\": expected the code of a unit.");
            }
        });
        Option<int?> time = new("--time")
        {
            Description = "Time, in a panel (default: the unit's latest).",
            HelpName = "T",
            CustomParser = Time,
        };
        Option<int?> top = new("--top")
        {
            Description = "Number of strengths and of weaknesses (default: 5).",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Command command = new(
            "unit",
            "Show one unit: scores and ranks of all aggregates, and the indicators on which it stands best and worst.\n"
                + "Without --spec: min-max and arithmetic means.\n\n"
                + "Example: regalia index unit IRD --data data.csv --meta meta.csv --spec index.yaml"
        )
        {
            code,
        };
        options.AddInput(command, specificationNeeded: false);
        command.Add(time);
        command.Add(top);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            IndexUnit unit = IndexSearch.Unit(loaded.Input, parsed.GetValue(code)!, parsed.GetValue(time));
            UnitReport report =
                LoadedIndex.Try(() =>
                    UnitReport.Of(
                        loaded.Input,
                        loaded.SpecificationIfNamed,
                        unit,
                        parsed.GetValue(top) ?? UnitReport.UsualTop
                    )
                )
                ?? throw new CommandException(
                    ExitCodes.NotFound,
                    $"{unit}: the unit is in the data but was screened out, so it has no scores; name it under keep in the screen step, or lower its limit"
                );
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }

    private static int? Time(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int time))
        {
            return time;
        }

        result.AddError($"--time \"{word}\": expected a whole number, as in the column Time.");
        return null;
    }
}
