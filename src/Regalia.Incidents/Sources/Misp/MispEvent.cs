using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Evidence;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>Makes a record of an event: what somebody shared about something that happened.</summary>
internal sealed class MispEvent(CountryTexts countries)
{
    private readonly List<Victim> victims = [];
    private readonly List<string> actors = [];
    private readonly List<string> campaigns = [];
    private readonly List<string> references = [];

    /// <summary>The record, without source, id and fields.</summary>
    public IncidentRecord Read(JsonElement shared, string info, List<string> repairs)
    {
        victims.Clear();
        actors.Clear();
        campaigns.Clear();
        references.Clear();
        ReadTags(shared);
        ReadGalaxies(shared);
        ReadAttributes(shared);
        foreach (JsonElement thing in shared.Objects("Object").Where(thing => !thing.IsTrue("deleted")))
        {
            if (string.Equals(thing.Text("name"), "victim", StringComparison.Ordinal))
            {
                ReadVictim(thing);
            }
            else
            {
                ReadAttributes(thing);
            }
        }
        string? author = shared.Member("Orgc")?.Text("name") ?? shared.Member("Org")?.Text("name");
        return new IncidentRecord
        {
            Source = "",
            Id = "",
            Level = RecordLevel.Report,
            Title = info,
            Dates = Dates(shared, repairs),
            Victims = [.. victims.Distinct(SameVictim.Instance)],
            Attributions =
            [
                .. actors
                    .Distinct(StringComparer.Ordinal)
                    .Select(actor => new Attribution([actor], null, null, null, author, null, null)),
            ],
            PartOf = [.. campaigns.Distinct(StringComparer.Ordinal)],
            References = [.. references.Distinct(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<IncidentDate> Dates(JsonElement shared, List<string> repairs)
    {
        List<IncidentDate> dates = [];
        if (shared.Text("date") is string text)
        {
            if (DateParts.Day(text) is DateOnly day)
            {
                dates.Add(new IncidentDate(DateKind.Started, day, DatePrecision.Day));
            }
            else
            {
                repairs.Add("date \"" + text + "\" is no day as in 2021-05-28; it was left out");
            }
        }
        if (DateParts.DayOfSeconds(shared.Text("publish_timestamp")) is DateOnly published)
        {
            dates.Add(new IncidentDate(DateKind.Reported, published, DatePrecision.Day));
        }
        if (DateParts.DayOfSeconds(shared.Text("timestamp")) is DateOnly changed)
        {
            dates.Add(new IncidentDate(DateKind.Recorded, changed, DatePrecision.Day));
        }
        return [.. dates];
    }

    private void ReadTags(JsonElement holder)
    {
        const string Mark = "misp-galaxy:";
        foreach (JsonElement tag in holder.Objects("Tag"))
        {
            if (tag.Text("name") is string name && name.StartsWith(Mark, StringComparison.Ordinal))
            {
                int equals = name.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    ReadCluster(name[Mark.Length..equals], name[(equals + 1)..].Trim('"'));
                }
            }
        }
    }

    private void ReadGalaxies(JsonElement holder)
    {
        foreach (JsonElement cluster in holder.Objects("Galaxy").SelectMany(galaxy => galaxy.Objects("GalaxyCluster")))
        {
            if (cluster.Text("type") is string type && cluster.Text("value") is string value)
            {
                ReadCluster(type, value);
            }
        }
    }

    private void ReadCluster(string type, string value)
    {
        switch (type)
        {
            case "threat-actor":
            case "mitre-intrusion-set":
            case "mitre-enterprise-attack-intrusion-set":
            case "microsoft-activity-group":
            case "360net-threat-actor":
                actors.Add(value);
                break;
            case "sector":
                victims.Add(new Victim(null, null, null, [SectorWords.Of(value)]));
                break;
            case "target-information":
                victims.Add(new Victim(null, value, countries.Find(value), []));
                break;
            default:
                break;
        }
    }

    private void ReadAttributes(JsonElement holder)
    {
        foreach (JsonElement attribute in holder.Objects("Attribute").Where(one => !one.IsTrue("deleted")))
        {
            ReadTags(attribute);
            ReadGalaxies(attribute);
            if (attribute.Text("value") is not string value)
            {
                continue;
            }
            switch (attribute.Text("type"))
            {
                case "threat-actor":
                    actors.Add(value);
                    break;
                case "campaign-name":
                    campaigns.Add(value);
                    break;
                case "target-org":
                    victims.Add(new Victim(value, null, null, []));
                    break;
                case "target-location":
                    victims.Add(new Victim(null, value, countries.Find(value), []));
                    break;
                case "link":
                case "url"
                    when string.Equals(attribute.Text("category"), "External analysis", StringComparison.Ordinal):
                    references.Add(value);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadVictim(JsonElement thing)
    {
        string? name = null;
        List<string> sectors = [];
        List<string> regions = [];
        foreach (JsonElement attribute in thing.Objects("Attribute").Where(one => !one.IsTrue("deleted")))
        {
            string? value = attribute.Text("value");
            switch (attribute.Text("object_relation"))
            {
                case "name" when value is not null:
                    name ??= value;
                    break;
                case "sectors" when value is not null:
                    sectors.Add(SectorWords.Of(value));
                    break;
                case "regions" when value is not null:
                    regions.Add(value);
                    break;
                default:
                    break;
            }
        }
        foreach (string region in regions)
        {
            Iso3? country = countries.Find(region);
            victims.Add(new Victim(name, region, country, [.. sectors]));
        }
        if (regions.Count == 0 && (name is not null || sectors.Count > 0))
        {
            victims.Add(new Victim(name, null, null, [.. sectors]));
        }
    }

    // A tag and the galaxy that it stands for say the same twice.
    private sealed class SameVictim : IEqualityComparer<Victim>
    {
        public static SameVictim Instance { get; } = new();

        public bool Equals(Victim? x, Victim? y) =>
            string.Equals(x?.Name, y?.Name, StringComparison.Ordinal)
            && string.Equals(x?.CountryText, y?.CountryText, StringComparison.Ordinal)
            && x!.Sectors.SequenceEqual(y!.Sectors, StringComparer.Ordinal);

        public int GetHashCode(Victim obj) => HashCode.Combine(obj.Name, obj.CountryText, obj.Sectors.Length);
    }
}
