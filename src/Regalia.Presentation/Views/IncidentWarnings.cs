using System.Collections.Immutable;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What has to stand beside every list and count of incident records.</summary>
internal static class IncidentWarnings
{
    internal static ImmutableArray<Block> Of(Snapshot snapshot) =>
        [
            new Note(
                NoteKind.Caution,
                "Unit of record: "
                    + snapshot.Source.UnitWarning
                    + " Dates: "
                    + snapshot.Source.DateWarning
                    + " Reported incidents are not all incidents: where reporting grows, counts grow."
            ),
            new Facts([
                new(
                    "Source",
                    (
                        Link.Out(snapshot.Source.Address) is { } link
                            ? Prose.To(snapshot.Source.Title, link)
                            : (Prose)snapshot.Source.Title
                    )
                        + ", "
                        + snapshot.Source.Publisher
                ),
                new("Vintage", snapshot.Vintage + " (SHA-256 " + snapshot.Digest[..12] + "…)"),
                new("Licence", IncidentWords.Terms(snapshot)),
                new(
                    "Records",
                    IncidentWords.Count(snapshot.Records)
                        + " read, "
                        + IncidentWords.Count(snapshot.Rejected)
                        + " rejected"
                ),
            ]),
            new Paragraph(
                Prose.Quiet(IncidentWords.NotAspi + " Records of one source are never added to those of another.")
            ),
        ];

    /// <summary>A page where no store is open.</summary>
    internal static View NoStore(string name, string title, string command) =>
        new(
            name,
            new Publication(
                title,
                "No incident store is open.",
                [
                    new Note(
                        NoteKind.Empty,
                        "The sources of incident records may not be passed on, so none comes with Regalia. Get a source from its "
                            + "publisher, read it with "
                            + Prose.Code("regalia incidents import")
                            + ", and start "
                            + Prose.Code("regalia serve --incidents DIR")
                            + "."
                    ),
                    new Paragraph(
                        "The counts on which the bundled assessment rests are on the profile of each country; "
                            + Prose.To("what they were counted from", PageAddress.Data)
                            + " is stated with the data."
                    ),
                ]
            )
            {
                Kicker = "Incidents",
            },
            () => "note\n" + "no incident store is open\n",
            () => Json.Envelope.Write(json => json.WriteNull("snapshot")),
            IncidentColumns.OfNote
        )
        {
            Command = command,
        };
}
