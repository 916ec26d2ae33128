using System.Text.Json;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Overlays;

/// <summary>An own assessment in JSON, as docs/json.md describes it. Names of people and comments are never written.</summary>
internal static class OverlayJson
{
    /// <summary>Writes the object <c>overlay</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="own">The own assessment.</param>
    /// <param name="terms">Whose licences keep a public figure out; null to show all.</param>
    internal static void Write(Utf8JsonWriter json, OverlayAssessment own, OverlayTerms? terms = null)
    {
        OverlayExtract extract = own.Extract;
        json.WriteStartObject("overlay");
        json.WriteString("marking", extract.Marking.Label());
        json.WriteString("basis", OverlayAssessment.Mark);
        json.WriteString("country", extract.Overlay.Country.ToString());
        json.WriteBoolean("partial", extract.IsPartial);
        json.WriteString("maxMarking", extract.Limit?.Label());
        json.WriteNumber("answersLeftOut", extract.AnswersLeftOut);
        json.WriteNumber("sectorsLeftOut", extract.SectorsLeftOut);
        json.WriteNumber("unanswered", own.Unanswered);
        WriteLabel(json, "publicLabel", own.Result.Label);
        WriteLabel(json, "ownLabel", own.Own.Label);
        json.WriteNumberOrNull("labelStays", own.Own.LabelStays);
        json.WriteNumberOrNull("labelBetter", own.Own.LabelBetter);
        json.WriteNumberOrNull("labelWorse", own.Own.LabelWorse);
        json.WriteBoolean("addsUpAsCoded", own.AddsUpAsCoded);
        json.WriteStartArray("composites");
        foreach (ScoreEffect effect in own.Own.Effects)
        {
            WriteComposite(json, effect, terms);
        }
        json.WriteEndArray();
        json.WriteStartArray("answers");
        foreach (OwnScore answer in own.Answers)
        {
            WriteAnswer(json, answer, terms);
        }
        json.WriteEndArray();
        json.WriteStrings("toPublish", own.ToPublish.Select(answer => answer.Question));
        WriteSectors(json, own);
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, string name, LabelOutcome label)
    {
        json.WriteStartObject(name);
        json.WriteString("shown", label.Shown);
        json.WriteString("label", label.Label);
        if (label is { Range: { } range, Probabilities: { } probabilities })
        {
            json.WriteStrings("range", range);
            json.WriteStartObject("probabilities");
            foreach (LabelProbability probability in probabilities)
            {
                json.WriteNumber(probability.Label, probability.Probability);
            }
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("range");
            json.WriteNull("probabilities");
        }
        json.WriteBoolean("nearMark", label.IsNearMark);
        json.WriteEndObject();
    }

    private static void WriteComposite(Utf8JsonWriter json, ScoreEffect effect, OverlayTerms? terms)
    {
        double? Figure(double? points) => terms is null ? points : terms.Rounded(points);
        json.WriteStartObject();
        json.WriteString("composite", effect.Before.Code);
        json.WriteString("name", effect.Before.Name);
        foreach (
            (string side, CompositeScore score) in (ReadOnlySpan<(string, CompositeScore)>)
                [("public", effect.Before), ("own", effect.After)]
        )
        {
            json.WriteStartObject(side);
            json.WriteNumberOrNull("value", Figure(score.Value));
            json.WriteNumberOrNull("low", Figure(score.Low));
            json.WriteNumberOrNull("high", Figure(score.High));
            json.WriteNumber("coverage", score.Coverage);
            json.WriteEndObject();
        }
        json.WriteStartObject("change");
        json.WriteNumberOrNull("value", Figure(effect.Change));
        json.WriteNumberOrNull("low", Figure(effect.Low));
        json.WriteNumberOrNull("high", Figure(effect.High));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, OwnScore own, OverlayTerms? terms)
    {
        bool withheld = terms?.IsWithheld(own) == true;
        json.WriteStartObject();
        json.WriteString("question", own.Question);
        json.WriteString("indicator", own.Indicator?.Id);
        json.WriteString("name", own.Name);
        json.WriteString("dimension", own.Indicator?.Dimension);
        json.WriteString("stage", own.Indicator?.Stage ?? own.Item?.Stage);
        json.WriteString("marking", own.Marking.Label());
        json.WriteString("answer", own.Answer?.Answer);
        json.WriteNumberOrNull("number", own.Answer?.Number);
        json.WriteString("evidence", own.Answer?.Evidence);
        json.WriteString("confidence", own.Answer?.Confidence);
        json.WriteString("ministry", own.Answer?.Ministry);
        json.WriteString("on", own.Answer?.On);
        json.WriteString("unit", own.Indicator?.Unit);
        if (own.Public is { } known)
        {
            json.WriteStartObject("public");
            json.WriteNumberOrNull("raw", withheld ? null : known.Raw);
            json.WriteNumberOrNull("year", known.Evidence?.Year);
            json.WriteString("status", StatusWords.Of(known));
            WriteScore(json, known, withheld);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("public");
        }
        if (own.Own is { } answered)
        {
            json.WriteStartObject("own");
            json.WriteNumberOrNull("raw", own.Assumed?.Value);
            WriteScore(json, answered, withheld: false);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("own");
        }
        json.WriteNumberOrNull("difference", withheld ? null : own.Difference);
        WriteAlone(json, own, withheld);
        json.WriteWord("advice", own.Advice);
        json.WriteString("text", OverlayWords.Sentence(own, withheld));
        json.WriteString("countsAsEvidence", own.Item?.Evidence);
        json.WriteStrings("withheld", terms?.Withheld(own) ?? []);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, IndicatorScore score, bool withheld)
    {
        json.WriteNumberOrNull("asCoded", withheld ? null : score.AsCoded);
        json.WriteNumberOrNull("value", withheld ? null : score.Value);
        json.WriteNumberOrNull("low", withheld ? null : score.Low);
        json.WriteNumberOrNull("high", withheld ? null : score.High);
    }

    private static void WriteAlone(Utf8JsonWriter json, OwnScore own, bool withheld)
    {
        if (own.Alone is null || withheld)
        {
            json.WriteNull("ifPublicAlone");
            return;
        }
        json.WriteStartObject("ifPublicAlone");
        foreach (string axis in OverlayWords.Axes)
        {
            ScoreEffect? effect = own.On(axis);
            json.WriteStartObject(axis);
            json.WriteNumberOrNull("change", effect?.Change);
            json.WriteNumberOrNull("low", effect?.Low);
            json.WriteNumberOrNull("high", effect?.High);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteSectors(Utf8JsonWriter json, OverlayAssessment own)
    {
        json.WriteStartArray("sectors");
        foreach (CrownJewelSector sector in own.Extract.Overlay.Sectors)
        {
            json.WriteStartObject();
            json.WriteString("sector", sector.Sector);
            json.WriteString("why", sector.Why);
            json.WriteNumberOrNull("valueShare", sector.ValueShare);
            json.WriteString("layer", sector.Layer);
            json.WriteStrings("duties", sector.Duties);
            json.WriteStrings("services", sector.Services);
            json.WriteString("marking", sector.Marking.Label());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (own.CrownJewels is { } jewels)
        {
            json.WriteStartObject("crownJewels");
            json.WriteNumber("value", jewels.Value);
            json.WriteNumber("shareUnreached", jewels.Share);
            json.WriteString("measuredBy", jewels.ByValue ? "value" : "sectors");
            json.WriteNumber("registered", jewels.Registered);
            json.WriteNumber("unreached", jewels.Unreached);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("crownJewels");
        }
    }
}
