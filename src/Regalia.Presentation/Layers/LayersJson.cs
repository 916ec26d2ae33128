using System.Text.Json;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Layers;

/// <summary>Layers in JSON.</summary>
internal static class LayersJson
{
    internal static string Write(CountryLayers layers) =>
        Envelope.Write(
            layers.Release,
            json =>
            {
                json.WriteBoolean("verifiedOnly", layers.Selection.VerifiedOnly);
                json.WriteString("marking", layers.Marking?.Label());
                json.WriteString("country", layers.Country.Code.ToString());
                json.WriteString("name", layers.Country.Name);
                json.WriteNumber("uncodedPractices", layers.UncodedPractices);
                WriteLayers(json, layers, details: true);
                WriteSectors(json, layers);
            }
        );

    internal static void WriteLayers(Utf8JsonWriter json, CountryLayers layers, bool details)
    {
        json.WriteStartArray("layers");
        foreach (string layer in ProtectionLayers.All)
        {
            json.WriteStartObject();
            json.WriteString("layer", layer);
            json.WriteString("name", ProtectionLayers.Name(layer));
            json.WriteString("state", LayerWords.Word(layers.StateOf(layer)));
            json.WriteStartArray("kinds");
            foreach (LayerReach reach in layers.Of(layer))
            {
                WriteCell(json, reach, details);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSectors(Utf8JsonWriter json, CountryLayers layers)
    {
        json.WriteStartArray("crownJewelSectors");
        foreach (SectorReach sector in layers.Sectors)
        {
            json.WriteStartObject();
            json.WriteString("sector", sector.Sector.Sector);
            json.WriteString("layer", sector.Sector.Layer);
            json.WriteBoolean("reachedByNothing", sector.IsReachedByNothing);
            json.WriteString("marking", sector.Sector.Marking.Label());
            json.WriteStartArray("kinds");
            WriteCell(json, sector.Duty, details: true);
            WriteCell(json, sector.Service, details: true);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("sectorsReachedByNothing", layers.SectorsReachedByNothing.Select(s => s.Sector.Sector));
    }

    private static void WriteCell(Utf8JsonWriter json, LayerReach reach, bool details)
    {
        json.WriteStartObject();
        json.WriteString("provides", reach.Provides);
        json.WriteString("state", LayerWords.Word(reach.State));
        json.WriteBoolean("unverified", reach.IsUnverified);
        json.WriteNumber("count", reach.Provisions.Length);
        if (details)
        {
            WriteDetails(json, reach);
        }
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, LayerReach reach)
    {
        json.WriteStartArray("provisions");
        foreach (Provision provision in reach.Provisions)
        {
            json.WriteStartObject();
            json.WriteString("restsOn", LayerRows.RestsOn(reach, provision));
            json.WriteString("id", provision.Id.Length == 0 ? null : provision.Id);
            json.WriteString("name", provision.Name);
            json.WriteString("stage", provision.Stage);
            json.WriteString("standing", provision.Practice?.Standing);
            json.WriteString("via", provision.Via);
            json.WriteBoolean("private", provision.IsPrivate);
            json.WriteString("status", provision.IsPrivate ? null : Words.Of(provision.Status));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("signals");
        foreach (LayerSignal signal in reach.Signals)
        {
            json.WriteStartObject();
            json.WriteString("indicator", signal.Indicator.Id);
            json.WriteString("finding", LayerWords.Word(signal.Finding));
            json.WriteString("state", Words.Of(signal.State));
            json.WriteNumberOrNull("value", signal.Number);
            json.WriteNumber("reachesFrom", signal.At);
            json.WriteBoolean("private", signal.IsPrivate);
            json.WriteString("status", signal.Value is null ? null : Words.Of(signal.Value.Status));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
