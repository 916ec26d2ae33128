using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Json;
using Regalia.Presentation.Linking;

namespace Regalia.Presentation.Cases;

/// <summary>A case in JSON.</summary>
internal static class CaseJson
{
    internal static string Write(CaseDetail detail) =>
        Envelope.Write(json =>
        {
            IncidentCase incident = detail.Case;
            json.WriteString("id", incident.Id);
            json.WriteString("title", incident.Title);
            json.WriteString("level", incident.Level.Word());
            json.WriteStrings("victimCountries", incident.Countries.Select(c => c.ToString()));
            json.WriteStartArray("snapshots");
            foreach (Snapshot snapshot in detail.Snapshots)
            {
                json.WriteStartObject();
                SnapshotJson.Write(json, snapshot);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteBoolean("mayBePassedOn", detail.Snapshots.All(s => s.Source.MayBePassedOn));
            json.WriteStartArray("records");
            foreach ((RecordReference reference, IncidentRecord record) in incident.Named)
            {
                json.WriteStartObject();
                json.WriteString("record", detail.Address(reference));
                RecordJson.Write(json, record);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteEconomies(json, detail.Economies);
            WriteContradictions(json, incident.Contradictions);
            WriteLinks(json, "links", detail.Ties);
            WriteOthers(json, "parts", detail.Parts);
            WriteOthers(json, "wholes", detail.Wholes);
            WriteOthers(json, "related", detail.Related);
            json.WriteStartArray("mayBelong");
            foreach (LikelyCase likely in detail.Likely)
            {
                json.WriteStartObject();
                WriteOther(json, likely.Other);
                json.WriteString("leftToPeople", LinkWords.Doubt(likely.Doubt));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static void WriteEconomies(Utf8JsonWriter json, ImmutableArray<EconomyVictims> economies)
    {
        json.WriteStartArray("victimsByEconomy");
        foreach (EconomyVictims economy in economies)
        {
            json.WriteStartObject();
            json.WriteString("country", economy.Country?.ToString());
            json.WriteString("name", economy.Name);
            json.WriteStrings("victims", economy.Victims);
            json.WriteStrings("sectors", economy.Sectors);
            json.WriteStrings("by", economy.By.Select(r => r.ToString()));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteContradictions(Utf8JsonWriter json, ImmutableArray<Contradiction> contradictions)
    {
        json.WriteStartArray("contradictions");
        foreach (Contradiction contradiction in contradictions)
        {
            json.WriteStartObject();
            json.WriteString("matter", contradiction.Matter);
            json.WriteStartArray("statements");
            foreach ((RecordReference by, string says) in contradiction.Statements)
            {
                json.WriteStartObject();
                json.WriteString("by", by.ToString());
                json.WriteString("says", says);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, string name, ImmutableArray<CaseTie> ties)
    {
        json.WriteStartArray(name);
        foreach (CaseTie tie in ties)
        {
            json.WriteStartObject();
            json.WriteString("a", tie.Link.First.ToString());
            json.WriteString("b", tie.Link.Second.ToString());
            json.WriteString("relation", tie.Link.Relation.Word());
            bool isPart = tie.Link.Relation == LinkRelation.PartOf;
            bool firstIsWhole = LinkWords.FirstIsWhole(tie.Link.First, tie.Judgement, tie.Decision);
            json.WriteString(
                "part",
                !isPart ? null
                    : firstIsWhole ? "b"
                    : "a"
            );
            PairReport.Judged(json, tie.Judgement);
            PairReport.Decided(json, tie.Decision);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOthers(Utf8JsonWriter json, string name, ImmutableArray<NamedCase> others)
    {
        json.WriteStartArray(name);
        foreach (NamedCase other in others)
        {
            json.WriteStartObject();
            WriteOther(json, other);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOther(Utf8JsonWriter json, NamedCase other)
    {
        json.WriteString("id", other.Id);
        json.WriteString("title", other.Title);
        WriteLinks(json, "links", other.Ties);
    }
}
