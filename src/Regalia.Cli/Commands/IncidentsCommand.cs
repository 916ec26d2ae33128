using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents</c>: records of public sources, kept apart and linked.</summary>
internal static class IncidentsCommand
{
    public static Command Create(Session session) =>
        new(
            "incidents",
            "Public incident sources: read, kept apart by source and vintage, classified by rules, counted, linked.\n\n"
                + "Example: regalia incidents import --source cfr cfr.csv --store incidents"
        )
        {
            IncidentsImportCommand.Create(session),
            IncidentsListCommand.Create(session),
            IncidentsShowCommand.Create(session),
            IncidentsExplainCommand.Create(session),
            IncidentsLinkCommand.Create(session),
            IncidentsRelationCommand.Create(session),
            IncidentsDecideCommand.Create(session),
            IncidentsCaseCommand.Create(session),
            IncidentsTrendCommand.Create(session),
            IncidentsExportCommand.Create(session),
        };
}
