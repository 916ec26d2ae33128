using System.Text.Json;

namespace Regalia.Incidents.Reading.Json.Shapes;

/// <summary>Whether two JSON values are the same, whatever the order of their members and the spelling of their numbers.</summary>
internal sealed class JsonValueEquality : IEqualityComparer<JsonElement>
{
    /// <summary>The only one.</summary>
    public static JsonValueEquality Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(JsonElement obj)
    {
        HashCode code = default;
        code.Add(obj.ValueKind);
        switch (obj.ValueKind)
        {
            case JsonValueKind.String:
                code.Add(obj.GetString(), StringComparer.Ordinal);
                break;
            case JsonValueKind.Number:
                code.Add(obj.TryGetDouble(out double number) ? number : 0);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement element in obj.EnumerateArray())
                {
                    code.Add(GetHashCode(element));
                }
                break;
            case JsonValueKind.Object:
                int members = 0;
                foreach (JsonProperty member in obj.EnumerateObject())
                {
                    members ^= HashCode.Combine(
                        StringComparer.Ordinal.GetHashCode(member.Name),
                        GetHashCode(member.Value)
                    );
                }
                code.Add(members);
                break;
            default:
                break;
        }
        return code.ToHashCode();
    }
}
