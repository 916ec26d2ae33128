using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Stix;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>
/// The objects of one record: a campaign, an intrusion set or a report, those around it, and what binds them. Incidents, impacts
/// on victims and campaigns are campaigns: the incident of the standard is a stub that cannot say whom it hit.
/// </summary>
internal sealed class StixRecordObjects(StixPen pen, StixCast cast, StixObject tlp)
{
    private readonly List<StixObject> around = [];
    private readonly List<StixObject> relations = [];
    private string[] markings = [];
    private DateTimeOffset time;
    private StixObject author = cast.Regalia;
    private StixObject main = cast.Regalia;

    /// <summary>The type of the object that a record becomes.</summary>
    internal static string Type(RecordLevel level) =>
        level switch
        {
            RecordLevel.Report => "report",
            RecordLevel.Actor => "intrusion-set",
            _ => "campaign",
        };

    /// <summary>The UUID of that object.</summary>
    internal static Guid Uuid(RecordReference record) => NameUuid.Of("record", record.Source, record.Id);

    /// <summary>The objects; good until the next record's are asked for.</summary>
    internal StixRecordSet Of(ExportRow row, IEnumerable<ExportLink> links)
    {
        IncidentRecord record = row.Record;
        around.Clear();
        relations.Clear();
        time = RecordPlace.Time(row.Snapshot);
        author = cast.Author(RecordPlace.SourceName(row));
        StixObject terms = StixMarkings.Of(row.Snapshot.Source, pen);
        markings = [tlp.Id, terms.Id];
        string type = Type(record.Level);
        string id = StixPen.Id(type, Uuid(ExportLinks.Reference(row)));
        main = new StixObject(type, id, []);
        around.Add(terms);
        around.Add(author);
        foreach (Victim victim in record.Victims)
        {
            Add(victim);
        }
        foreach (Attribution statement in record.Attributions)
        {
            Add(row, statement);
        }
        foreach (string campaign in RecordPlace.Said(record.PartOf))
        {
            Bind(
                "related-to",
                Take(cast.Named("campaign", "whole", campaign)),
                author.Id,
                "Part of it, as the source says."
            );
        }
        IncidentRecord view = StixReader.View(Write(row, null).Json, [.. around.Concat(relations).Select(o => o.Json)]);
        StixObject whole = Write(row, view);
        foreach (ExportLink link in links)
        {
            Add(link);
        }
        return new StixRecordSet(around, whole, relations);
    }

    private StixObject Take(StixObject made)
    {
        around.Add(made);
        return made;
    }

    // A report has no relationships of its own in the standard but to be about something.
    private void Bind(string kind, StixObject to, string by, string? description)
    {
        string said = string.Equals(main.Type, "report", StringComparison.Ordinal) ? "related-to" : kind;
        relations.Add(cast.Relation(said, main, to, by, time, description, markings));
    }

    private void Add(Victim victim)
    {
        string? iso2 = RecordPlace.Iso2(victim.Country);
        string? text = RecordPlace.Said([victim.CountryText, victim.Country?.ToString()]).FirstOrDefault();
        StixObject? place = iso2 is null && text is null ? null : Take(cast.Location(iso2, text ?? ""));
        string? name = !RecordPlace.IsSaid(victim.Name) ? null : victim.Name;
        IReadOnlyCollection<string> sectors = StixSectors.Of(victim.Sectors);
        if (name is null && sectors.Count == 0)
        {
            if (place is not null)
            {
                Bind("targets", place, author.Id, null);
            }
            return;
        }
        StixObject hit = Take(cast.Victim(name, place?.Id ?? "", sectors));
        Bind("targets", hit, author.Id, null);
        if (place is not null)
        {
            _ = Take(cast.Relation("located-at", hit, place, author.Id, StixPen.Always, null, [tlp.Id]));
        }
    }

    private void Add(ExportRow row, Attribution statement)
    {
        string by = Take(cast.Author(RecordPlace.Author(row, statement))).Id;
        string stated = RecordPlace.Stated(row, statement);
        // An intrusion set is attributed to an actor, everything else to an intrusion set; none to itself.
        string type = row.Record.Level == RecordLevel.Actor ? "threat-actor" : "intrusion-set";
        foreach (string name in RecordPlace.Said(statement.Initiators))
        {
            if (
                row.Record.Level != RecordLevel.Actor
                || !string.Equals(name, row.Record.Title, StringComparison.Ordinal)
            )
            {
                Bind("attributed-to", Take(cast.Named(type, "initiator", name)), by, stated);
            }
        }
        string? iso2 = RecordPlace.Iso2(statement.Country);
        if (
            RecordPlace.Said([iso2, statement.CountryText, statement.Country?.ToString()]).FirstOrDefault()
            is string text
        )
        {
            Bind("originates-from", Take(cast.Location(iso2, text)), by, stated);
        }
    }

    // The standard knows duplicates of one type only, and no parts: the extension says the rest.
    private void Add(ExportLink link)
    {
        LinkRelation relation = link.Relation;
        StixObject other = new(Type(link.OtherLevel), StixPen.Id(Type(link.OtherLevel), Uuid(link.Other)), []);
        bool isTold = relation == LinkRelation.PartOf ? link.IsPart : string.CompareOrdinal(main.Id, other.Id) < 0;
        if (!isTold)
        {
            return;
        }
        bool isSame = relation == LinkRelation.Same && string.Equals(main.Type, other.Type, StringComparison.Ordinal);
        relations.Add(
            cast.Relation(
                isSame ? "duplicate-of" : "related-to",
                main,
                other,
                cast.Regalia.Id,
                time,
                (relation == LinkRelation.PartOf ? "Part of it. " : "") + link.Judged,
                [tlp.Id],
                json =>
                {
                    StixPen.BeginExtension(json, StixKinds.WholeRecord);
                    json.WriteString("relation", relation.Word());
                    json.WriteNumber("score", link.Score);
                    json.WriteBoolean("decided", link.Decided);
                    StixPen.EndExtension(json);
                }
            )
        );
    }

    private StixObject Write(ExportRow row, IncidentRecord? view) =>
        pen.Write(
            main.Type,
            Uuid(ExportLinks.Reference(row)),
            time,
            author.Id,
            markings,
            json =>
                StixRecordMembers.Write(json, row, time, [.. around.Skip(1).Concat(relations).Select(o => o.Id)], view)
        );
}
