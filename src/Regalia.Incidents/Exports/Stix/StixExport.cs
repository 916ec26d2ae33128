using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Incidents.Sources.Stix;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>One bundle of STIX 2.1. Objects that records share are written once, where they are needed first.</summary>
internal static class StixExport
{
    private const int Pending = 1 << 16;

    internal static int Write(
        Stream stream,
        IReadOnlyList<Snapshot> snapshots,
        string filter,
        Tlp tlp,
        IEnumerable<ExportRow> rows,
        ExportLinks links
    )
    {
        using StixPen pen = new();
        StixObject marking = StixMarkings.Of(tlp);
        StixCast cast = new(pen, marking.Id);
        StixRecordObjects records = new(pen, cast, marking);
        HashSet<Guid> shared = [];
        using Utf8JsonWriter json = new(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        json.WriteString("id", StixPen.Id("bundle", Uuid(snapshots, filter, tlp)));
        json.WriteStartArray("objects");
        Share([marking, cast.Regalia, Extension(pen, cast.Regalia.Id)]);
        int count = 0;
        foreach (ExportRow row in rows)
        {
            StixRecordSet made = records.Of(row, links.Of(row));
            Share(made.Shared);
            Add(made.Record);
            foreach (StixObject relation in made.Relations.DistinctBy(static o => o.Id, StringComparer.Ordinal))
            {
                Add(relation);
            }
            count++;
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return count;

        void Share(IEnumerable<StixObject> objects)
        {
            foreach (StixObject made in objects)
            {
                if (shared.Add(made.Uuid))
                {
                    Add(made);
                }
            }
        }

        void Add(StixObject made)
        {
            json.WriteRawValue(made.Json, skipInputValidation: true);
            if (json.BytesPending > Pending)
            {
                json.Flush();
            }
        }
    }

    private static Guid Uuid(IEnumerable<Snapshot> snapshots, string filter, Tlp tlp) =>
        NameUuid.Of("bundle", [tlp.Word(), filter, .. snapshots.SelectMany(static s => new[] { s.Name, s.Digest })]);

    private static StixObject Extension(StixPen pen, string author) =>
        pen.Write(
            "extension-definition",
            Guid.Parse(StixKinds.WholeRecord.AsSpan("extension-definition--".Length)),
            StixPen.Always,
            author,
            [],
            static json =>
            {
                json.WriteString("name", "Regalia record");
                json.WriteString(
                    "description",
                    "What a record of a public source says that the standard has no place for."
                );
                json.WriteString(
                    "schema",
                    "record: the record; its dates have kind (started, ended, disclosed, reported, recorded), day (the first "
                        + "that is meant) and precision (year, month, day), its victims name, country_text, country (ISO 3166-1 "
                        + "alpha-3) and sectors, its attributions who states them. view: digest of what reading the standard "
                        + "parts gives. role: on an object that is named by a record and is none itself. relation, score, "
                        + "decided: on a relationship that links two records."
                );
                json.WriteString("version", "1.0.0");
                StixPen.Texts(json, "extension_types", ["property-extension"]);
            }
        );
}
