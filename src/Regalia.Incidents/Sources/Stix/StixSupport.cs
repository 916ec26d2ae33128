using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>
/// What the objects of all files say about one another, kept while the records are read: relationships may stand behind, or in
/// another file than, what they bind.
/// </summary>
internal sealed class StixSupport
{
    private readonly Dictionary<string, StixIdentity> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StixRelation>> relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Start, string? End)> events = new(StringComparer.Ordinal);

    /// <summary>The latest version of a record.</summary>
    public string Latest(string id) => versions.GetValueOrDefault(id, "");

    /// <summary>An identity; null if no file has it.</summary>
    public StixIdentity? Identity(string id) => identities.GetValueOrDefault(id);

    /// <summary>What a location is called: its country if it has one; null if no file has it.</summary>
    public string? Location(string id) => locations.GetValueOrDefault(id);

    /// <summary>When an event of an incident began and ended.</summary>
    public (string? Start, string? End) Event(string id) => events.GetValueOrDefault(id);

    /// <summary>The name of an identity or record; null if no file has it.</summary>
    public string? Name(string? id) =>
        id is null ? null
        : identities.TryGetValue(id, out StixIdentity? known) ? known.Name
        : names.GetValueOrDefault(id);

    /// <summary>Relationships of an object.</summary>
    public IReadOnlyList<StixRelation> Relations(string id) => relations.TryGetValue(id, out var all) ? all : [];

    /// <summary>Takes what an object says about others.</summary>
    public void Take(StixHead head, JsonElement value)
    {
        string id = head.Id!;
        if (StixKinds.Level(head.Type!) is not null)
        {
            bool isLater =
                !versions.TryGetValue(id, out string? known) || string.CompareOrdinal(head.Version, known) > 0;
            if (isLater)
            {
                versions[id] = head.Version;
                if (value.Text("name") is string name)
                {
                    names[id] = name;
                }
            }
            return;
        }
        switch (head.Type)
        {
            case "identity":
                identities[id] = new StixIdentity(value.Text("name"), Sectors(value));
                break;
            case "location":
                if ((value.Text("country") ?? value.Text("name") ?? value.Text("region")) is string place)
                {
                    locations[id] = place;
                }
                break;
            case "event":
                events[id] = (value.Text("start_time"), value.Text("end_time"));
                break;
            case "relationship":
                TakeRelation(value);
                break;
            default:
                break;
        }
    }

    private static ImmutableArray<string> Sectors(JsonElement identity)
    {
        ImmutableArray<string> sectors = [.. identity.Texts("sectors")];
        return sectors.Length > 0 || identity.Text("identity_class") is not string kind ? sectors : [kind];
    }

    private void TakeRelation(JsonElement value)
    {
        if (
            value.IsTrue("revoked")
            || value.Text("relationship_type") is not string kind
            || !StixKinds.IsRead(kind)
            || value.Text("source_ref") is not string source
            || value.Text("target_ref") is not string target
        )
        {
            return;
        }
        IncidentDate? date = DateParts.Day(value.Text("created")) is DateOnly day
            ? new IncidentDate(DateKind.Reported, day, DatePrecision.Day)
            : null;
        // A campaign points at the incidents that belong to it; all others are kept with what they are said of.
        bool isOfCampaign = string.Equals(kind, "associated-with", StringComparison.Ordinal);
        StixRelation relation = new(
            kind,
            isOfCampaign ? source : target,
            value.Text("created_by_ref"),
            date,
            value.Text("description")
        );
        string holder = isOfCampaign ? target : source;
        if (!relations.TryGetValue(holder, out List<StixRelation>? all))
        {
            relations.Add(holder, all = []);
        }
        all.Add(relation);
    }
}
