using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Sources.Veris;

namespace Regalia.Incidents.Exports.Veris;

/// <summary>
/// Writes one record of VERIS 1.4 after another. What VERIS asks and nobody said is "Unknown"; where it takes no unknown, the
/// year, the one of the data stands there, and <c>plus.regalia.stands_in</c> says so.
/// </summary>
internal sealed class VerisRecordWriter(Tlp tlp) : IDisposable
{
    private const int FirstYear = 1950;

    private static readonly ImmutableArray<string> SecurityWords = ["False positive", "Near miss", "Suspected"];

    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly JsonFieldReader fields = new(ReadLimits.Default, VerisPaths.Role);
    private readonly VerisDraft draft = new(new CountryTexts());
    private Utf8JsonWriter? json;

    /// <summary>The record.</summary>
    internal byte[] Write(ExportRow row, IReadOnlyList<ExportLink> links)
    {
        Write(row, links, null);
        Write(row, links, VerisReader.View(bytes.WrittenSpan, fields, draft));
        return bytes.WrittenSpan.ToArray();
    }

    public void Dispose() => json?.Dispose();

    private static IncidentDate? Incident(ExportRow row)
    {
        int last = RecordPlace.Time(row.Snapshot).Year;
        return row.Record.Date(DateKind.Started) is { } date && date.Year >= FirstYear && date.Year <= last
            ? date
            : null;
    }

    private static void Timeline(Utf8JsonWriter to, ExportRow row)
    {
        to.WriteStartObject("timeline");
        to.WriteStartObject("incident");
        if (Incident(row) is { } started)
        {
            Parts(to, started);
        }
        else
        {
            to.WriteNumber("year", Math.Max(FirstYear, RecordPlace.Time(row.Snapshot).Year));
        }
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter to, IncidentDate date)
    {
        to.WriteNumber("year", date.Year);
        if (date.Precision != DatePrecision.Year)
        {
            to.WriteNumber("month", date.Day.Month);
        }
        if (date.Precision == DatePrecision.Day)
        {
            to.WriteNumber("day", date.Day.Day);
        }
    }

    // Never Confirmed: that asks what suffered, which no common field says.
    private static string SecurityIncident(IncidentRecord record) =>
        record.Field("security_incident") is string word && SecurityWords.Contains(word, StringComparer.Ordinal)
            ? word
            : "Suspected";

    private void Write(ExportRow row, IReadOnlyCollection<ExportLink> links, IncidentRecord? view)
    {
        Utf8JsonWriter to = Begin();
        IncidentRecord record = row.Record;
        to.WriteStartObject();
        to.WriteString("schema_version", "1.4");
        to.WriteString("incident_id", record.Id);
        to.WriteString("source_id", record.Source);
        to.WriteString("security_incident", SecurityIncident(record));
        to.WriteString("summary", string.IsNullOrEmpty(record.Summary) ? record.Title ?? "" : record.Summary);
        if (!string.IsNullOrEmpty(record.Summary) && !string.IsNullOrEmpty(record.Title))
        {
            to.WriteString("notes", "Title: " + record.Title);
        }
        if (RecordPlace.Said(record.References).ToArray() is { Length: > 0 } references)
        {
            to.WriteString("reference", string.Join("; ", references));
        }
        if (RecordPlace.Said(record.PartOf).ToArray() is [string campaign])
        {
            to.WriteString("campaign_id", campaign);
        }
        Timeline(to, row);
        VerisPeople.Victim(to, record);
        VerisPeople.Actors(to, row);
        Unknowns(to);
        Plus(to, row, links, view);
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

    private static void Unknowns(Utf8JsonWriter to)
    {
        to.WriteStartObject("action");
        to.WriteStartObject("unknown");
        to.WriteEndObject();
        to.WriteEndObject();
        to.WriteStartObject("asset");
        to.WriteStartArray("assets");
        to.WriteStartObject();
        to.WriteString("variety", "Unknown");
        to.WriteEndObject();
        to.WriteEndArray();
        VerisPeople.Texts(to, "cloud", ["Unknown"]);
        to.WriteEndObject();
        to.WriteStartObject("discovery_method");
        to.WriteBoolean("unknown", true);
        to.WriteEndObject();
    }

    private void Plus(Utf8JsonWriter to, ExportRow row, IReadOnlyCollection<ExportLink> links, IncidentRecord? view)
    {
        to.WriteStartObject("plus");
        if (row.Record.Date(DateKind.Disclosed) is { } told)
        {
            to.WriteStartObject("timeline");
            to.WriteStartObject("notification");
            Parts(to, told);
            to.WriteEndObject();
            to.WriteEndObject();
        }
        if (row.Record.Date(DateKind.Recorded) is { Precision: DatePrecision.Day } recorded)
        {
            to.WriteString("created", recorded.ToString());
        }
        to.WriteStartObject(VerisReader.OwnPart);
        to.WriteString("tlp", tlp.Word());
        to.WriteString("level", row.Record.Level.Word());
        if (Incident(row) is null)
        {
            VerisPeople.Texts(to, "stands_in", ["timeline.incident.year"]);
        }
        Links(to, links);
        if (view is not null)
        {
            CarriedRecords.Write(to, row.Record, VerisReader.CurrentVersion, ViewDigest.Of(view));
        }
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void Links(Utf8JsonWriter to, IReadOnlyCollection<ExportLink> links)
    {
        if (links.Count == 0)
        {
            return;
        }
        to.WriteStartArray("links");
        foreach (ExportLink link in links)
        {
            to.WriteStartObject();
            to.WriteString(
                "relation",
                link.Relation == LinkRelation.PartOf && !link.IsPart ? "whole_of" : link.Relation.Word()
            );
            to.WriteString("source", link.Other.Source);
            to.WriteString("incident_id", link.Other.Id);
            to.WriteNumber("score", link.Score);
            to.WriteBoolean("decided", link.Decided);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }
}
