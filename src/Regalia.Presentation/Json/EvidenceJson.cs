using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Trails;

namespace Regalia.Presentation.Json;

/// <summary>Where a number comes from, in JSON.</summary>
public static class EvidenceJson
{
    /// <summary>The trail of one number.</summary>
    /// <param name="release">The release.</param>
    /// <param name="trail">The trail.</param>
    /// <param name="includeRestricted">
    /// Whether to write figures whose licence is not open; otherwise they are null, and <c>withheld</c> names the licences.
    /// </param>
    public static string Write(EvidenceRelease release, EvidenceTrail trail, bool includeRestricted = true) =>
        Envelope.Write(release, json => WriteTrail(json, release, trail, includeRestricted));

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

    internal static void WriteTrail(
        Utf8JsonWriter json,
        EvidenceRelease release,
        EvidenceTrail trail,
        bool includeRestricted = true
    )
    {
        var terms = new TrailTerms(release, includeRestricted);
        ImmutableArray<string> withheld = terms.Withheld(trail);
        bool shown = withheld.IsEmpty;
        json.WriteString("country", trail.Country.Code.ToString());
        json.WriteString("indicator", trail.Indicator.Id);
        json.WriteString("name", trail.Indicator.Name);
        json.WriteString("unit", trail.Indicator.Unit);
        json.WriteNumberOrNull("weight", trail.Weight);
        json.WriteNumberOrNull("score", shown ? trail.Score : null);
        json.WriteNumberOrNull("estimate", shown ? trail.Estimate : null);
        json.WriteWithheld(withheld);
        json.WritePropertyName("value");
        WriteValue(json, terms, trail.Value);
        json.WriteStartArray("observations");
        foreach (Observation observation in trail.Observations)
        {
            json.WriteStartObject();
            WriteObservation(json, terms, observation);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("estimates");
        foreach ((ThreatWindow window, ThreatPosterior posterior) in trail.Estimates)
        {
            WriteEstimate(json, terms, window, posterior);
        }
        json.WriteEndArray();
        json.WriteStrings("cautions", trail.Cautions.Select(c => c.Text));
    }

    private static void WriteValue(Utf8JsonWriter json, TrailTerms terms, IndicatorValue? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }
        ImmutableArray<string> withheld = terms.Withheld(value);
        json.WriteStartObject();
        json.WriteString("indicator", value.IndicatorId);
        json.WriteNumberOrNull("value", withheld.IsEmpty ? value.Value : null);
        json.WriteNumberOrNull("standardError", withheld.IsEmpty ? value.StandardError : null);
        json.WriteWithheld(withheld);
        json.WriteNumber("year", value.Year);
        json.WriteNumber("yearGap", value.YearGap);
        json.WriteWord("state", value.State);
        json.WriteString("status", StatusWords.Of(value.Status));
        json.WriteString("formula", value.Formula);
        if (value.Observation is { } observation)
        {
            json.WriteStartObject("observation");
            WriteObservation(json, terms, observation);
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
            WriteValue(json, terms, input);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, TrailTerms terms, Observation observation)
    {
        Source source = terms.Release.Source(observation.Source)!;
        ImmutableArray<string> withheld = terms.Withheld(observation);
        json.WriteNumber("year", observation.Year);
        json.WriteNumberOrNull("value", withheld.IsEmpty ? observation.Value : null);
        json.WriteNumberOrNull("standardError", withheld.IsEmpty ? observation.StandardError : null);
        json.WriteWithheld(withheld);
        json.WriteWord("state", observation.State);
        json.WriteString("status", StatusWords.Of(observation.Status));
        json.WriteString("source", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("edition", source.Edition);
        json.WriteString("address", source.Address);
        json.WriteString("locator", observation.Locator);
        json.WriteString("licence", terms.Release.LicenceOf(source).Name);
        json.WriteString("note", observation.Note);
        json.WriteString("sourceNote", source.Note);
        json.WriteString("at", observation.Place);
    }

    private static void WriteEstimate(
        Utf8JsonWriter json,
        TrailTerms terms,
        ThreatWindow window,
        ThreatPosterior posterior
    )
    {
        ImmutableArray<string> withheld = terms.Withheld(window);
        bool shown = withheld.IsEmpty;
        json.WriteStartObject();
        json.WriteString("source", window.Window.SourceId);
        json.WriteNumber("from", window.Window.From);
        json.WriteNumber("to", window.Window.To);
        json.WriteNumberOrNull("incidents", shown ? posterior.Counts?.Incidents : null);
        json.WriteNumberOrNull("espionage", shown ? posterior.Counts?.Espionage : null);
        json.WriteNumberOrNull("rateMean", shown ? posterior.RateMean : null);
        json.WriteNumberOrNull("shareMean", shown ? posterior.ShareMean : null);
        json.WriteNumberOrNull("trendMean", shown ? posterior.Trend.Mean : null);
        json.WriteWithheld(withheld);
        json.WriteStartArray("byYear");
        foreach ((int year, int count) in shown ? posterior.Counts?.ByYear ?? [] : [])
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
