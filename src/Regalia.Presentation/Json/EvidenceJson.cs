using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Json;

/// <summary>Where a number comes from, in JSON.</summary>
public static class EvidenceJson
{
    /// <summary>The trail of one number.</summary>
    public static string Write(EvidenceRelease release, EvidenceTrail trail) =>
        Envelope.Write(release, json => WriteTrail(json, release, trail));

    /// <summary>What to verify first.</summary>
    public static string WriteTasks(AssessmentResult result, IReadOnlyList<VerificationTask> tasks) =>
        Envelope.Write(
            result,
            json =>
            {
                json.WriteStartArray("tasks");
                foreach (VerificationTask task in tasks)
                {
                    json.WriteStartObject();
                    json.WriteString("country", task.Country.ToString());
                    json.WriteString("indicator", task.Indicator.Id);
                    json.WriteString("name", task.Indicator.Name);
                    json.WriteString("status", task.IsMissing ? "missing" : "unverified");
                    json.WriteNumber("expectedEntropyFallBits", task.ExpectedEntropyFall);
                    json.WriteNumberOrNull("value", task.Evidence?.Value);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    internal static void WriteTrail(Utf8JsonWriter json, EvidenceRelease release, EvidenceTrail trail)
    {
        json.WriteString("country", trail.Country.Code.ToString());
        json.WriteString("indicator", trail.Indicator.Id);
        json.WriteString("name", trail.Indicator.Name);
        json.WriteString("unit", trail.Indicator.Unit);
        json.WriteNumberOrNull("weight", trail.Weight);
        json.WriteNumberOrNull("score", trail.Score);
        json.WriteNumberOrNull("estimate", trail.Estimate);
        json.WritePropertyName("value");
        WriteValue(json, release, trail.Value);
        json.WriteStartArray("observations");
        foreach (Observation observation in trail.Observations)
        {
            json.WriteStartObject();
            WriteObservation(json, release, observation);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("estimates");
        foreach ((ThreatWindow window, ThreatPosterior posterior) in trail.Estimates)
        {
            WriteEstimate(json, window, posterior);
        }
        json.WriteEndArray();
        json.WriteStrings("cautions", trail.Cautions.Select(c => c.Text));
    }

    private static void WriteValue(Utf8JsonWriter json, EvidenceRelease release, IndicatorValue? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("indicator", value.IndicatorId);
        json.WriteNumber("value", value.Value);
        json.WriteNumberOrNull("standardError", value.StandardError);
        json.WriteNumber("year", value.Year);
        json.WriteNumber("yearGap", value.YearGap);
        json.WriteWord("state", value.State);
        json.WriteString("status", StatusWords.Of(value.Status));
        json.WriteString("formula", value.Formula);
        if (value.Observation is { } observation)
        {
            json.WriteStartObject("observation");
            WriteObservation(json, release, observation);
            json.WriteEndObject();
        }
        if (value.Position is { } position)
        {
            json.WriteStartObject("position");
            json.WriteString("jurisdiction", position.Jurisdiction);
            json.WriteString("instrument", position.Instrument);
            json.WriteWord("commitment", position.Commitment);
            json.WriteString("date", position.Date);
            json.WriteString("address", position.Address);
            json.WriteString("status", StatusWords.Of(position.Status));
            json.WriteString("note", position.Note);
            json.WriteEndObject();
        }
        json.WriteStartArray("inputs");
        foreach (IndicatorValue input in value.Inputs)
        {
            WriteValue(json, release, input);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, EvidenceRelease release, Observation observation)
    {
        Source source = release.Source(observation.Source)!;
        json.WriteNumber("year", observation.Year);
        json.WriteNumberOrNull("value", observation.Value);
        json.WriteNumberOrNull("standardError", observation.StandardError);
        json.WriteWord("state", observation.State);
        json.WriteString("status", StatusWords.Of(observation.Status));
        json.WriteString("source", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("edition", source.Edition);
        json.WriteString("address", source.Address);
        json.WriteString("locator", observation.Locator);
        json.WriteString("licence", release.LicenceOf(source).Name);
        json.WriteString("note", observation.Note);
        json.WriteString("sourceNote", source.Note);
        json.WriteString(
            "at",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"observations.csv row {observation.Row}")
        );
    }

    private static void WriteEstimate(Utf8JsonWriter json, ThreatWindow window, ThreatPosterior posterior)
    {
        json.WriteStartObject();
        json.WriteString("source", window.Window.SourceId);
        json.WriteNumber("from", window.Window.From);
        json.WriteNumber("to", window.Window.To);
        json.WriteNumberOrNull("incidents", posterior.Counts?.Incidents);
        json.WriteNumberOrNull("espionage", posterior.Counts?.Espionage);
        json.WriteNumber("rateMean", posterior.RateMean);
        json.WriteNumber("shareMean", posterior.ShareMean);
        json.WriteNumber("trendMean", posterior.Trend.Mean);
        json.WriteStartArray("byYear");
        foreach ((int year, int count) in posterior.Counts?.ByYear ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("year", year);
            json.WriteNumber("incidents", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
