using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia indicator</c>: an indicator in all countries.</summary>
internal static class IndicatorCommand
{
    public static Command Create(Session session) =>
        new(
            "indicator",
            "What each indicator asks, what it weighs, and its value and score in every country.\n\n"
                + "Example: regalia indicator show PRE_NCSI"
        )
        {
            IndicatorListCommand.Create(session),
            IndicatorShowCommand.Create(session),
        };
}
