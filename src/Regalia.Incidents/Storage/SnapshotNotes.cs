using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Storage;

/// <summary>What a snapshot's file says of itself, so that it can still be understood when it has left the store.</summary>
internal static class SnapshotNotes
{
    internal static Dictionary<string, string> Of(Snapshot snapshot)
    {
        IncidentSource source = snapshot.Source;
        Dictionary<string, string> notes = new(StringComparer.Ordinal)
        {
            ["regalia.source"] = source.Name,
            ["regalia.title"] = source.Title,
            ["regalia.publisher"] = source.Publisher,
            ["regalia.level"] = source.Level.Word(),
            ["regalia.unit_warning"] = source.UnitWarning,
            ["regalia.date_warning"] = source.DateWarning,
            ["regalia.licence"] = source.Licence,
            ["regalia.may_be_passed_on"] = source.MayBePassedOn ? "yes" : "no",
            ["regalia.vintage"] = snapshot.Vintage,
            ["regalia.sha256"] = snapshot.Digest,
            ["regalia.files"] = snapshot.Files,
            ["regalia.reader_version"] = snapshot.ReaderVersion.ToString(CultureInfo.InvariantCulture),
            ["regalia.records"] = snapshot.Records.ToString(CultureInfo.InvariantCulture),
            ["regalia.rejected"] = snapshot.Rejected.ToString(CultureInfo.InvariantCulture),
        };
        if (source.Address is { } address)
        {
            notes["regalia.address"] = address;
        }
        return notes;
    }
}
