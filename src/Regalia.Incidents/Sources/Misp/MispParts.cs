using System.Text.Json;
using Regalia.Incidents.Reading.Json;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>The attachment in which Regalia puts the whole record into the events that it writes.</summary>
internal static class MispParts
{
    /// <summary>Name of the attached file.</summary>
    public const string WholeRecord = "regalia-record.json";

    /// <summary>The attached document; null if the event has none that can be read.</summary>
    public static JsonDocument? Find(JsonElement shared)
    {
        foreach (JsonElement attribute in shared.Objects("Attribute"))
        {
            if (
                string.Equals(attribute.Text("type"), "attachment", StringComparison.Ordinal)
                && string.Equals(attribute.Text("value"), WholeRecord, StringComparison.Ordinal)
                && !attribute.IsTrue("deleted")
                && attribute.Member("data") is JsonElement { ValueKind: JsonValueKind.String } data
                && data.TryGetBytesFromBase64(out byte[]? bytes)
            )
            {
                try
                {
                    return JsonDocument.Parse(bytes);
                }
                catch (JsonException)
                {
                    // Somebody else's file of this name: the event is read as any other.
                }
            }
        }
        return null;
    }
}
