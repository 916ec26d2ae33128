using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents case</c>: events as all sources tell them.</summary>
internal static class IncidentsCaseCommand
{
    public static Command Create(Session session) =>
        new(
            "case",
            "Cases: the records of all sources that tell of one event, side by side.\n\n"
                + "Example: regalia incidents case list --sources 2 --store incidents"
        )
        {
            IncidentsCaseListCommand.Create(session),
            IncidentsCaseShowCommand.Create(session),
        };
}
