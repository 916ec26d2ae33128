using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech</c>: who leads in critical technologies.</summary>
internal static class TechCommand
{
    public static Command Create(Session session) =>
        new(
            "tech",
            "Who leads in critical technologies: from a snapshot of bibliographic records to countries, institutions and monopoly risk.\n\n"
                + "Example: regalia tech sample --records 20000 --seed 1 --out snapshot"
        )
        {
            TechQueryCommand.Create(session),
            TechScanCommand.Create(session),
            TechMergeCommand.Create(session),
            TechRankCommand.Create(session),
            TechShowCommand.Create(session),
            TechCooperateCommand.Create(session),
            TechSampleCommand.Create(session),
        };
}
