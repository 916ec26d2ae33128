using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia checklist</c>: the questions that a ministry can answer.</summary>
internal static class ChecklistCommand
{
    public static Command Create(Session session) =>
        new(
            "checklist",
            "Questions a ministry can answer, one for each indicator of preparedness and guardrails.\n\n"
                + "Example: regalia checklist show VNM"
        )
        {
            ChecklistShowCommand.Create(session),
            ChecklistCheckCommand.Create(session),
        };
}
