using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia practice</c>: what governments do.</summary>
internal static class PracticeCommand
{
    public static Command Create(Session session) =>
        new(
            "practice",
            "What governments do to protect know-how, and who does it in a country like yours.\n\n"
                + "Example: regalia practice list --stage recover"
        )
        {
            PracticeListCommand.Create(session),
            PracticeShowCommand.Create(session),
            PracticeSimilarCommand.Create(session),
        };
}
