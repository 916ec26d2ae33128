using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Stix;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>What the object of a record says itself.</summary>
internal static class StixRecordMembers
{
    /// <summary>Writes the members.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">The record.</param>
    /// <param name="time">When the object was made.</param>
    /// <param name="others">Ids of the objects that go with it, for a report.</param>
    /// <param name="view">What reading it back gives without the record that it carries; null to leave that record out.</param>
    internal static void Write(
        Utf8JsonWriter json,
        ExportRow row,
        DateTimeOffset time,
        IReadOnlyCollection<string> others,
        IncidentRecord? view
    )
    {
        IncidentRecord record = row.Record;
        json.WriteString("name", RecordPlace.Name(record));
        StixPen.Text(json, "description", record.Summary);
        json.WriteStartArray("labels");
        json.WriteStringValue(record.Level.Word());
        json.WriteEndArray();
        if (record.Level == RecordLevel.Report)
        {
            IncidentDate? told = Day(record, DateKind.Reported) ?? Day(record, DateKind.Disclosed);
            json.WriteString("published", told is { } day ? StixPen.Time(day.Day) : StixPen.Time(time));
            StixPen.Texts(json, "object_refs", [.. others.Distinct(StringComparer.Ordinal)]);
        }
        else
        {
            string[] aliases = [.. RecordPlace.Said(record.Aliases.Select(static a => a.Alias))];
            StixPen.Texts(json, "aliases", aliases);
            Seen(json, record);
        }
        References(json, record);
        if (view is not null)
        {
            StixPen.BeginExtension(json, StixKinds.WholeRecord);
            CarriedRecords.Write(json, record, StixReader.CurrentVersion, ViewDigest.Of(view));
            StixPen.EndExtension(json);
        }
    }

    // Only days: of a year or month the standard can only write its first day, which nobody stated.
    private static void Seen(Utf8JsonWriter json, IncidentRecord record)
    {
        IncidentDate? first = Day(record, DateKind.Started);
        IncidentDate? last = Day(record, DateKind.Ended);
        if (first is { } started)
        {
            json.WriteString("first_seen", StixPen.Time(started.Day));
        }
        if (last is { } ended && !(first?.Day > ended.Day))
        {
            json.WriteString("last_seen", StixPen.Time(ended.Day));
        }
    }

    private static IncidentDate? Day(IncidentRecord record, DateKind kind) =>
        record.Date(kind) is { Precision: DatePrecision.Day } date ? date : null;

    private static void References(Utf8JsonWriter json, IncidentRecord record)
    {
        json.WriteStartArray("external_references");
        json.WriteStartObject();
        json.WriteString("source_name", "regalia:" + record.Source);
        json.WriteString(IsNumber(record.Id) ? "description" : "external_id", record.Id);
        json.WriteEndObject();
        foreach (string reference in RecordPlace.Said(record.References))
        {
            bool isAddress =
                Uri.TryCreate(reference, UriKind.Absolute, out Uri? address)
                && address.Scheme is "http" or "https"
                && Uri.IsWellFormedUriString(reference, UriKind.Absolute);
            json.WriteStartObject();
            json.WriteString("source_name", isAddress && address!.Host.Length > 0 ? address.Host : "reference");
            json.WriteString(isAddress ? "url" : "description", reference);
            json.WriteEndObject();
        }
        foreach (AliasAssertion alias in record.Aliases)
        {
            // As ATT&CK does it; a reference of these names would have to be a number of theirs.
            if (RecordPlace.IsSaid(alias.Alias) && alias.Alias is not ("cve" or "capec"))
            {
                json.WriteStartObject();
                json.WriteString("source_name", alias.Alias);
                json.WriteString("description", "(Citation: " + alias.AssertedBy + ")");
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    // The standard keeps these forms for the numbers of two catalogues of flaws.
    private static bool IsNumber(string id) =>
        id.StartsWith("CVE-", StringComparison.Ordinal) || id.StartsWith("CAPEC-", StringComparison.Ordinal);
}
