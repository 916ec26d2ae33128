using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay</c>: an agency's own answers.</summary>
internal static class OverlayCommand
{
    public static Command Create(Session session) =>
        new(
            "overlay",
            "An agency's own answers to the checklist, and its crown-jewel sectors, kept in a file on its own machine.\n"
                + "Nothing goes over a network.\n\n"
                + "Example: regalia overlay new VNM"
        )
        {
            OverlayNewCommand.Create(session),
            OverlayShowCommand.Create(session),
            OverlayCheckCommand.Create(session),
            OverlaySetCommand.Create(session),
            OverlaySplitCommand.Create(session),
            OverlayMergeCommand.Create(session),
            OverlayEncryptCommand.Create(session),
            OverlayDecryptCommand.Create(session),
        };
}
