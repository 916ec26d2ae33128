using System.Globalization;
using System.Text.Json;
using Regalia.Evidence;

namespace Regalia.Presentation.Json;

/// <summary>The results of a scan that indicators were taken from.</summary>
internal static class TechnologyOriginJson
{
    internal static void Write(Utf8JsonWriter json, TechnologyOrigin origin)
    {
        json.WriteStartObject();
        json.WriteString("snapshot", origin.Snapshot);
        json.WriteString("digest", "sha256:" + origin.Digest);
        json.WriteString("asOf", origin.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("from", origin.From);
        json.WriteNumber("to", origin.To);
        json.WriteNumber("places", origin.Places);
        json.WriteBoolean("synthetic", origin.IsSynthetic);
        json.WriteStartArray("youngYears");
        foreach (int year in origin.YoungYears)
        {
            json.WriteNumberValue(year);
        }
        json.WriteEndArray();
        json.WriteStrings("technologies", origin.Technologies);
        json.WriteStrings("drafts", origin.Drafts);
        json.WriteStrings("draftsLeftOut", origin.DraftsLeftOut);
        json.WriteStrings("withoutWorks", origin.WithoutWorks);
        json.WriteEndObject();
    }
}
