using System.Text.Json;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Json;

/// <summary>Definitions of indicators in JSON, and one indicator for all countries.</summary>
public static class IndicatorJson
{
    /// <summary>Every indicator of the release.</summary>
    public static string WriteList(EvidenceRelease release) =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteStartArray("indicators");
                foreach (Indicator indicator in release.Indicators)
                {
                    json.WriteStartObject();
                    WriteDefinition(json, indicator);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    /// <summary>One indicator with the trail of every country.</summary>
    public static string Write(EvidenceRelease release, Indicator indicator, IReadOnlyList<EvidenceTrail> trails) =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteStartObject("definition");
                WriteDefinition(json, indicator);
                json.WriteEndObject();
                json.WriteStartArray("countries");
                foreach (EvidenceTrail trail in trails)
                {
                    json.WriteStartObject();
                    EvidenceJson.WriteTrail(json, release, trail);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    internal static void WriteDefinition(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("id", indicator.Id);
        json.WriteString("code", indicator.Code);
        json.WriteString("name", indicator.Name);
        json.WriteString("question", indicator.Question);
        json.WriteString("unit", indicator.Unit);
        json.WriteWord("kind", indicator.Kind);
        json.WriteString("dimension", indicator.Dimension);
        json.WriteString("group", indicator.Group);
        json.WriteString("direction", indicator.Direction);
        json.WriteNumberOrNull("low", indicator.Low);
        json.WriteNumberOrNull("high", indicator.High);
        json.WriteString("transformation", indicator.Transformation);
        json.WriteString("goalpostsReason", indicator.GoalpostsReason);
        json.WriteString("stage", indicator.Stage);
        json.WriteStrings("layers", indicator.Layers);
        json.WriteString("series", indicator.Series);
        json.WriteString("derivedAs", indicator.DerivedAs);
        json.WriteStrings("inputs", indicator.Inputs);
    }
}
