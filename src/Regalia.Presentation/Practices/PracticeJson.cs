using System.Text.Json;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Practices;

/// <summary>A practice in JSON; what the release does not say is null, also a kind of provision that is not coded.</summary>
internal static class PracticeJson
{
    internal static void WriteFields(Utf8JsonWriter json, Practice practice, string jurisdictionName)
    {
        json.WriteString("id", practice.Id);
        json.WriteString("jurisdiction", practice.Jurisdiction);
        json.WriteString("jurisdictionName", jurisdictionName);
        json.WriteString("name", practice.Name);
        json.WriteNumberOrNull("since", practice.Since);
        json.WriteString("approach", practice.Approach);
        json.WriteString("category", practice.Category);
        json.WriteStrings("stages", practice.Stages);
        json.WriteStrings("layers", practice.Layers);
        json.WriteString("target", practice.Target);
        json.WriteString("actor", practice.Actor);
        json.WriteString("standing", practice.Standing);
        if (practice.Provides.IsEmpty)
        {
            json.WriteNull("provides");
        }
        else
        {
            json.WriteStrings("provides", practice.Provides);
        }
        json.WriteString("asks", practice.Asks);
        json.WriteString("transfer", practice.Transfer);
        json.WriteStrings("addresses", practice.Addresses);
        json.WriteString("description", practice.Description);
        json.WriteString("address", practice.Address);
        json.WriteString("status", Words.Of(practice.Status));
        json.WriteString("note", practice.Note);
    }

    internal static void WriteConditions(Utf8JsonWriter json, PracticeSelection selection)
    {
        json.WriteStartArray("conditions");
        foreach (PracticeCondition condition in selection.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("name", condition.Name);
            json.WriteString("value", condition.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Where a country stands; a figure that is not shown leaves its place empty and says that it is withheld.</summary>
    internal static void WriteStanding(Utf8JsonWriter json, IndicatorStanding standing, bool shown)
    {
        json.WriteString("state", Words.Of(standing.State));
        json.WriteNumberOrNull("value", shown ? standing.Value?.Value : null);
        json.WriteNumberOrNull("year", standing.Value?.Year);
        json.WriteNumberOrNull("score", shown ? standing.Score : null);
        json.WriteString("status", standing.Value is null ? null : Words.Of(standing.Value.Status));
        if (!shown)
        {
            json.WriteBoolean("withheld", value: true);
        }
    }

    /// <summary>Whether the licences of a country's value let it be passed on; what is missing may.</summary>
    internal static bool MayBePassedOn(this IndicatorStanding standing, EvidenceRelease release) =>
        standing.Value is not { } value || release.MayBePassedOn(value);
}
