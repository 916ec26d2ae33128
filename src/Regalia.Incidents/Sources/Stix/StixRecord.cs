using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>Makes a record of an object and what the others say about it.</summary>
internal sealed class StixRecord(StixSupport support, CountryTexts countries, string source)
{
    /// <summary>The record, without fields.</summary>
    public IncidentRecord Read(JsonElement value, StixHead head, RecordLevel level, string name, List<string> repairs)
    {
        string id = head.Id!;
        if (value.IsTrue("revoked"))
        {
            repairs.Add("its source has revoked it");
        }
        if (value.IsTrue("x_mitre_deprecated"))
        {
            repairs.Add("its source holds it no longer worth using (deprecated)");
        }
        List<Victim> victims = [];
        List<Attribution> attributions = [];
        List<string> partOf = [];
        foreach (StixRelation relation in support.Relations(id))
        {
            Read(relation, name, victims, attributions, partOf, repairs);
        }
        return new IncidentRecord
        {
            Source = source,
            Id = id,
            Level = level,
            Title = name,
            Summary = value.Text("description"),
            Dates = Dates(value, level, repairs),
            Victims = [.. victims],
            Attributions = [.. attributions],
            Aliases = Aliases(value, name),
            References =
            [
                .. value
                    .Objects("external_references")
                    .Select(reference => reference.Text("url"))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            PartOf = [.. partOf.Distinct(StringComparer.Ordinal)],
        };
    }

    private void Read(
        StixRelation relation,
        string name,
        List<Victim> victims,
        List<Attribution> attributions,
        List<string> partOf,
        List<string> repairs
    )
    {
        string other = relation.Other;
        string? author = support.Name(relation.StatedBy) ?? relation.StatedBy;
        switch (relation.Kind)
        {
            case "targets" or "impacts" when other.StartsWith("identity--", StringComparison.Ordinal):
                AddVictim(other, victims, repairs);
                break;
            case "targets" when support.Location(other) is string place:
                victims.Add(new Victim(null, place, countries.Find(place), []));
                break;
            case "targets" when other.StartsWith("location--", StringComparison.Ordinal):
                repairs.Add("it targets " + other + ", which is not in the files");
                break;
            case "attributed-to":
                attributions.Add(
                    new Attribution(
                        [support.Name(other) ?? other],
                        null,
                        null,
                        null,
                        author,
                        relation.Date,
                        relation.Basis
                    )
                );
                if (!other.StartsWith("identity--", StringComparison.Ordinal))
                {
                    partOf.Add(other);
                }
                break;
            case "associated-with":
                partOf.Add(other);
                break;
            case "originates-from" or "located-at" when support.Location(other) is string home:
                attributions.Add(
                    new Attribution([name], home, countries.Find(home), null, author, relation.Date, relation.Basis)
                );
                break;
            default:
                break;
        }
    }

    private void AddVictim(string id, List<Victim> victims, List<string> repairs)
    {
        if (support.Identity(id) is not StixIdentity identity)
        {
            repairs.Add("it targets " + id + ", which is not in the files");
            return;
        }
        string[] places =
        [
            .. support
                .Relations(id)
                .Where(relation => string.Equals(relation.Kind, "located-at", StringComparison.Ordinal))
                .Select(relation => support.Location(relation.Other))
                .OfType<string>(),
        ];
        foreach (string place in places)
        {
            victims.Add(new Victim(identity.Name, place, countries.Find(place), identity.Sectors));
        }
        if (places.Length == 0)
        {
            victims.Add(new Victim(identity.Name, null, null, identity.Sectors));
        }
    }

    private ImmutableArray<AliasAssertion> Aliases(JsonElement value, string name)
    {
        string author = support.Name(value.Text("created_by_ref")) ?? value.Text("created_by_ref") ?? source;
        Dictionary<string, string> cited = new(StringComparer.Ordinal);
        foreach (JsonElement reference in value.Objects("external_references"))
        {
            // ATT&CK gives each name a reference of that name, which cites whoever uses it.
            if (
                reference.Text("source_name") is string alias
                && reference.Text("description") is string text
                && StixCitations.In(text) is { Length: > 0 } citations
            )
            {
                cited[alias] = author + ", citing " + string.Join("; ", citations);
            }
        }
        return
        [
            .. value
                .Texts("aliases")
                .Where(alias => !string.Equals(alias, name, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(alias => new AliasAssertion(name, alias, cited.GetValueOrDefault(alias, author))),
        ];
    }

    private ImmutableArray<IncidentDate> Dates(JsonElement value, RecordLevel level, List<string> repairs)
    {
        List<IncidentDate> dates = [];
        bool isAttack = value.Member("x_mitre_version") is not null;
        StixDates.Add(dates, DateKind.Started, value, "first_seen", isAttack, repairs);
        StixDates.Add(dates, DateKind.Ended, value, "last_seen", isAttack, repairs);
        if (level == RecordLevel.Incident)
        {
            JsonElement core = value.Member("extensions")?.Member(StixKinds.IncidentCore) ?? default;
            StixDates.AddEvents(
                dates,
                core.Objects("events").Select(entry => entry.Text("event_ref")).OfType<string>().Select(support.Event)
            );
        }
        StixDates.Add(dates, DateKind.Reported, value, "published", false, repairs);
        StixDates.Add(dates, DateKind.Recorded, value, "created", false, repairs);
        return [.. dates];
    }
}
