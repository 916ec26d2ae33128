using System.Text.Json;
using Regalia.Incidents.Reading.Json;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>What a galaxy file says of itself, beside its clusters.</summary>
/// <param name="Name">Its name: <c>Threat Actor</c>.</param>
/// <param name="Type">Its type: <c>threat-actor</c>.</param>
/// <param name="Category">What its clusters are: <c>actor</c>.</param>
internal sealed record GalaxyHeader(string Name, string Type, string Category)
{
    private static readonly string[] ActorCategories =
    [
        "actor",
        "actors",
        "threat-actor",
        "threat actor",
        "threat groups",
        "intelligence agencies",
    ];

    /// <summary>Whether its clusters are companies that name actors: no records, but who asserts their names.</summary>
    public bool HoldsProducers => string.Equals(Type, "producer", StringComparison.Ordinal);

    /// <summary>Whether its clusters are actors.</summary>
    public bool HoldsActors => !HoldsProducers && ActorCategories.Contains(Category, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who asserts what no producer is named for.</summary>
    public string Asserter => "MISP galaxy " + (Name.Length > 0 ? Name : Type);

    /// <summary>Reads the members around the clusters.</summary>
    public static GalaxyHeader Of(byte[] envelope, int depth)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(envelope, new JsonDocumentOptions { MaxDepth = depth });
            JsonElement root = document.RootElement;
            return new GalaxyHeader(root.Text("name") ?? "", root.Text("type") ?? "", root.Text("category") ?? "");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What is broken around the clusters is told where the file is read; the clusters can stand without it.
            return new GalaxyHeader("", "", "");
        }
    }
}
