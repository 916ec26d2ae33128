using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia norm</c>: international commitments.</summary>
internal static class NormCommand
{
    public static Command Create(Session session) =>
        new(
            "norm",
            "International commitments: what they cover, who has joined, what is left open.\n\nExample: regalia norm coverage VNM"
        )
        {
            NormListCommand.Create(session),
            NormShowCommand.Create(session),
            NormMatrixCommand.Create(session),
            NormTimelineCommand.Create(session),
            NormCoverageCommand.Create(session),
        };
}
