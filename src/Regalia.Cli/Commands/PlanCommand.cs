using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan</c>: from gaps to a dated plan.</summary>
internal static class PlanCommand
{
    public static Command Create(Session session) =>
        new(
            "plan",
            "From gaps to a dated plan: actions in the order of what they should bring for their effort, each with the gap\n"
                + "and the practices it comes from.\n\n"
                + "Example: regalia plan new VNM"
        )
        {
            PlanSuggestCommand.Create(session),
            PlanNewCommand.Create(session),
            PlanShowCommand.Create(session),
            PlanSetCommand.Create(session),
            PlanAddCommand.Create(session),
            PlanExportCommand.Create(session),
        };
}
