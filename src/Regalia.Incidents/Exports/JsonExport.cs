using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>One JSON document: the sources with their terms, then every record whole.</summary>
internal static class JsonExport
{
    private const int Pending = 1 << 16;

    internal static int Write(
        Stream stream,
        IReadOnlyList<Snapshot> snapshots,
        RecordJudge judge,
        IEnumerable<ExportRow> rows
    )
    {
        using Utf8JsonWriter json = new(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("rules_sha256", judge.RulesDigest);
        json.WriteStartArray("sources");
        foreach (Snapshot snapshot in snapshots)
        {
            Source(json, snapshot);
        }
        json.WriteEndArray();
        json.WriteStartArray("records");
        int count = 0;
        foreach (ExportRow row in rows)
        {
            json.WriteStartObject();
            json.WriteString("snapshot", row.Snapshot.Name);
            json.WriteString("licence", row.Snapshot.Source.Licence);
            json.WriteStartObject("judged");
            for (int c = 0; c < row.Judgements.Length; c++)
            {
                json.WriteString(judge.Criteria[c], ExportColumns.Word(row.Judgements[c]));
            }
            json.WriteEndObject();
            json.WritePropertyName("record");
            RecordJson.Begin(json, row.Record);
            RecordJson.End(json, row.Record);
            json.WriteEndObject();
            count++;
            if (json.BytesPending > Pending)
            {
                json.Flush();
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return count;
    }

    private static void Source(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteStartObject();
        json.WriteString("snapshot", snapshot.Name);
        json.WriteString("title", snapshot.Source.Title);
        json.WriteString("publisher", snapshot.Source.Publisher);
        json.WriteString("address", snapshot.Source.Address);
        json.WriteString("licence", snapshot.Source.Licence);
        json.WriteBoolean("may_be_passed_on", snapshot.Source.MayBePassedOn);
        json.WriteString("unit_warning", snapshot.Source.UnitWarning);
        json.WriteString("date_warning", snapshot.Source.DateWarning);
        json.WriteString("sha256", snapshot.Digest);
        json.WriteNumber("reader_version", snapshot.ReaderVersion);
        json.WriteEndObject();
    }
}
