using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Evidence;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>Makes a record of a cluster of a galaxy of actors.</summary>
internal sealed class GalaxyCluster(CountryTexts countries, Dictionary<string, string> producers)
{
    // The one level is a count of groups, the other one of what they did; a few clusters are operations under a group's roof.
    private static readonly string[] CampaignClasses = ["campaign", "operation"];

    private static readonly string[] VictimFields =
    [
        "cfr-suspected-victims",
        "suspected-victims",
        "observed_countries",
    ];

    private static readonly string[] SectorFields =
    [
        "cfr-target-category",
        "target-category",
        "targeted-sector",
        "target_categories",
    ];

    /// <summary>The record, without source, id and fields.</summary>
    public IncidentRecord Read(JsonElement cluster, string value, GalaxyHeader header, List<string> repairs)
    {
        foreach (var breach in GalaxyShape.Judge(cluster))
        {
            repairs.Add("read although the galaxy format has it otherwise: " + breach);
        }
        if (cluster.IsTrue("revoked"))
        {
            repairs.Add("its source has revoked it");
        }
        JsonElement meta = cluster.Member("meta") ?? default;
        return new IncidentRecord
        {
            Source = "",
            Id = "",
            Level = IsCampaign(meta) ? RecordLevel.Campaign : RecordLevel.Actor,
            Title = value,
            Summary = cluster.Text("description"),
            Victims = Victims(meta, repairs),
            Attributions = Attributions(meta, value),
            Aliases = Aliases(meta, value, header),
            References = [.. meta.Texts("refs").Concat(meta.Texts("official-refs")).Distinct(StringComparer.Ordinal)],
        };
    }

    private static bool IsCampaign(JsonElement meta) =>
        meta.Texts("threat-actor-classification").ToArray() is { Length: > 0 } classes
        && classes.All(word => CampaignClasses.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool IsUnknown(string text) =>
        string.IsNullOrWhiteSpace(text) || string.Equals(text.Trim(), "unknown", StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<Victim> Victims(JsonElement meta, List<string> repairs)
    {
        ImmutableArray<Victim>.Builder victims = ImmutableArray.CreateBuilder<Victim>();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string text in VictimFields.SelectMany(field => meta.Texts(field)))
        {
            if (!IsUnknown(text) && seen.Add("country " + text))
            {
                AddVictims(text, victims);
            }
        }
        foreach (string word in SectorFields.SelectMany(field => meta.Texts(field)))
        {
            string sector = SectorWords.Of(word);
            if (!string.Equals(sector, word, StringComparison.Ordinal))
            {
                repairs.Add("the kind of victim \"" + word + "\" was read as \"" + sector + "\"");
            }
            if (!IsUnknown(sector) && seen.Add("sector " + sector))
            {
                victims.Add(new Victim(null, null, null, [sector]));
            }
        }
        return victims.ToImmutable();
    }

    // Most of these texts are countries; some are bodies of a country, and some regions, which stay a text.
    private void AddVictims(string text, ImmutableArray<Victim>.Builder victims)
    {
        if (countries.Find(text) is Iso3 country)
        {
            victims.Add(new Victim(null, text, country, []));
            return;
        }
        ImmutableArray<Victim> told = VictimTexts.Read(text, []);
        victims.AddRange(told is [{ Country: null }] ? [new Victim(null, text, null, [])] : told);
    }

    private ImmutableArray<Attribution> Attributions(JsonElement meta, string value)
    {
        ImmutableArray<Attribution>.Builder attributions = ImmutableArray.CreateBuilder<Attribution>();
        string? basis = meta.Text("attribution-confidence") is string confidence
            ? "attribution-confidence " + confidence
            : null;
        foreach (string text in meta.Texts("country").Where(text => !IsUnknown(text)))
        {
            attributions.Add(new Attribution([value], text, countries.Find(text), null, null, null, basis));
        }
        foreach (string text in meta.Texts("cfr-suspected-state-sponsor").Where(text => !IsUnknown(text)))
        {
            attributions.Add(
                new Attribution(
                    [value],
                    text,
                    countries.Find(text),
                    "suspected state sponsor",
                    "Council on Foreign Relations",
                    null,
                    null
                )
            );
        }
        return attributions.ToImmutable();
    }

    private ImmutableArray<AliasAssertion> Aliases(JsonElement meta, string value, GalaxyHeader header)
    {
        List<AliasAssertion> aliases = [];
        HashSet<string> attributed = new(StringComparer.Ordinal) { value };
        foreach (string text in meta.Texts("name-attribution"))
        {
            int colon = text.LastIndexOf(':');
            if (colon <= 0 || colon == text.Length - 1)
            {
                continue;
            }
            string alias = text[..colon];
            string producer = text[(colon + 1)..];
            if (!string.Equals(alias, value, StringComparison.Ordinal))
            {
                attributed.Add(alias);
                aliases.Add(new AliasAssertion(value, alias, producers.GetValueOrDefault(producer, producer)));
            }
        }
        foreach (string alias in meta.Texts("synonyms").Concat(meta.Texts("synomyms")))
        {
            if (attributed.Add(alias))
            {
                aliases.Add(new AliasAssertion(value, alias, header.Asserter));
            }
        }
        return [.. aliases.Distinct()];
    }
}
