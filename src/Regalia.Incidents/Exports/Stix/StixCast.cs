using System.Text.Json;
using Regalia.Incidents.Sources.Stix;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>
/// The objects that several records share: who was hit, where, who says so, who is said to be behind it. Their ids are made of
/// what they say, so that the same object comes out of every record that has it.
/// </summary>
internal sealed class StixCast(StixPen pen, string tlp)
{
    private static readonly string[] None = [];

    /// <summary>Regalia, as the author of links and of the extension.</summary>
    internal StixObject Regalia { get; } =
        pen.Write(
            "identity",
            NameUuid.Of("regalia"),
            StixPen.Always,
            null,
            None,
            static json =>
            {
                json.WriteString("name", "Regalia");
                json.WriteString("identity_class", "system");
            }
        );

    /// <summary>Somebody who says something.</summary>
    internal StixObject Author(string name) =>
        pen.Write(
            "identity",
            NameUuid.Of("author", tlp, name),
            StixPen.Always,
            null,
            [tlp],
            json =>
            {
                json.WriteString("name", name);
                json.WriteString("identity_class", "unknown");
            }
        );

    /// <summary>Somebody who was hit.</summary>
    /// <param name="name">The name; null where only a kind of victim is told.</param>
    /// <param name="place">The place, to tell namesakes from each other; empty for none.</param>
    /// <param name="sectors">The sectors.</param>
    internal StixObject Victim(string? name, string place, IReadOnlyCollection<string> sectors) =>
        pen.Write(
            "identity",
            NameUuid.Of("victim", [tlp, name ?? "", name is null ? "class" : "one", place, .. sectors]),
            StixPen.Always,
            null,
            [tlp],
            json =>
            {
                json.WriteString("name", name ?? string.Join("; ", sectors));
                json.WriteString("identity_class", name is null ? "class" : "organization");
                StixPen.Texts(json, "sectors", sectors);
            }
        );

    /// <summary>A country, or a place that is none. Where places are is nobody's secret: they have no marking.</summary>
    internal StixObject Location(string? iso2, string text) =>
        pen.Write(
            "location",
            NameUuid.Of("location", iso2 ?? "", iso2 is null ? text : ""),
            StixPen.Always,
            null,
            None,
            json =>
            {
                if (iso2 is null)
                {
                    json.WriteString("name", text);
                    json.WriteString("region", text);
                    return;
                }
                json.WriteString("name", Evidence.Places.Gazetteer.Find(iso2)?.Name ?? iso2);
                json.WriteString("country", iso2);
            }
        );

    /// <summary>Somebody named in statements, or something that a record is said to belong to; no record of its own.</summary>
    internal StixObject Named(string type, string role, string name) =>
        pen.Write(
            type,
            NameUuid.Of("named", tlp, type, role, name),
            StixPen.Always,
            null,
            [tlp],
            json =>
            {
                json.WriteString("name", name);
                json.WriteString("description", "Named in statements; the relationships say by whom.");
                StixPen.BeginExtension(json, StixKinds.WholeRecord);
                json.WriteString("role", role);
                StixPen.EndExtension(json);
            }
        );

    /// <summary>A relationship.</summary>
    internal StixObject Relation(
        string kind,
        StixObject from,
        StixObject to,
        string author,
        DateTimeOffset time,
        string? description,
        IReadOnlyCollection<string> markings,
        Action<Utf8JsonWriter>? rest = null
    ) =>
        pen.Write(
            "relationship",
            NameUuid.Of("relationship", kind, from.Id, to.Id, author, description ?? ""),
            time,
            author,
            markings,
            json =>
            {
                json.WriteString("relationship_type", kind);
                StixPen.Text(json, "description", description);
                json.WriteString("source_ref", from.Id);
                json.WriteString("target_ref", to.Id);
                rest?.Invoke(json);
            }
        );
}
