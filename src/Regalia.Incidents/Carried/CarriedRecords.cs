using System.Runtime.InteropServices;
using System.Text.Json;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Carried;

/// <summary>
/// The whole record that Regalia puts into what it writes for other programs, beside the parts that their format has: so that
/// years are not read back as days, nor a victim's country as another's. One for a reading.
/// </summary>
/// <remarks>
/// Whoever gets the file may change it and will not know of this part. It therefore carries a digest of what its own reader
/// makes of the standard parts; if they no longer give that, they are what counts, and the record says so among its repairs.
/// </remarks>
/// <param name="ids">Ids of the records that were read before.</param>
internal sealed class CarriedRecords(RecordIds ids)
{
    private readonly RecordParser parser = new();

    /// <summary>Writes the members <c>view</c> and <c>record</c> into an open object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="readerVersion">Version of the reader that will read it.</param>
    /// <param name="view">Digest of what that makes of the standard parts.</param>
    internal static void Write(Utf8JsonWriter json, IncidentRecord record, int readerVersion, string view)
    {
        json.WriteString("view", Mark(readerVersion) + view);
        json.WritePropertyName("record");
        RecordJson.Begin(json, record);
        RecordJson.End(json, record);
    }

    /// <summary>The record that an object carries; null if it carries none, or none that still holds.</summary>
    /// <param name="holder">The object with the members <c>view</c> and <c>record</c>.</param>
    /// <param name="readerVersion">Version of the reader.</param>
    /// <param name="view">Digest of what the reader makes of the standard parts.</param>
    /// <param name="repairs">Takes why a record that is carried does not count.</param>
    internal IncidentRecord? Read(JsonElement holder, int readerVersion, Func<string> view, List<string> repairs)
    {
        if (
            holder.Member("record") is not JsonElement { ValueKind: JsonValueKind.Object } carried
            || holder.Text("view") is not string mark
        )
        {
            return null;
        }
        // Another version of the reader may make something else of the same parts: nothing can be said then.
        string own = Mark(readerVersion);
        if (mark.StartsWith(own, StringComparison.Ordinal) && !mark.AsSpan(own.Length).SequenceEqual(view()))
        {
            repairs.Add(
                "it was changed after Regalia wrote it; what Regalia had put beside the standard parts was left aside"
            );
            return null;
        }
        try
        {
            return Settled(parser.Parse(JsonMarshal.GetRawUtf8Value(carried)));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            repairs.Add(
                "the record that Regalia had put beside the standard parts cannot be read (" + fault.Message + ")"
            );
            return null;
        }
    }

    private static string Mark(int readerVersion) => FormattableString.Invariant($"{readerVersion}:");

    // Records of several sources may stand in one file, and two of them may have one id: ids are unique in a snapshot.
    private IncidentRecord Settled(IncidentRecord record)
    {
        string id = ids.Distinct(record.Id);
        if (string.Equals(id, record.Id, StringComparison.Ordinal))
        {
            return record;
        }
        string named = ids.Distinct(record.Source + ":" + record.Id);
        return record with
        {
            Id = named,
            Repairs =
            [
                .. record.Repairs,
                "\"" + record.Id + "\" stands on an earlier record too; this one is kept as \"" + named + "\"",
            ],
        };
    }
}
