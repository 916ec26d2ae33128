using System.Globalization;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>What was found in the tables and the specification of an index, before anything is computed.</summary>
public static class CheckReport
{
    /// <summary>For people.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="input">The tables.</param>
    /// <param name="specification">The specification; null where none was given.</param>
    public static void Write(IAnsiConsole console, IndexInput input, IndexSpecification? specification)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(input);
        IndexDefinition definition = input.Definition;
        InputFindings findings = InputFindings.Of(input);
        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"{findings.Units} units")
                + (
                    findings.Times.IsEmpty
                        ? ""
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $" at {findings.Times.Length} times, {findings.Times[0]} to {findings.Times[^1]}"
                        )
                )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"; {definition.Indicators.Length} indicators; {findings.Present} of {findings.Values} values present ({100.0 * findings.Present / findings.Values:0.0} %)"
                )
        );
        for (int level = definition.Levels; level >= 2; level--)
        {
            console.Line(
                string.Create(CultureInfo.InvariantCulture, $"Level {level}: ")
                    + string.Join(", ", definition.AtLevel(level).Select(variable => variable.Code))
            );
        }

        Codes(console, "Groupings", input.Data.Groups.Codes);
        Codes(console, "Denominators", input.Data.Denominators.Codes);
        if (specification is not null)
        {
            console.Heading("Steps as understood");
            foreach ((int place, IndexStep step) in specification.Plan.Steps.Index())
            {
                console.Line(
                    string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {step.Name}: ")
                        + StepDescription.Of(step)
                );
            }

            if (specification.Uncertainty is { } uncertainty)
            {
                console.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Uncertainty: {uncertainty.Replicates:#,##0} replicates, seed {uncertainty.Seed}, varying "
                    ) + string.Join(", ", uncertainty.Inputs.Select(i => i.Name))
                );
            }
        }

        string[] warnings = [.. findings.Warnings, .. specification?.Warnings ?? []];
        if (warnings.Length > 0)
        {
            console.Heading("Deserves a look");
            foreach (string warning in warnings)
            {
                console.Line("- " + warning);
            }
        }

        console.Line();
        console.Line("0 faults");
    }

    /// <summary>For programs.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="specification">The specification; null where none was given.</param>
    public static string Json(IndexInput input, IndexSpecification? specification) =>
        Envelope.Write(json =>
        {
            ArgumentNullException.ThrowIfNull(input);
            InputFindings findings = InputFindings.Of(input);
            ConstructionJson.WriteOrigin(json, input, specification);
            json.WriteStartArray("faults");
            json.WriteEndArray();
            json.WriteNumber("units", findings.Units);
            json.WriteStartArray("times");
            foreach (int time in findings.Times)
            {
                json.WriteNumberValue(time);
            }

            json.WriteEndArray();
            json.WriteNumber("values", findings.Values);
            json.WriteNumber("present", findings.Present);
            json.WriteStartArray("indicators");
            foreach (ColumnStatistics column in findings.Columns)
            {
                json.WriteStartObject();
                json.WriteString("code", column.Code);
                json.WriteNumber("present", column.Available);
                json.WriteNumberOrNull("skewness", ConstructionJson.Known(column.Skewness));
                json.WriteNumberOrNull("kurtosis", ConstructionJson.Known(column.Kurtosis));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStrings("aggregates", input.Definition.Aggregates.Select(variable => variable.Code));
            json.WriteStrings("groupings", input.Data.Groups.Codes);
            json.WriteStrings("denominators", input.Data.Denominators.Codes);
            json.WriteStartArray("steps");
            foreach (IndexStep step in specification?.Plan.Steps ?? [])
            {
                json.WriteStartObject();
                json.WriteString("step", step.Name);
                json.WriteString("understood", StepDescription.Of(step));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStrings("varies", specification?.Uncertainty?.Inputs.Select(i => i.Name) ?? []);
            json.WriteStrings("warnings", [.. findings.Warnings, .. specification?.Warnings ?? []]);
        });

    private static void Codes(IAnsiConsole console, string what, IReadOnlyCollection<string> codes)
    {
        if (codes.Count > 0)
        {
            console.Line(what + ": " + string.Join(", ", codes));
        }
    }
}
