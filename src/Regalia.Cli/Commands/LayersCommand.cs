using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia layers</c>: what reaches which layer of the economy.</summary>
internal static class LayersCommand
{
    public static Command Create(Session session) =>
        new(
            "layers",
            "Which duties, services and rights reach which layer of the economy, and which layer is left out.\n\n"
                + "Example: regalia layers show VNM"
        )
        {
            LayersListCommand.Create(session),
            LayersShowCommand.Create(session),
        };
}
