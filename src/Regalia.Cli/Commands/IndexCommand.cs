using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index</c>: composite indices of one's own.</summary>
internal static class IndexCommand
{
    public static Command Create(Session session) =>
        new(
            "index",
            "Composite indices from tables of your own: build, check, weigh, compare, diagnose; `init` writes an\n"
                + "example to start from.\n\n"
                + "Example: regalia index init my-index"
        )
        {
            IndexInitCommand.Create(session),
            IndexCheckCommand.Create(session),
            IndexBuildCommand.Create(session),
            IndexWeightsCommand.Create(session),
            IndexCompareCommand.Create(session),
            IndexDiagnoseCommand.Create(session),
            IndexUnitCommand.Create(session),
            IndexWhatIfCommand.Create(session),
            IndexTrendsCommand.Create(session),
        };
}
