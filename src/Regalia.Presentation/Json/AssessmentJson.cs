using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Differences;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
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
    /// <param name="includeRestricted">
    /// Whether to write figures whose licence is not open; otherwise they are null, and <c>withheld</c> names the licences.
    /// </param>
    public static string Write(
        AssessmentResult result,
        IReadOnlyList<CountryAssessment> countries,
        AssessmentDifference? effect = null,
        OverlayAssessment? own = null,
        bool includeRestricted = true
    ) =>
        Envelope.Write(
            result,
            json =>
            {
                var scope = new BundleScope(result, [], includeRestricted);
                json.WriteStartArray("countries");
                foreach (CountryAssessment country in countries)
                {
                    json.WriteStartObject();
                    WriteCountry(json, scope, country, withIndicators: false);
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
    /// <param name="result">The assessment.</param>
    /// <param name="country">A country of it.</param>
    /// <param name="includeRestricted">As in <see cref="Write"/>.</param>
    public static string WriteProfile(
        AssessmentResult result,
        CountryAssessment country,
        bool includeRestricted = true
    ) =>
        Envelope.Write(
            result,
            json => WriteCountry(json, new BundleScope(result, [], includeRestricted), country, withIndicators: true)
        );

    private static void WriteCountry(
        Utf8JsonWriter json,
        BundleScope scope,
        CountryAssessment country,
        bool withIndicators
    )
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
            WriteComposite(json, scope, country, country[code]);
        }
        json.WriteStartObject("parts");
        foreach (
            CompositeScore part in country.Composites.Where(c =>
                !CompositeCodes.Shown.Contains(c.Code, StringComparer.Ordinal)
            )
        )
        {
            WriteComposite(json, scope, country, part);
        }
        json.WriteEndObject();
        if (withIndicators)
        {
            WriteIndicators(json, scope, country);
        }
        json.WriteStartArray("drivers");
        foreach (Driver driver in country.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("indicator", driver.Indicator.Id);
            json.WriteString("axis", driver.Axis);
            ImmutableArray<string> withheld = scope.Withheld(country, driver.Indicator);
            json.WriteNumberOrNull("effect", withheld.IsEmpty ? driver.Effect : null);
            json.WriteNumberOrNull("towardsVulnerability", withheld.IsEmpty ? driver.TowardsVulnerability : null);
            json.WriteWithheld(withheld);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (Gap gap in country.Gaps)
        {
            WriteGap(json, scope.Withheld(country, gap.Indicator), gap);
        }
        json.WriteEndArray();
    }

    private static void WriteComposite(
        Utf8JsonWriter json,
        BundleScope scope,
        CountryAssessment country,
        CompositeScore score
    )
    {
        ImmutableArray<string> withheld = scope.Withheld(country, score);
        json.WriteStartObject(score.Code);
        json.WriteNumberOrNull("value", score.Value);
        json.WriteNumberOrNull("low", score.Low);
        json.WriteNumberOrNull("high", score.High);
        json.WriteNumber("coverage", score.Coverage);
        json.WriteNumberOrNull("asCoded", withheld.IsEmpty ? score.AsCoded : null);
        json.WriteWithheld(withheld);
        json.WriteEndObject();
    }

    private static void WriteIndicators(Utf8JsonWriter json, BundleScope scope, CountryAssessment country)
    {
        json.WriteStartArray("indicators");
        foreach (IndicatorScore score in country.Indicators)
        {
            ImmutableArray<string> withheld = scope.Withheld(score);
            bool shown = withheld.IsEmpty;
            json.WriteStartObject();
            json.WriteString("indicator", score.Indicator.Id);
            json.WriteString("name", score.Indicator.Name);
            json.WriteString("parent", score.Parent);
            json.WriteNumber("effectiveWeight", score.EffectiveWeight);
            json.WriteNumberOrNull("raw", shown ? score.Raw : null);
            json.WriteString("unit", score.Indicator.Unit);
            json.WriteNumberOrNull("year", score.Evidence?.Year);
            json.WriteString("status", StatusWords.Of(score));
            json.WriteNumberOrNull("asCoded", shown ? score.AsCoded : null);
            json.WriteNumberOrNull("value", shown ? score.Value : null);
            json.WriteNumberOrNull("low", shown ? score.Low : null);
            json.WriteNumberOrNull("high", shown ? score.High : null);
            json.WriteWithheld(withheld);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGap(Utf8JsonWriter json, ImmutableArray<string> withheld, Gap gap)
    {
        bool shown = withheld.IsEmpty;
        json.WriteStartObject();
        json.WriteString("indicator", gap.Indicator.Id);
        json.WriteString("code", gap.Indicator.Code);
        json.WriteString("name", gap.Indicator.Name);
        json.WriteString("action", gap.Indicator.GapAction);
        json.WriteString("stage", gap.Indicator.Stage);
        json.WriteStrings("layers", gap.Indicator.Layers);
        json.WriteNumberOrNull("score", shown ? gap.AsCoded : null);
        json.WriteNumberOrNull("shortfall", shown ? gap.Shortfall : null);
        json.WriteNumber("weight", gap.Weight);
        json.WriteNumber("confidence", gap.Confidence);
        json.WriteNumberOrNull("points", shown ? gap.Points : null);
        json.WriteNumberOrNull("priority", shown ? gap.Priority : null);
        json.WriteString("status", gap.IsVerified ? "sourced" : "unverified");
        json.WriteWithheld(withheld);
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
