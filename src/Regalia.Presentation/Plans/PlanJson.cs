using System.Text.Json;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Plans;

/// <summary>A plan in JSON.</summary>
public static class PlanJson
{
    /// <summary>The whole plan.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="includeRestricted">Whether to show figures whose licence is not open, with the targets that rest on them.</param>
    public static string Write(PlanView view, bool includeRestricted = true)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Envelope.Write(
            view.Release,
            json =>
            {
                WriteOrigin(json, view);
                json.WriteStartArray("actions");
                foreach (PlanRow row in view.Rows)
                {
                    WriteRow(json, row, includeRestricted);
                }
                json.WriteEndArray();
                json.WriteStrings("nextSteps", view.Plan.NextSteps.Select(action => action.Id));
                json.WriteStartArray("totals");
                foreach (PlanTotal total in PlanTotal.Of(view.Plan))
                {
                    json.WriteStartObject();
                    json.WriteString("status", total.Status);
                    json.WriteNumber("actions", total.Actions);
                    json.WriteNumber("effort", total.Effort);
                    json.WriteNumber("expectedReadiness", total.Readiness);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                WriteFindings(json, view.Findings);
            }
        );
    }

    /// <summary>One action.</summary>
    /// <exception cref="InvalidOperationException">The plan has no such action.</exception>
    public static string Write(PlanView view, string id)
    {
        ArgumentNullException.ThrowIfNull(view);
        PlanRow row = view.Rows.First(r => string.Equals(r.Action.Id, id, StringComparison.OrdinalIgnoreCase));
        return Envelope.Write(
            view.Release,
            json =>
            {
                WriteOrigin(json, view);
                json.WritePropertyName("action");
                WriteRow(json, row, includeRestricted: true);
                WriteFindings(
                    json,
                    view.Findings.Where(f => string.Equals(f.Action, row.Action.Id, StringComparison.Ordinal))
                );
            }
        );
    }

    private static void WriteOrigin(Utf8JsonWriter json, PlanView view)
    {
        Plan plan = view.Plan;
        json.WriteString("marking", view.Marking.Label());
        json.WriteBoolean("hypothetical", value: true);
        json.WriteStartObject("plan");
        json.WriteString("country", plan.Country.ToString());
        json.WriteString("release", plan.Release);
        json.WriteString("digest", plan.Digest);
        json.WriteBoolean("sameFiles", !view.IsOfOtherFiles);
        json.WriteNumber("seed", plan.Seed);
        json.WriteNumber("draws", plan.Draws);
        json.WriteBoolean("verifiedOnly", plan.Selection.VerifiedOnly);
        json.WriteString("licence", plan.Selection.OpenLicencesOnly ? "open" : "all");
        json.WriteString("created", PlanWords.Day(plan.Created));
        json.WriteString("basis", plan.IsOfOwnAnswers ? "own_answers" : "public_evidence");
        json.WriteString("marking", plan.Marking.Label());
        json.WriteEndObject();
        WriteIfAllDone(json, plan.AllDone);
    }

    private static void WriteIfAllDone(Utf8JsonWriter json, AllDone? then)
    {
        if (then is null)
        {
            json.WriteNull("ifAllDone");
            return;
        }
        json.WriteStartObject("ifAllDone");
        json.WriteBoolean("hypothetical", value: true);
        WriteInterval(json, "readiness", then.Readiness, then.Low, then.High);
        if (then.Labels.IsEmpty)
        {
            json.WriteNull("labelProbabilities");
        }
        else
        {
            json.WriteStartObject("labelProbabilities");
            foreach (LabelProbability label in then.Labels)
            {
                json.WriteNumber(label.Label, label.Probability);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, PlanRow row, bool includeRestricted)
    {
        PlanAction action = row.Action;
        json.WriteStartObject();
        json.WriteString("id", action.Id);
        json.WriteString("action", action.Action);
        WriteGap(json, row, includeRestricted || !row.IsWithheld);
        json.WriteStartArray("practices");
        foreach (MatchedPractice match in row.Practices)
        {
            json.WriteStartObject();
            json.WriteString("id", match.Practice.Id);
            json.WriteString("name", match.Practice.Name);
            json.WriteString("jurisdiction", match.Practice.Jurisdiction);
            json.WriteNumber("similarity", match.Similarity.Score);
            json.WriteString("reason", match.Similarity.Reason);
            json.WriteString("address", match.Practice.Address);
            json.WriteString("status", StatusWords.Of(match.Practice.Status));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("ownIdea", action.OwnIdea);
        json.WriteNumber("effort", action.Effort);
        WriteRise(json, "expectedReadiness", action.Readiness);
        WriteRise(json, "expectedPreparedness", action.Preparedness);
        json.WriteNumberOrNull("risePerEffort", action.RisePerEffort);
        json.WriteNumber("together", Math.Round(row.Together, 2));
        json.WriteStrings("dependsOn", action.DependsOn);
        json.WriteString("owner", action.Owner);
        json.WriteString("due", action.Due is { } due ? PlanWords.Day(due) : null);
        json.WriteString("cost", action.Cost);
        json.WriteString("status", action.Status);
        json.WriteString("proof", action.Proof);
        json.WriteString("marking", action.Marking.Label());
        json.WriteString("note", action.Note);
        json.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter json, PlanRow row, bool shown)
    {
        if (row.Gap is not { } gap)
        {
            json.WriteNull("gap");
            return;
        }
        json.WriteStartObject("gap");
        json.WriteString("indicator", gap.Indicator.Id);
        json.WriteString("name", gap.Indicator.Name);
        json.WriteString("stage", gap.Indicator.Stage);
        json.WriteWord("state", gap.State);
        json.WriteNumberOrNull("value", shown ? gap.Value?.Value : null);
        json.WriteString("status", gap.Value is { } value ? StatusWords.Of(value.Status) : null);
        json.WriteNumberOrNull("target", shown ? row.Action.Target : null);
        json.WriteString("unit", gap.Indicator.Unit);
        json.WriteNumberOrNull("score", shown ? gap.Score : null);
        json.WriteNumberOrNull("weight", row.Weight);
        if (!shown)
        {
            json.WriteBoolean("withheld", value: true);
        }
        json.WriteEndObject();
    }

    private static void WriteRise(Utf8JsonWriter json, string name, ExpectedRise? rise)
    {
        if (rise is null)
        {
            json.WriteNull(name);
            return;
        }
        WriteInterval(json, name, rise.Value, rise.Low, rise.High);
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, double value, double low, double high)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", value);
        json.WriteNumber("low", low);
        json.WriteNumber("high", high);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IEnumerable<PlanFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (PlanFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("action", finding.Action);
            json.WriteString("says", finding.Says);
            json.WriteString("mend", finding.Mend);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
