using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>Writes one object after another: what all of them have, then what each has of its own.</summary>
internal sealed class StixPen : IDisposable
{
    /// <summary>
    /// When objects were made that are the same in every export, for their ids are made of all that they say.
    /// </summary>
    internal static readonly DateTimeOffset Always = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly Utf8JsonWriter json;

    internal StixPen() => json = new(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes an object.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="time">When it was made.</param>
    /// <param name="author">Id of the identity that says it; null for none.</param>
    /// <param name="markings">Ids of its markings.</param>
    /// <param name="rest">Writes the other members.</param>
    internal StixObject Write(
        string type,
        Guid uuid,
        DateTimeOffset time,
        string? author,
        IReadOnlyCollection<string> markings,
        Action<Utf8JsonWriter> rest
    )
    {
        string id = Id(type, uuid);
        bytes.ResetWrittenCount();
        json.Reset(bytes);
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("created", Time(time));
        json.WriteString("modified", Time(time));
        if (author is not null)
        {
            json.WriteString("created_by_ref", author);
        }
        Texts(json, "object_marking_refs", markings);
        rest(json);
        json.WriteEndObject();
        json.Flush();
        return new StixObject(type, id, bytes.WrittenSpan.ToArray());
    }

    /// <summary>Writes a marking that states something. Markings never change: they have no time of change.</summary>
    internal StixObject WriteMarking(Guid uuid, string statement)
    {
        string id = Id("marking-definition", uuid);
        bytes.ResetWrittenCount();
        json.Reset(bytes);
        json.WriteStartObject();
        json.WriteString("type", "marking-definition");
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("created", Time(Always));
        json.WriteString("definition_type", "statement");
        json.WriteStartObject("definition");
        json.WriteString("statement", statement);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return new StixObject("marking-definition", id, bytes.WrittenSpan.ToArray());
    }

    /// <summary>The id of an object.</summary>
    internal static string Id(string type, Guid uuid) => type + "--" + uuid.ToString("D");

    /// <summary>A time as the standard writes it.</summary>
    internal static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The first moment of a day.</summary>
    internal static string Time(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>A list; none if it is empty, which the standard does not allow.</summary>
    internal static void Texts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    /// <summary>A text; none if it says nothing.</summary>
    internal static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Opens Regalia's extension; two ends close it.</summary>
    internal static void BeginExtension(Utf8JsonWriter json, string extension)
    {
        json.WriteStartObject("extensions");
        json.WriteStartObject(extension);
        json.WriteString("extension_type", "property-extension");
    }

    /// <summary>Closes the extension.</summary>
    internal static void EndExtension(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Dispose() => json.Dispose();
}
