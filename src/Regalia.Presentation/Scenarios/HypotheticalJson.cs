using System.Text.Json;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Scenarios;

/// <summary>Scenarios in JSON, as docs/what-if.md describes it.</summary>
internal static class HypotheticalJson
{
    public static string Write(ScenarioResult run, ScenarioComparison? comparison, Tornado? tornado) =>
        Envelope.Write(
            run.Release,
            json =>
            {
                json.WriteBoolean("hypothetical", value: true);
                json.WriteNumber("seed", run.Seed);
                json.WriteNumber("draws", run.Draws);
                json.WriteBoolean("verifiedOnly", run.Selection.VerifiedOnly);
                json.WriteString("licence", run.Selection.OpenLicencesOnly ? "open" : "all");
                json.WriteString("iso3", run.Country.Code.ToString());
                json.WriteString("name", run.Country.Name);
                if (comparison is not null)
                {
                    json.WriteStartObject("scenario");
                    WriteComparison(json, comparison);
                    json.WriteEndObject();
                }
                if (tornado is not null)
                {
                    json.WriteStartObject("tornado");
                    WriteTornado(json, tornado);
                    json.WriteEndObject();
                }
            }
        );

    private static void WriteComparison(Utf8JsonWriter json, ScenarioComparison comparison)
    {
        ScenarioOutcome outcome = comparison.Outcome;
        json.WriteStartArray("values");
        foreach (AssumedValue value in outcome.Scenario.Values)
        {
            IndicatorScore? before = comparison.Before(value.Indicator);
            IndicatorScore? after = outcome.Indicators.FirstOrDefault(i =>
                string.Equals(i.Indicator.Id, value.Indicator, StringComparison.Ordinal)
            );
            json.WriteStartObject();
            json.WriteString("indicator", value.Indicator);
            json.WriteNumberOrNull("evidence", before?.Raw);
            json.WriteString("status", ChangeFigures.Status(before));
            json.WriteNumberOrNull("assumed", value.Value);
            json.WriteNumberOrNull("scoreBefore", before?.AsCoded);
            json.WriteNumberOrNull("scoreAfter", after?.AsCoded);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("weights");
        foreach (AssumedWeight weight in comparison.Weights)
        {
            json.WriteStartObject();
            json.WriteString("code", weight.Code);
            json.WriteNumber("stated", comparison.StatedWeight(weight.Code));
            json.WriteNumber("assumed", weight.Weight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("cautions", comparison.Cautions);
        WriteLabel(json, "labelBefore", comparison.Result.Label);
        WriteOutcome(json, outcome);
        json.WriteStartArray("composites");
        foreach (ScoreEffect effect in outcome.Effects)
        {
            json.WriteStartObject();
            json.WriteString("code", effect.Before.Code);
            json.WriteString("name", effect.Before.Name);
            WriteScore(json, "before", effect.Before);
            WriteScore(json, "after", effect.After);
            WriteChange(json, "change", effect);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTornado(Utf8JsonWriter json, Tornado tornado)
    {
        json.WriteStartArray("weights");
        foreach (AssumedWeight weight in tornado.Weights)
        {
            json.WriteStartObject();
            json.WriteString("code", weight.Code);
            json.WriteNumber("assumed", weight.Weight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteLabel(json, "labelBefore", tornado.Result.Label);
        json.WriteStartArray("bars");
        foreach (TornadoBar bar in tornado.Bars)
        {
            json.WriteStartObject();
            json.WriteString("indicator", bar.Indicator.Id);
            json.WriteString("name", bar.Indicator.Name);
            json.WriteString("measure", bar.InFull ? "in full" : "not at all");
            json.WriteNumberOrNull("evidence", bar.Before.Raw);
            json.WriteString("status", ChangeFigures.Status(bar.Before));
            json.WriteNumber("assumed", bar.Value);
            json.WriteNumberOrNull("rankChange", bar.RankChange);
            WriteChange(json, "readinessChange", bar.Outcome[CompositeCodes.Readiness]);
            WriteOutcome(json, bar.Outcome);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOutcome(Utf8JsonWriter json, ScenarioOutcome outcome)
    {
        WriteLabel(json, "labelAfter", outcome.Label);
        json.WriteNumberOrNull("labelStays", outcome.LabelStays);
        json.WriteNumberOrNull("labelBetter", outcome.LabelBetter);
        json.WriteNumberOrNull("labelWorse", outcome.LabelWorse);
    }

    private static void WriteLabel(Utf8JsonWriter json, string name, LabelOutcome label)
    {
        json.WriteStartObject(name);
        json.WriteString("label", label.Label);
        json.WriteString("shown", label.Shown);
        if (label.Probabilities is { } probabilities)
        {
            json.WriteStartObject("probabilities");
            foreach (LabelProbability probability in probabilities)
            {
                json.WriteNumber(probability.Label, probability.Probability);
            }
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("probabilities");
        }
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, string name, CompositeScore score)
    {
        json.WriteStartObject(name);
        json.WriteNumberOrNull("value", score.Value);
        json.WriteNumberOrNull("low", score.Low);
        json.WriteNumberOrNull("high", score.High);
        json.WriteNumber("coverage", score.Coverage);
        json.WriteNumberOrNull("asCoded", score.AsCoded);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, string name, ScoreEffect effect)
    {
        json.WriteStartObject(name);
        json.WriteNumberOrNull("value", effect.Change);
        json.WriteNumberOrNull("low", effect.Low);
        json.WriteNumberOrNull("high", effect.High);
        json.WriteEndObject();
    }
}
