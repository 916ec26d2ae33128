using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Differences;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Overlays;

namespace Regalia.Presentation.Json;

/// <summary>An assessment in JSON, as docs/json.md describes it.</summary>
public static class AssessmentJson
{
    /// <summary>The assessment of some countries.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="countries">The countries to write.</param>
    /// <param name="effect">What leaving evidence out has changed; null where nothing was left out.</param>
    /// <param name="own">An own assessment of the one country; null where there is none.</param>
    public static string Write(
        AssessmentResult result,
        IReadOnlyList<CountryAssessment> countries,
        AssessmentDifference? effect = null,
        OverlayAssessment? own = null
    ) =>
        Envelope.Write(
            result,
            json =>
            {
                json.WriteStartArray("countries");
                foreach (CountryAssessment country in countries)
                {
                    json.WriteStartObject();
                    WriteCountry(json, country, withIndicators: false);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteStrings("notYetMeasured", result.NotYetMeasured.Select(i => i.Id));
                if (effect is not null)
                {
                    DifferenceJson.WriteMoved(json, "selectionEffect", effect);
                }
                if (own is not null)
                {
                    OverlayJson.Write(json, own);
                }
            }
        );

    /// <summary>One country with every indicator.</summary>
    public static string WriteProfile(AssessmentResult result, CountryAssessment country) =>
        Envelope.Write(result, json => WriteCountry(json, country, withIndicators: true));

    private static void WriteCountry(Utf8JsonWriter json, CountryAssessment country, bool withIndicators)
    {
        json.WriteString("iso3", country.Country.Code.ToString());
        json.WriteString("name", country.Country.Name);
        json.WriteString("label", country.Label.Label);
        if (country.Label is { Range: { } range, Probabilities: { } probabilities })
        {
            json.WriteStrings("labelRange", range);
            json.WriteStartObject("labelProbabilities");
            foreach (var probability in probabilities)
            {
                json.WriteNumber(probability.Label, probability.Probability);
            }
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("labelRange");
            json.WriteNull("labelProbabilities");
        }
        json.WriteString("shown", country.Label.Shown);
        json.WriteBoolean("nearMark", country.Label.IsNearMark);
        json.WriteNumber("verifiedShare", country.VerifiedShare);
        foreach (string code in CompositeCodes.Shown)
        {
            WriteComposite(json, country[code]);
        }
        json.WriteStartObject("parts");
        foreach (
            CompositeScore part in country.Composites.Where(c =>
                !CompositeCodes.Shown.Contains(c.Code, StringComparer.Ordinal)
            )
        )
        {
            WriteComposite(json, part);
        }
        json.WriteEndObject();
        if (withIndicators)
        {
            WriteIndicators(json, country);
        }
        json.WriteStartArray("drivers");
        foreach (Driver driver in country.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("indicator", driver.Indicator.Id);
            json.WriteString("axis", driver.Axis);
            json.WriteNumber("effect", driver.Effect);
            json.WriteNumber("towardsVulnerability", driver.TowardsVulnerability);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (Gap gap in country.Gaps)
        {
            WriteGap(json, gap);
        }
        json.WriteEndArray();
    }

    private static void WriteComposite(Utf8JsonWriter json, CompositeScore score)
    {
        json.WriteStartObject(score.Code);
        json.WriteNumberOrNull("value", score.Value);
        json.WriteNumberOrNull("low", score.Low);
        json.WriteNumberOrNull("high", score.High);
        json.WriteNumber("coverage", score.Coverage);
        json.WriteNumberOrNull("asCoded", score.AsCoded);
        json.WriteEndObject();
    }

    private static void WriteIndicators(Utf8JsonWriter json, CountryAssessment country)
    {
        json.WriteStartArray("indicators");
        foreach (IndicatorScore score in country.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("indicator", score.Indicator.Id);
            json.WriteString("name", score.Indicator.Name);
            json.WriteString("parent", score.Parent);
            json.WriteNumber("effectiveWeight", score.EffectiveWeight);
            json.WriteNumberOrNull("raw", score.Raw);
            json.WriteString("unit", score.Indicator.Unit);
            json.WriteNumberOrNull("year", score.Evidence?.Year);
            json.WriteString("status", StatusWords.Of(score));
            json.WriteNumberOrNull("asCoded", score.AsCoded);
            json.WriteNumberOrNull("value", score.Value);
            json.WriteNumberOrNull("low", score.Low);
            json.WriteNumberOrNull("high", score.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGap(Utf8JsonWriter json, Gap gap)
    {
        json.WriteStartObject();
        json.WriteString("indicator", gap.Indicator.Id);
        json.WriteString("code", gap.Indicator.Code);
        json.WriteString("name", gap.Indicator.Name);
        json.WriteString("action", gap.Indicator.GapAction);
        json.WriteString("stage", gap.Indicator.Stage);
        json.WriteStrings("layers", gap.Indicator.Layers);
        json.WriteNumber("score", gap.AsCoded);
        json.WriteNumber("shortfall", gap.Shortfall);
        json.WriteNumber("weight", gap.Weight);
        json.WriteNumber("confidence", gap.Confidence);
        json.WriteNumber("points", gap.Points);
        json.WriteNumber("priority", gap.Priority);
        json.WriteString("status", gap.IsVerified ? "sourced" : "unverified");
        json.WriteStartArray("practices");
        foreach (MatchedPractice match in gap.Practices)
        {
            json.WriteStartObject();
            json.WriteString("id", match.Practice.Id);
            json.WriteString("jurisdiction", match.Practice.Jurisdiction);
            json.WriteString("name", match.Practice.Name);
            json.WriteNumber("similarity", match.Similarity.Score);
            json.WriteString("why", match.Similarity.Reason);
            json.WriteString("status", match.Practice.Status == VerificationStatus.Sourced ? "sourced" : "unverified");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
