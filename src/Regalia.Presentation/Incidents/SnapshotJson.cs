using System.Globalization;
using System.Text.Json;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Incidents;

/// <summary>A snapshot in JSON, the same in every answer.</summary>
internal static class SnapshotJson
{
    internal static void Write(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteString("snapshot", snapshot.Name);
        json.WriteString("source", snapshot.Source.Name);
        json.WriteString("vintage", snapshot.Vintage);
        json.WriteString("sha256", snapshot.Digest);
        json.WriteString("files", snapshot.Files);
        json.WriteNumber("readerVersion", snapshot.ReaderVersion);
        json.WriteNumber("records", snapshot.Records);
        json.WriteNumber("rejected", snapshot.Rejected);
        json.WriteString(
            "importedAt",
            snapshot.ImportedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        );
        json.WriteString("level", snapshot.Source.Level.Word());
        json.WriteString("unit", snapshot.Source.UnitWarning);
        json.WriteString("dates", snapshot.Source.DateWarning);
        json.WriteString("licence", snapshot.Source.Licence);
        json.WriteBoolean("mayBePassedOn", snapshot.Source.MayBePassedOn);
    }
}
