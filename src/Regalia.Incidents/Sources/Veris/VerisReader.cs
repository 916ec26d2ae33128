using System.Globalization;
using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Veris;

/// <summary>
/// Reads records of VERIS 1.3.1 to 1.4: the joined file of the VERIS Community Database, or files of one's own, one record each
/// or many in an array, as they are or zipped.
/// </summary>
/// <remarks>
/// A record is a victim impact, not an incident: VERIS has one victim in a record, and the community database gives each victim
/// of one campaign a record of its own (one campaign makes up 89 of them). Counting its records as incidents would count such
/// campaigns many times. The campaign is kept in <see cref="IncidentRecord.PartOf"/>.
/// </remarks>
/// <param name="source">Short name of the source that the records are kept under.</param>
public sealed class VerisReader(string source = "veris") : IncidentReader
{
    /// <summary>Version of the reader.</summary>
    internal const int CurrentVersion = 2;

    /// <summary>The member of <c>plus</c> in which Regalia puts the whole record into what it writes.</summary>
    internal const string OwnPart = "regalia";

    private static readonly byte[] OwnName = "\"regalia\""u8.ToArray();

    /// <inheritdoc/>
    public override int Version => CurrentVersion;

    /// <inheritdoc/>
    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        using RecordIds ids = new(Spill);
        CarriedRecords carried = new(ids);
        VerisDraft draft = new(new CountryTexts());
        foreach (SourceFile file in files)
        {
            JsonFieldReader fields = new(file.Limits, VerisPaths.Role);
            foreach (JsonItemReader item in JsonDocuments.Items(file))
            {
                yield return ReadOne(item, fields, draft, ids, carried);
            }
        }
    }

    private static string? VersionDoubt(string? version) =>
        version switch
        {
            null => "schema_version is missing; read as VERIS 1.3",
            _ when IsKnown(version) => version.Contains('_', StringComparison.Ordinal)
                ? "schema_version \"" + version + "\" was read as " + version.Replace('_', '.')
                : null,
            _ => "schema_version \"" + version + "\" is none of 1.3 to 1.4; fields may mean something else",
        };

    private static bool IsKnown(string version) =>
        version.AsSpan() is ['1', '.' or '_', '3' or '4', .. ReadOnlySpan<char> patch]
        && (patch.IsEmpty || patch is ['.' or '_', >= '0' and <= '9']);

    /// <summary>What reading a record that Regalia wrote gives, without what is put beside it.</summary>
    internal static IncidentRecord View(ReadOnlySpan<byte> json, JsonFieldReader fields, VerisDraft draft)
    {
        _ = fields.Read(json, 0);
        draft.Take(fields.Fields);
        return View(draft, []);
    }

    private static IncidentRecord View(VerisDraft draft, List<string> repairs) =>
        new()
        {
            Source = "",
            Id = "",
            Level = RecordLevel.VictimImpact,
            Summary = draft.Summary,
            Dates = draft.Dates(repairs),
            Victims = draft.Victims(),
            Attributions = draft.Attributions(),
            References = draft.References,
            PartOf = draft.Campaigns,
        };

    private ReadItem ReadOne(
        JsonItemReader item,
        JsonFieldReader fields,
        VerisDraft draft,
        RecordIds ids,
        CarriedRecords carried
    )
    {
        if ((item.Fault ?? fields.Read(item.Bytes.Span, item.Offset)) is string fault)
        {
            return item.RejectBroken(fault);
        }
        draft.Take(fields.Fields);
        if (!draft.IsVeris)
        {
            return item.Reject(
                FormattableString.Invariant(
                    $"byte {item.Offset}: the object is no VERIS record: it has neither incident_id nor timeline.incident.year; give records, not a schema or another format"
                )
            );
        }
        List<string> repairs = [];
        Note(repairs, item.Repair);
        List<string> doubts = [];
        IncidentRecord view = View(draft, doubts);
        if (item.Bytes.Span.IndexOf(OwnName) >= 0)
        {
            using JsonDocument document = item.Document();
            JsonElement own = document.RootElement.Member("plus")?.Member(OwnPart) ?? default;
            if (carried.Read(own, Version, () => ViewDigest.Of(view), repairs) is IncidentRecord whole)
            {
                return new ReadRecord(whole);
            }
        }
        string id = draft.Id ?? item.Number.ToString(CultureInfo.InvariantCulture);
        Note(
            repairs,
            draft.Id is null ? "incident_id is missing; the record's number in the file stands for it" : null
        );
        string distinct = ids.Distinct(id);
        Note(
            repairs,
            string.Equals(distinct, id, StringComparison.Ordinal)
                ? null
                : "incident_id \"" + id + "\" stands on an earlier record too; this one is kept as \"" + distinct + "\""
        );
        Note(repairs, VersionDoubt(draft.SchemaVersion));
        repairs.AddRange(doubts);
        return new ReadRecord(
            view with
            {
                Source = source,
                Id = distinct,
                Repairs = repairs.Count == 0 ? [] : [.. repairs],
                Fields = fields.Keep(),
            }
        );
    }

    private static void Note(List<string> repairs, string? text)
    {
        if (text is not null)
        {
            repairs.Add(text);
        }
    }
}
