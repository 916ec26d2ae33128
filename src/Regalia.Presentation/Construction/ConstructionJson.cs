using System.Text.Json;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Indices.Sensitivity;
using Regalia.Indices.Uncertainty;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Construction;

/// <summary>A constructed index in JSON: what it was made from, and what came out.</summary>
public static class ConstructionJson
{
    /// <summary>Everything a run can be checked by.</summary>
    /// <param name="index">The index.</param>
    public static string Write(ConstructedIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Envelope.Write(json =>
        {
            WriteOrigin(json, index.Input, index.Specification);
            json.WriteStrings("warnings", index.Warnings);
            json.WriteString("index", index.Output);
            Steps(json, index.Build);
            Units(json, index);
            Weights(json, index.Build);
            Uncertainty(json, index);
            Sensitivity(json, index.Sensitivity);
        });
    }

    /// <summary>Program, inputs and specification: the frame of every answer about an index.</summary>
    internal static void WriteOrigin(Utf8JsonWriter json, IndexInput input, params IndexSpecification?[] specifications)
    {
        json.WriteString("program", "regalia " + typeof(ConstructionJson).Assembly.GetName().Version!.ToString(3));
        json.WriteBoolean("complete", value: true);
        json.WriteStartArray("inputs");
        File(json, "data", input.DataFile);
        File(json, "meta", input.MetaFile);
        foreach (IndexSpecification specification in specifications.OfType<IndexSpecification>())
        {
            File(json, "specification", specification.File);
            foreach (InputFile other in specification.OtherFiles)
            {
                File(json, "weights", other);
            }
        }

        json.WriteEndArray();
    }

    internal static double? Known(double number) => double.IsNaN(number) ? null : number;

    internal static void WriteUnit(Utf8JsonWriter json, IndexUnit unit)
    {
        json.WriteString("unit", unit.Code);
        if (unit.Time is int time)
        {
            json.WriteNumber("time", time);
        }
    }

    private static void File(Utf8JsonWriter json, string role, InputFile file)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("file", file.Name);
        json.WriteNumber("bytes", file.Content.Length);
        json.WriteString("sha256", file.Sha256);
        if (role is "specification")
        {
            json.WriteString("text", System.Text.Encoding.UTF8.GetString(file.Content.AsSpan()));
        }

        json.WriteEndObject();
    }

    private static void Steps(Utf8JsonWriter json, IndexBuild build)
    {
        json.WriteStartArray("steps");
        foreach (IndexStage stage in build.Stages)
        {
            json.WriteStartObject();
            json.WriteNumber("number", stage.Number);
            json.WriteString("step", stage.Step.Name);
            json.WriteString("understood", StepDescription.Of(stage.Step));
            json.WriteString("file", StageFiles.NameOf(stage));
            json.WriteNumber("units", stage.Result.Data.Units.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Units(Utf8JsonWriter json, ConstructedIndex index)
    {
        IndicatorTable scores = index.Build.Result.Indicators;
        json.WriteStartArray("units");
        for (int row = 0; row < scores.Units.Length; row++)
        {
            json.WriteStartObject();
            WriteUnit(json, scores.Units[row]);
            json.WriteString("name", scores.Units[row].Name);
            Row(json, "scores", scores, row);
            Row(json, "ranks", index.Ranks, row);
            if (!index.Labels.IsEmpty)
            {
                json.WriteString("label", index.Labels[row]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, string name, IndicatorTable table, int row)
    {
        json.WriteStartObject(name);
        for (int column = 0; column < table.Codes.Length; column++)
        {
            json.WriteNumberOrNull(table.Codes[column], Known(table.Column(column)[row]));
        }

        json.WriteEndObject();
    }

    internal static void Weights(Utf8JsonWriter json, IndexBuild build)
    {
        json.WriteStartArray("weights");
        var effective = build.Weights.Effective();
        foreach ((int node, string code) in build.Weights.Structure.Codes.Index())
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteNumber("level", build.Definition[code].Level!.Value);
            json.WriteString("parent", build.Definition[code].Parent);
            json.WriteNumber("weight", build.Weights.Values[node]);
            json.WriteNumberOrNull("effective", Known(effective[node]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Uncertainty(Utf8JsonWriter json, ConstructedIndex index)
    {
        if (index.Uncertainty is not { } result)
        {
            json.WriteNull("uncertainty");
            return;
        }

        json.WriteStartObject("uncertainty");
        json.WriteNumber("replicates", result.Plan.Replicates);
        json.WriteNumber("seed", result.Plan.Seed);
        json.WriteString("points", IndexWords.Of(result.Plan.Points));
        json.WriteNumber("interval", result.Plan.Interval);
        json.WriteStrings("inputs", result.Plan.Inputs.Select(input => input.Name));
        Failures(json, result.Failures);
        json.WriteStartArray("outputs");
        foreach (OutputDistribution output in result.Outputs)
        {
            json.WriteStartObject();
            json.WriteString("code", output.Code);
            json.WriteStartArray("units");
            foreach (UnitDistribution unit in output.Units)
            {
                Distribution(json, unit, index.Specification.Labels, output.Code);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Distribution(Utf8JsonWriter json, UnitDistribution unit, ScoreLabels? labels, string output)
    {
        json.WriteStartObject();
        WriteUnit(json, unit.Unit);
        json.WriteNumber("count", unit.Count);
        json.WriteNumberOrNull("score", Known(unit.Nominal));
        Summary(json, "scores", unit.Score);
        json.WriteNumberOrNull("rank", unit.NominalRank);
        Summary(json, "ranks", unit.Rank);
        if (labels is not null && string.Equals(labels.Output, output, StringComparison.Ordinal))
        {
            json.WriteStartObject("labels");
            foreach ((int place, double probability) in unit.LabelProbabilities.Index())
            {
                json.WriteNumberOrNull(labels.Cuts.Names[place], Known(probability));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, string name, DistributionSummary summary)
    {
        json.WriteStartObject(name);
        json.WriteNumberOrNull("mean", Known(summary.Mean));
        json.WriteNumberOrNull("median", Known(summary.Median));
        json.WriteNumberOrNull("low", Known(summary.Low));
        json.WriteNumberOrNull("high", Known(summary.High));
        json.WriteNumberOrNull("standardDeviation", Known(summary.StandardDeviation));
        json.WriteEndObject();
    }

    private static void Failures(Utf8JsonWriter json, IEnumerable<UncertaintyFailure> failures)
    {
        json.WriteStartArray("failures");
        foreach (UncertaintyFailure failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("reason", failure.Reason);
            json.WriteNumber("count", failure.Count);
            json.WriteNumber("first", failure.FirstReplicate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sensitivity(Utf8JsonWriter json, SensitivityResult? result)
    {
        if (result is null)
        {
            json.WriteNull("sensitivity");
            return;
        }

        json.WriteStartObject("sensitivity");
        json.WriteNumber("rows", result.Rows);
        Failures(json, result.Failures);
        json.WriteStartArray("effects");
        foreach (SensitivityEffect effect in result.Effects)
        {
            json.WriteStartObject();
            json.WriteString("output", effect.Output);
            json.WriteString("unit", effect.Unit?.Code);
            if (effect.Unit?.Time is int time)
            {
                json.WriteNumber("time", time);
            }

            json.WriteString("input", effect.Input);
            json.WriteNumberOrNull("firstOrder", Known(effect.FirstOrder));
            json.WriteNumberOrNull("firstOrderLow", Known(effect.FirstOrderLow));
            json.WriteNumberOrNull("firstOrderHigh", Known(effect.FirstOrderHigh));
            json.WriteNumberOrNull("total", Known(effect.Total));
            json.WriteNumberOrNull("totalLow", Known(effect.TotalLow));
            json.WriteNumberOrNull("totalHigh", Known(effect.TotalHigh));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
