using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech query</c>: the definitions of technologies.</summary>
internal static class TechQueryCommand
{
    public static Command Create(Session session) =>
        new(
            "query",
            "The queries that say what counts as work on a technology (docs/queries.md): explain them, find what is wrong with\n"
                + "them, try them on works.\n\n"
                + "Example: regalia tech query check"
        )
        {
            TechQueryCheckCommand.Create(session),
            TechQueryTryCommand.Create(session),
        };
}
