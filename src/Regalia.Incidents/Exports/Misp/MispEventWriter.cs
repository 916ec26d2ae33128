using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Sources.Misp;

namespace Regalia.Incidents.Exports.Misp;

/// <summary>Writes one event after another, each a record.</summary>
internal sealed class MispEventWriter(Tlp tlp) : IDisposable
{
    private const int LongestInfo = 250;

    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly ArrayBufferWriter<byte> attached = new(4096);
    private readonly CountryTexts countries = new();
    private Utf8JsonWriter? json;

    /// <summary>The event, as an object with the member <c>Event</c>.</summary>
    internal byte[] Write(ExportRow row, IReadOnlyList<ExportLink> links)
    {
        Write(row, links, null);
        using JsonDocument plain = JsonDocument.Parse(bytes.WrittenMemory.ToArray());
        JsonElement shared = plain.RootElement.GetProperty("Event");
        Write(row, links, new MispEvent(countries).Read(shared, shared.GetProperty("info").GetString()!, []));
        return bytes.WrittenSpan.ToArray();
    }

    public void Dispose() => json?.Dispose();

    private static Guid Uuid(RecordReference record) => NameUuid.Of("event", record.Source, record.Id);

    // One line, and not cut in the middle of a character.
    private static string Info(IncidentRecord record)
    {
        string name = RecordPlace.Name(record).ReplaceLineEndings(" ");
        if (name.Length <= LongestInfo)
        {
            return name;
        }
        // With the mark that it was cut it is as long as it may be.
        int end = char.IsHighSurrogate(name[LongestInfo - 2]) ? LongestInfo - 2 : LongestInfo - 1;
        return name[..end] + "…";
    }

    // The format wants a day. What is known of it, and what it is the day of, a tag says.
    private static (DateOnly Day, string Known) Date(ExportRow row)
    {
        foreach (DateKind kind in (ReadOnlySpan<DateKind>)[DateKind.Started, DateKind.Disclosed, DateKind.Reported])
        {
            if (row.Record.Date(kind) is { } date)
            {
                return (date.Day, Storage.DateWords.Of(kind) + " " + date.ToString());
            }
        }
        return (
            DateOnly.FromDateTime(RecordPlace.Time(row.Snapshot).DateTime),
            "not known; the day of the data stands for it"
        );
    }

    private static string Distribution(Tlp tlp) =>
        tlp switch
        {
            Tlp.Clear => "3",
            Tlp.Green => "2",
            Tlp.Amber => "1",
            _ => "0",
        };

    private void Write(ExportRow row, IReadOnlyList<ExportLink> links, IncidentRecord? view)
    {
        Utf8JsonWriter to = Begin();
        Guid uuid = Uuid(ExportLinks.Reference(row));
        DateTimeOffset time = RecordPlace.Time(row.Snapshot);
        (DateOnly day, string known) = Date(row);
        to.WriteStartObject();
        to.WriteStartObject("Event");
        to.WriteString("uuid", uuid.ToString("D"));
        to.WriteString("info", Info(row.Record));
        to.WriteString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        to.WriteBoolean("published", false);
        to.WriteString("publish_timestamp", "0");
        to.WriteString("timestamp", RecordPlace.Seconds(time));
        to.WriteString("threat_level_id", "4");
        to.WriteString("analysis", "2");
        to.WriteString("distribution", Distribution(tlp));
        to.WriteString("sharing_group_id", "0");
        to.WriteString("org_id", "1");
        to.WriteString("orgc_id", "1");
        Organisation(to, "Org", RecordPlace.SourceName(row));
        Organisation(to, "Orgc", RecordPlace.SourceName(row));
        Tags(to, row, known, links);
        to.WriteStartArray("Attribute");
        int number = 0;
        foreach (MispLine line in MispLines.Of(row))
        {
            BeginLine(to, uuid, line, ++number, time);
            to.WriteEndObject();
        }
        if (view is not null)
        {
            Attachment(to, row.Record, view, uuid, time);
        }
        to.WriteEndArray();
        Related(to, links);
        to.WriteEndObject();
        to.WriteEndObject();
        to.Flush();
    }

    private Utf8JsonWriter Begin()
    {
        bytes.ResetWrittenCount();
        json ??= new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.Reset(bytes);
        return json;
    }

    private static void Organisation(Utf8JsonWriter to, string member, string name)
    {
        to.WriteStartObject(member);
        to.WriteString("id", "1");
        to.WriteString("name", name);
        to.WriteString("uuid", NameUuid.Of("organisation", name).ToString("D"));
        to.WriteEndObject();
    }

    private void Tags(Utf8JsonWriter to, ExportRow row, string known, IEnumerable<ExportLink> links)
    {
        to.WriteStartArray("Tag");
        Tag(to, "tlp:" + tlp.Word());
        Tag(to, "regalia:level=\"" + row.Record.Level.Word() + "\"");
        Tag(to, "regalia:date=\"" + known + "\"");
        foreach (ExportLink link in links)
        {
            string relation = link.Relation == LinkRelation.PartOf && !link.IsPart ? "whole_of" : link.Relation.Word();
            Tag(to, "regalia:" + relation + "=\"" + Uuid(link.Other).ToString("D") + "\"");
        }
        to.WriteEndArray();
    }

    private static void Tag(Utf8JsonWriter to, string name)
    {
        to.WriteStartObject();
        to.WriteString("name", name);
        to.WriteEndObject();
    }

    private static void Related(Utf8JsonWriter to, IReadOnlyCollection<ExportLink> links)
    {
        if (links.Count == 0)
        {
            return;
        }
        to.WriteStartArray("RelatedEvent");
        foreach (Guid other in links.Select(static link => Uuid(link.Other)).Distinct())
        {
            to.WriteStartObject();
            to.WriteStartObject("Event");
            to.WriteString("uuid", other.ToString("D"));
            to.WriteEndObject();
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }

    private static void BeginLine(Utf8JsonWriter to, Guid of, MispLine line, int number, DateTimeOffset time)
    {
        to.WriteStartObject();
        to.WriteString(
            "uuid",
            NameUuid
                .Of("attribute", of.ToString("D"), line.Type, number.ToString(CultureInfo.InvariantCulture))
                .ToString("D")
        );
        to.WriteString("type", line.Type);
        to.WriteString("category", line.Category);
        to.WriteString("value", line.Value);
        to.WriteString("comment", line.Comment);
        to.WriteBoolean("to_ids", false);
        to.WriteBoolean("deleted", false);
        to.WriteBoolean("disable_correlation", line.Type is "text" or "comment" or "attachment");
        to.WriteString("distribution", "5");
        to.WriteString("sharing_group_id", "0");
        to.WriteString("timestamp", RecordPlace.Seconds(time));
    }

    private void Attachment(Utf8JsonWriter to, IncidentRecord record, IncidentRecord view, Guid of, DateTimeOffset time)
    {
        attached.ResetWrittenCount();
        using (Utf8JsonWriter carried = new(attached, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            carried.WriteStartObject();
            CarriedRecords.Write(carried, record, MispReader.CurrentVersion, ViewDigest.Of(view));
            carried.WriteEndObject();
        }
        MispLine line = new("attachment", "External analysis", MispParts.WholeRecord, "the whole record, for Regalia");
        BeginLine(to, of, line, 0, time);
        to.WriteBase64String("data", attached.WrittenSpan);
        to.WriteEndObject();
    }
}
