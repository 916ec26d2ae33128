using System.Text.Json;

namespace Regalia.Incidents.Reading.Json;

/// <summary>Members of objects, as far as they are what a reader hopes for: formats are kept to loosely.</summary>
internal static class JsonMembers
{
    /// <summary>A member; null if there is none, or the value is no object.</summary>
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out JsonElement member)
        && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>A text or number as text; null if there is none, or it is empty.</summary>
    public static string? Text(this JsonElement value, string name) =>
        value.Member(name) is JsonElement member ? Scalar(member) : null;

    /// <summary>Texts of a member that may be a list or a single one.</summary>
    public static IEnumerable<string> Texts(this JsonElement value, string name)
    {
        if (value.Member(name) is not JsonElement member)
        {
            yield break;
        }
        if (member.ValueKind != JsonValueKind.Array)
        {
            if (Scalar(member) is string single)
            {
                yield return single;
            }
            yield break;
        }
        foreach (JsonElement element in member.EnumerateArray())
        {
            if (Scalar(element) is string text)
            {
                yield return text;
            }
        }
    }

    /// <summary>Objects of a member that may be a list or a single one.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement value, string name)
    {
        if (value.Member(name) is not JsonElement member)
        {
            yield break;
        }
        if (member.ValueKind == JsonValueKind.Object)
        {
            yield return member;
        }
        if (member.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }
        foreach (JsonElement element in member.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                yield return element;
            }
        }
    }

    /// <summary>Whether a member is true, or says so as text or number.</summary>
    public static bool IsTrue(this JsonElement value, string name) =>
        value.Member(name) is JsonElement member
        && (member.ValueKind == JsonValueKind.True || Scalar(member) is "true" or "1");

    private static string? Scalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
