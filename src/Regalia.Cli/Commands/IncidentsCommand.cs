using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents</c>: records of public sources, kept apart.</summary>
internal static class IncidentsCommand
{
    public static Command Create(Session session) =>
        new(
            "incidents",
            "Public incident sources: read, kept apart by source and vintage, classified by rules, counted.\n\n"
                + "Example: regalia incidents import --source cfr cfr.csv --store incidents"
        )
        {
            IncidentsImportCommand.Create(session),
            IncidentsListCommand.Create(session),
            IncidentsShowCommand.Create(session),
            IncidentsExplainCommand.Create(session),
            IncidentsTrendCommand.Create(session),
            IncidentsExportCommand.Create(session),
        };
}
