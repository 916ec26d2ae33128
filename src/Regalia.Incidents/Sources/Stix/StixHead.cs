using System.Text.Json;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>What decides how an object of a bundle is read.</summary>
/// <param name="Type">Its type; null if it has none.</param>
/// <param name="Id">Its id; null if it has none.</param>
/// <param name="Version">When it was changed last, so that versions sort as text; empty if it does not say.</param>
internal readonly record struct StixHead(string? Type, string? Id, string Version)
{
    /// <summary>Reads an object to its end, which also tells whether it is JSON.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static StixHead Of(ReadOnlySpan<byte> json, int depth)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = depth });
        string? type = null;
        string? id = null;
        string version = "";
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }
            if (reader.ValueTextEquals("type"u8))
            {
                type = Next(ref reader) ?? type;
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = Next(ref reader) ?? id;
            }
            else if (reader.ValueTextEquals("modified"u8))
            {
                // Without the zone, which is always Z, fractions of a second sort as text.
                version = Next(ref reader)?.TrimEnd('Z') ?? version;
            }
        }
        return new StixHead(type, id, version);
    }

    private static string? Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0 ? reader.GetString() : null;
    }
}
